#pragma once

#include "ui/insights/linechart.h"
#include "ui/insights/timerange.h"

#include <QtWidgets/QWidget>

#include <optional>

class QStackedWidget;
class QToolButton;

namespace gatehouse::ui {

class ChartLegend;
class ErrorBanner;
class Label;

/// One line that a card asks for.
struct InsightLine
{
    QString metric;
    QString name;
    Role role = Role::accent;
    bool filled = false;
    std::optional<Lane> lane;
};

/// Which way a figure should go.
enum class Better { neither, higher, lower };

/// What a card shows.
struct InsightSpec
{
    QString name; ///< stable
    QString title;
    ChartUnit unit = ChartUnit::count;
    QList<InsightLine> lines;
    QString compared; ///< metric whose mean is held against the week before; empty: the page does it, or nobody
    Better better = Better::neither;
    QString behind; ///< stable word for what lies behind a point of the chart; empty: nothing can be shown
};

/// A title, the figure of now and its change against the week before, a chart over the range, the lines with their
/// values. Keeps what it shows until the next answer is here. Enter, a double click or its button opens it to full
/// size.
class InsightCard final : public QWidget
{
    Q_OBJECT
public:
    InsightCard(InsightDesk &desk, const InsightSpec &spec, QWidget *parent = nullptr);
    void setFigure(const QString &figure, const QString &note = {});
    /// Against the same span a week before: a share's points for ChartUnit::share, else the relative change.
    void setChange(std::optional<double> change);
    /// At full size the chart takes the keyboard.
    void setFull(bool full);
    /// Asks for all lines; answers of an earlier question are no longer wanted.
    void ask(TimeRange range, Timestamp now, std::optional<ClientId> client);
    [[nodiscard]] bool isAsking() const { return m_open > 0; }
    [[nodiscard]] LineChart *chart() const { return m_chart; }
    [[nodiscard]] const InsightSpec &spec() const { return m_spec; }

signals:
    /// One question went out, and its answer came.
    void asked();
    void answered();
    void retried();
    void opened();
    /// Somebody wants to see what lies behind a step of the chart.
    void behindWanted(const QString &behind, gatehouse::Timestamp from, gatehouse::Timestamp to);

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *head();
    void askWeekBefore(TimeRange range, std::optional<ClientId> client);
    void compare(const std::optional<double> &now, const std::optional<double> &before);
    void take(qsizetype line, const Series &series);
    void finishLine(int generation);
    void showLines();

    InsightDesk &m_desk;
    InsightSpec m_spec;
    int m_generation = 0;
    int m_open = 0;
    bool m_isFull = false;
    std::optional<Failure> m_failure;
    QList<ChartLine> m_answers;
    Timestamp m_from{};
    Timestamp m_to{};
    Seconds m_step{10};
    Label *m_figure;
    Label *m_note;
    Label *m_change;
    QToolButton *m_expand;
    LineChart *m_chart;
    ChartLegend *m_legend;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
};

} // namespace gatehouse::ui
