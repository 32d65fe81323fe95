#pragma once

#include "gateway/insightdesk.h"
#include "ui/insights/chartscale.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

class QChart;
class QChartView;

namespace gatehouse::ui {

class ChartCursor;

/// One line of a chart, in the chart's unit.
struct ChartLine
{
    QString name;
    Role role = Role::accent;
    bool filled = false; ///< the ground below it is tinted
    QList<SeriesPoint> points;
};

/// The pen of the line at `index`: colours alone do not tell lines apart at high contrast.
[[nodiscard]] QPen chartPen(const ChartLine &line, qsizetype index, const QPalette &palette);

/// Lines over time. Where nothing was measured there is no line. Never mirrored: time runs to the right everywhere.
/// Under the pointer, or with the arrow keys where the chart takes the focus, one step is marked and its values said.
class LineChart final : public QWidget
{
    Q_OBJECT
public:
    explicit LineChart(QWidget *parent = nullptr);
    void setLines(const QList<ChartLine> &lines, ChartUnit unit, Timestamp from, Timestamp to, Seconds step);
    [[nodiscard]] const QList<ChartLine> &lines() const { return m_lines; }
    /// How many unbroken pieces are drawn, over all lines.
    [[nodiscard]] int pieces() const { return m_pieces; }
    /// Marks the step that begins at `at`, or none.
    void mark(std::optional<Timestamp> at);
    [[nodiscard]] std::optional<Timestamp> marked() const { return m_marked; }
    /// "14:20:10", then a line for each value of the marked step.
    [[nodiscard]] QStringList markedWords() const;
    /// The step whose middle is nearest to a place of this widget; nothing outside of the chart.
    [[nodiscard]] std::optional<Timestamp> stepAt(const QPointF &place) const;
    /// Where a step stands from the left, in this widget.
    [[nodiscard]] double placeOf(Timestamp step) const;

signals:
    /// A step was clicked, or Enter pressed on it: from, to.
    void stepChosen(gatehouse::Timestamp from, gatehouse::Timestamp to);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void step(int by);
    void draw();
    void drawLine(const ChartLine &line, qsizetype index);
    void drawPiece(const ChartLine &line, const QPen &pen, const QList<QPointF> &piece);
    void drawAxes();
    [[nodiscard]] double top() const;

    QList<ChartLine> m_lines;
    ChartUnit m_unit = ChartUnit::count;
    Timestamp m_from{};
    Timestamp m_to{};
    Seconds m_step{10};
    int m_pieces = 0;
    std::optional<Timestamp> m_marked;
    QChart *m_chart;
    QChartView *m_view;
    ChartCursor *m_cursor;
};

} // namespace gatehouse::ui
