#pragma once

#include "ui/insights/linechart.h"
#include "ui/insights/timerange.h"

#include <QtWidgets/QWidget>

#include <optional>

class QStackedWidget;

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

/// What a card shows.
struct InsightSpec
{
    QString name; ///< stable
    QString title;
    ChartUnit unit = ChartUnit::count;
    QList<InsightLine> lines;
};

/// A title, the figure of now, a chart over the range, the lines with their values. Keeps what it shows until the next
/// answer is here.
class InsightCard final : public QWidget
{
    Q_OBJECT
public:
    InsightCard(InsightDesk &desk, const InsightSpec &spec, QWidget *parent = nullptr);
    void setFigure(const QString &figure, const QString &note = {});
    /// Asks for all lines; answers of an earlier question are no longer wanted.
    void ask(TimeRange range, Timestamp now, std::optional<ClientId> client);
    [[nodiscard]] bool isAsking() const { return m_open > 0; }
    [[nodiscard]] LineChart *chart() const { return m_chart; }

signals:
    void retried();

private:
    void take(qsizetype line, const Series &series);
    void finishLine(int generation);
    void showLines();

    InsightDesk &m_desk;
    InsightSpec m_spec;
    int m_generation = 0;
    int m_open = 0;
    std::optional<Failure> m_failure;
    QList<ChartLine> m_answers;
    Timestamp m_from{};
    Timestamp m_to{};
    Seconds m_step{10};
    Label *m_figure;
    Label *m_note;
    LineChart *m_chart;
    ChartLegend *m_legend;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
};

} // namespace gatehouse::ui
