#include "ui/insights/insightcard.h"

#include "ui/async.h"
#include "ui/insights/chartlegend.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <cmath>
#include <memory>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

enum State { charted, nothing, failed };

constexpr Milliseconds week = 7 * 24h;

/// The mean over what was measured; nothing when less than half of the span was.
std::optional<double> meanOf(const Series &series)
{
    double sum = 0;
    qsizetype measured = 0;
    for (const SeriesPoint &point : series.points) {
        sum += point.value.value_or(0);
        measured += point.value ? 1 : 0;
    }
    if (measured == 0 || measured * 2 < series.points.size())
        return {};
    return sum / double(measured);
}

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
    , m_change(new Label({}, TextSize::caption, Role::textSoft, QFont::DemiBold))
    , m_expand(new QToolButton)
    , m_chart(new LineChart)
    , m_legend(new ChartLegend)
    , m_banner(new ErrorBanner)
    , m_stack(new QStackedWidget)
{
    setObjectName(spec.name);
    m_figure->setObjectName(spec.name + QStringLiteral("Figure"));
    m_change->setObjectName(spec.name + QStringLiteral("Change"));
    m_chart->setObjectName(spec.name + QStringLiteral("Chart"));
    m_expand->setObjectName(spec.name + QStringLiteral("Expand"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(spec.title);
    auto *card = new Card;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(3, 3, 3, 3); // the frame of what has the keyboard
    outer->addWidget(card);
    card->body()->setSpacing(space::xs);
    card->body()->addWidget(head());
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
    connect(m_chart, &LineChart::stepChosen, this, [this](Timestamp from, Timestamp to) {
        // On the small card a click may be the half of a double click.
        if (m_isFull && !m_spec.behind.isEmpty())
            emit behindWanted(m_spec.behind, from, to);
    });
    setFigure({});
    setChange({});
    setMinimumHeight(236);
}

QWidget *InsightCard::head()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(new Label(m_spec.title, TextSize::body, Role::textSoft), 1);
    m_expand->setIcon(icon(QStringLiteral("expand"), Role::textSoft));
    m_expand->setAutoRaise(true);
    m_expand->setFocusPolicy(Qt::NoFocus); // Enter on the card does the same
    m_expand->setToolTip(tr("Full size (Enter)"));
    m_expand->setAccessibleName(tr("Show “%1” at full size").arg(m_spec.title));
    connect(m_expand, &QToolButton::clicked, this, &InsightCard::opened);
    titleRow->addWidget(m_expand);
    column->addLayout(titleRow);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_figure);
    auto *notes = new QVBoxLayout;
    notes->setSpacing(0);
    notes->addStretch(1);
    notes->addWidget(m_note);
    notes->addWidget(m_change);
    notes->addStretch(1);
    row->addLayout(notes, 1);
    column->addLayout(row);
    return holder;
}

void InsightCard::setChange(std::optional<double> change)
{
    m_change->setVisible(change.has_value());
    if (!change)
        return;
    const bool share = m_spec.unit == ChartUnit::share;
    const double percents = std::round(*change * (share ? 1000.0 : 100.0)) / (share ? 10.0 : 1.0);
    if (percents == 0) {
        m_change->setText(tr("as in the week before"));
        return m_change->setRole(Role::textSoft);
    }
    const QLocale locale;
    const QString size = locale.toString(std::abs(percents), 'f', share ? 1 : 0);
    const QString sign = percents > 0 ? QStringLiteral("+") : QStringLiteral("−");
    m_change->setText(share ? tr("%1 points on the week before", "a signed figure").arg(isolateLtr(sign + size))
                            : tr("%1 % on the week before", "a signed figure").arg(isolateLtr(sign + size)));
    const bool good = m_spec.better == (percents > 0 ? Better::higher : Better::lower);
    m_change->setRole(m_spec.better == Better::neither ? Role::textSoft : good ? Role::good : Role::bad);
}

void InsightCard::setFull(bool full)
{
    m_isFull = full;
    m_expand->setVisible(!full);
    setFocusPolicy(full ? Qt::NoFocus : Qt::StrongFocus);
    m_chart->setFocusPolicy(full ? Qt::StrongFocus : Qt::NoFocus);
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
        emit asked();
        whenDone(
            this, m_desk.series(query),
            [this, generation, i](const Series &series) {
                emit answered();
                if (generation == m_generation)
                    take(i, series);
                finishLine(generation);
            },
            [this, generation](const Failure &failure) {
                emit answered();
                if (generation == m_generation)
                    m_failure = failure;
                finishLine(generation);
            });
    }
    if (!m_spec.compared.isEmpty())
        askWeekBefore(range, client);
}

void InsightCard::askWeekBefore(TimeRange range, std::optional<ClientId> client)
{
    // Seconds are kept for two days only, minutes for two weeks.
    const Seconds step = rateStepOf(range);
    const SeriesQuery query{m_spec.compared, m_from, m_to, step, {}, client, {}, {}};
    SeriesQuery earlier = query;
    earlier.from -= week;
    earlier.to -= week;
    // Both answers are waited for, in whichever order they come; one that fails leaves the change out.
    struct Means
    {
        std::optional<double> now;
        std::optional<double> before;
        int open = 2;
    };
    const auto means = std::make_shared<Means>();
    const auto took = [this, means, generation = m_generation] {
        if (--means->open == 0 && generation == m_generation)
            compare(means->now, means->before);
    };
    const auto failed = [took](const Failure &) { took(); };
    whenDone(
        this, m_desk.series(query),
        [means, took](const Series &series) {
            means->now = meanOf(series);
            took();
        },
        failed);
    whenDone(
        this, m_desk.series(earlier),
        [means, took](const Series &series) {
            means->before = meanOf(series);
            took();
        },
        failed);
}

void InsightCard::compare(const std::optional<double> &now, const std::optional<double> &before)
{
    setChange(now && before && *before > 0 ? std::optional(*now / *before - 1.0) : std::nullopt);
}

void InsightCard::mouseDoubleClickEvent(QMouseEvent *)
{
    if (!m_isFull)
        emit opened();
}

void InsightCard::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && hasFocus())
        return emit opened();
    QWidget::keyPressEvent(event);
}

void InsightCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void InsightCard::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void InsightCard::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::focus, palette()), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::card + 2, radius::card + 2);
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
