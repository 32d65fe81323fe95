#pragma once

#include "gateway/insightdesk.h"
#include "ui/insights/chartscale.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

class QAbstractSeries;
class QChart;
class QChartView;
class QLineSeries;

namespace gatehouse::ui {

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
class LineChart final : public QWidget
{
    Q_OBJECT
public:
    explicit LineChart(QWidget *parent = nullptr);
    void setLines(const QList<ChartLine> &lines, ChartUnit unit, Timestamp from, Timestamp to, Seconds step);
    [[nodiscard]] const QList<ChartLine> &lines() const { return m_lines; }
    /// How many unbroken pieces are drawn, over all lines.
    [[nodiscard]] int pieces() const { return m_pieces; }

protected:
    void changeEvent(QEvent *event) override;

private:
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
    QChart *m_chart;
    QChartView *m_view;
};

} // namespace gatehouse::ui
