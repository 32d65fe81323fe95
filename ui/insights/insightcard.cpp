#include "ui/insights/insightcard.h"

#include "ui/async.h"
#include "ui/insights/chartlegend.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errorbanner.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace gatehouse::ui {

namespace {

enum State { charted, nothing, failed };

bool isMeasured(const ChartLine &line)
{
    return std::any_of(line.points.cbegin(), line.points.cend(),
                       [](const SeriesPoint &point) { return point.value.has_value(); });
}

} // namespace

InsightCard::InsightCard(InsightDesk &desk, const InsightSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_spec(spec)
    , m_figure(new Label({}, TextSize::figure, Role::text, QFont::DemiBold))
    , m_note(new ElidedLabel({}, TextSize::caption, Role::textSoft, QFont::DemiBold))
    , m_chart(new LineChart)
    , m_legend(new ChartLegend)
    , m_banner(new ErrorBanner)
    , m_stack(new QStackedWidget)
{
    setObjectName(spec.name);
    m_figure->setObjectName(spec.name + QStringLiteral("Figure"));
    auto *card = new Card;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    card->body()->setSpacing(space::xs);
    card->body()->addWidget(new Label(spec.title, TextSize::body, Role::textSoft));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_figure, 0, Qt::AlignBaseline);
    row->addWidget(m_note, 1, Qt::AlignBaseline);
    card->body()->addLayout(row);
    m_stack->addWidget(m_chart);
    auto *empty = new Label(tr("Nothing was measured in this time."), TextSize::body, Role::textSoft);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack->addWidget(empty);
    auto *trouble = new QWidget;
    auto *column = new QVBoxLayout(trouble);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    column->addStretch(1);
    m_stack->addWidget(trouble);
    card->body()->addWidget(m_stack, 1);
    card->body()->addWidget(m_legend);
    connect(m_banner, &ErrorBanner::nextStepChosen, this, &InsightCard::retried);
    setFigure({});
    setMinimumHeight(236);
}

void InsightCard::setFigure(const QString &figure, const QString &note)
{
    m_figure->setText(figure.isEmpty() ? QStringLiteral("–") : figure);
    m_note->setText(note);
}

void InsightCard::ask(TimeRange range, Timestamp now, std::optional<ClientId> client)
{
    const int generation = ++m_generation;
    m_open = int(m_spec.lines.size());
    m_failure.reset();
    m_step = m_spec.unit == ChartUnit::share ? rateStepOf(range) : stepOf(range);
    const Milliseconds step = m_step;
    // Whole steps, the one under way left out: its value would fall off at every refresh.
    m_to = Timestamp(now.time_since_epoch() / step * step);
    m_from = m_to - spanOf(range);
    m_answers.clear();
    for (qsizetype i = 0; i < m_spec.lines.size(); ++i) {
        const InsightLine &line = m_spec.lines.at(i);
        m_answers += ChartLine{line.name, line.role, line.filled, {}};
        SeriesQuery query{line.metric, m_from, m_to, m_step, {}, client, line.lane, {}};
        whenDone(
            this, m_desk.series(query),
            [this, generation, i](const Series &series) {
                if (generation == m_generation)
                    take(i, series);
                finishLine(generation);
            },
            [this, generation](const Failure &failure) {
                if (generation == m_generation)
                    m_failure = failure;
                finishLine(generation);
            });
    }
}

void InsightCard::take(qsizetype line, const Series &series)
{
    QList<SeriesPoint> points = series.points;
    const double minutes = double(series.step.count()) / 60.0;
    for (SeriesPoint &point : points) {
        if (!point.value)
            continue;
        if (m_spec.unit == ChartUnit::perMinute)
            point.value = *point.value / minutes;
        // What was sent in the step before counts as delivered in this one: more than all is all.
        if (m_spec.unit == ChartUnit::share)
            point.value = std::min(*point.value, 1.0);
    }
    m_answers[line].points = std::move(points);
}

void InsightCard::finishLine(int generation)
{
    if (generation == m_generation && --m_open == 0)
        showLines();
}

void InsightCard::showLines()
{
    if (m_failure) {
        m_banner->showFailure(*m_failure, tr("Try again"));
        m_stack->setCurrentIndex(failed);
        return;
    }
    m_legend->setLines(m_answers, m_spec.unit);
    const bool any = std::any_of(m_answers.cbegin(), m_answers.cend(), isMeasured);
    m_legend->setVisible(any);
    m_chart->setLines(m_answers, m_spec.unit, m_from, m_to, m_step);
    m_chart->setAccessibleName(tr("%1, chart: %2").arg(m_spec.title, m_legend->words().join(QStringLiteral(", "))));
    m_stack->setCurrentIndex(any ? charted : nothing);
}

} // namespace gatehouse::ui
