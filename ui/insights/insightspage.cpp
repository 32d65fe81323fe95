#include "ui/insights/insightspage.h"

#include "ui/async.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/command.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filtertab.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/slimscrollbar.h"
#include "ui/widgets/tablestates.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

#include <algorithm>
#include <utility>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds week = 7 * 24h;

SessionRates sumOf(const QList<SessionRates> &rates)
{
    SessionRates all;
    for (const SessionRates &session : rates) {
        all.sent += session.sent;
        all.delivered += session.delivered;
        all.read += session.read;
    }
    return all;
}

} // namespace

InsightsPage::InsightsPage(InsightDesk &desk, const Clock &clock, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_timer(this)
    , m_tools(new QWidget(this))
    , m_loading(new LoadingBar)
    , m_scroll(new QScrollArea)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("insightsPage"));
    m_tools->hide(); // until the page head takes them
    makeRanges();
    m_scroll->setObjectName(QStringLiteral("insightsScroll"));
    m_scroll->setAccessibleName(tr("Insights"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBar(new SlimScrollBar);
    m_scroll->setWidget(grid());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_loading);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(fullView());
    column->addWidget(m_stack);
    m_commands += addCommand(this, QStringLiteral("insightsBack"), tr("Back to all charts"), Qt::Key_Escape,
                             [this] { closeCard(); });
    m_timer.setObjectName(QStringLiteral("insightsRefresh"));
    connect(&m_timer, &QTimer::timeout, this, &InsightsPage::refresh);
    setRange(m_range);
}

QString InsightsPage::title() const
{
    return tr("Insights");
}

QString InsightsPage::iconName() const
{
    return QStringLiteral("insights");
}

void InsightsPage::makeRanges()
{
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    for (const TimeRange range : allTimeRanges) {
        auto *tab = new FilterTab;
        tab->setObjectName(QStringLiteral("range") + rangeName(range));
        tab->setText(rangeTitle(range));
        tab->setAutoExclusive(true);
        connect(tab, &QAbstractButton::clicked, this, [this, range] { setRange(range); });
        row->addWidget(tab);
        m_tabs += tab;
        auto *action = new QAction(tr("Insights of the last %1").arg(rangeTitle(range)), this);
        action->setObjectName(QStringLiteral("insights") + rangeName(range));
        connect(action, &QAction::triggered, this, [this, range] { setRange(range); });
        m_commands += action;
    }
}

InsightCard *InsightsPage::addCard(const InsightSpec &spec)
{
    auto *card = new InsightCard(m_desk, spec);
    connect(card, &InsightCard::retried, this, [this, card] { card->ask(m_range, m_clock.now(), m_client); });
    connect(card, &InsightCard::asked, m_loading, &LoadingBar::begin);
    connect(card, &InsightCard::answered, m_loading, &LoadingBar::end);
    connect(card, &InsightCard::opened, this, [this, card] { openCard(card); });
    connect(card, &InsightCard::behindWanted, this, &InsightsPage::showBehind);
    m_cards += card;
    return card;
}

QWidget *InsightsPage::grid()
{
    m_queue = addCard({QStringLiteral("queueCard"),
                       tr("Queue depth by lane"),
                       ChartUnit::count,
                       {{QStringLiteral("queue_depth"), tr("campaign"), Role::accent, true, Lane::campaign},
                        {QStringLiteral("queue_depth"), tr("automatic"), Role::warn, false, Lane::automation},
                        {QStringLiteral("queue_depth"), tr("transactional"), Role::good, false, Lane::transactional},
                        {QStringLiteral("queue_depth"), tr("reply"), Role::textSoft, false, Lane::reply}},
                       QStringLiteral("queue_depth"),
                       Better::neither,
                       {}});
    m_ack = addCard({QStringLiteral("ackCard"),
                     tr("Webhook acknowledgement"),
                     ChartUnit::seconds,
                     {{QStringLiteral("webhook_ack_p50"), QStringLiteral("p50"), Role::good, false, {}},
                      {QStringLiteral("webhook_ack_p95"), QStringLiteral("p95"), Role::accent, false, {}},
                      {QStringLiteral("webhook_ack_p99"), QStringLiteral("p99"), Role::warn, false, {}}},
                     QStringLiteral("webhook_ack_p99"),
                     Better::lower,
                     {}});
    m_messages = addCard({QStringLiteral("messagesCard"),
                          tr("Messages per minute"),
                          ChartUnit::perMinute,
                          {{QStringLiteral("sent"), tr("sent"), Role::accent, true, {}},
                           {QStringLiteral("delivered"), tr("delivered"), Role::good, false, {}},
                           {QStringLiteral("read"), tr("read"), Role::textSoft, false, {}},
                           {QStringLiteral("failed"), tr("failed"), Role::bad, false, {}}},
                          QStringLiteral("sent"),
                          Better::neither,
                          QStringLiteral("failed")});
    m_delivered = addCard({QStringLiteral("deliveredCard"),
                           tr("Delivered, of what was sent"),
                           ChartUnit::share,
                           {{QStringLiteral("delivery_rate"), tr("delivered"), Role::good, true, {}}},
                           {},
                           Better::higher,
                           {}});
    m_read = addCard({QStringLiteral("readCard"),
                      tr("Read, of what was delivered"),
                      ChartUnit::share,
                      {{QStringLiteral("read_rate"), tr("read"), Role::accent, true, {}}},
                      {},
                      Better::higher,
                      {}});
    auto *holder = new QWidget;
    m_grid = new QGridLayout(holder);
    m_grid->setContentsMargins(space::l - 3, space::l - 3, space::l - 3, space::l - 3);
    m_grid->setSpacing(space::l - 6);
    for (InsightCard *card : std::as_const(m_cards))
        place(card);
    m_grid->addWidget(ratesCard(), 1, 4, 2, 2);
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, 1);
    return holder;
}

void InsightsPage::place(InsightCard *card)
{
    if (card == m_queue)
        m_grid->addWidget(card, 0, 0, 1, 4);
    else if (card == m_ack)
        m_grid->addWidget(card, 0, 4, 1, 2);
    else if (card == m_messages)
        m_grid->addWidget(card, 1, 0, 1, 4);
    else
        m_grid->addWidget(card, 2, card == m_delivered ? 0 : 2, 1, 2);
}

QWidget *InsightsPage::fullView()
{
    auto *holder = new QWidget;
    m_fullRoom = new QVBoxLayout(holder);
    m_fullRoom->setContentsMargins(space::l - 3, space::m, space::l - 3, space::l - 3);
    m_fullRoom->setSpacing(space::s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(3, 0, 3, 0);
    row->setSpacing(space::m);
    auto *back = new QPushButton(icon(QStringLiteral("chevron-left")), tr("All charts"));
    back->setObjectName(QStringLiteral("insightsBackButton"));
    connect(back, &QPushButton::clicked, this, &InsightsPage::closeCard);
    row->addWidget(back);
    m_fullHint = new Label({}, TextSize::caption, Role::textSoft);
    m_fullHint->setObjectName(QStringLiteral("insightsHint"));
    row->addWidget(m_fullHint);
    row->addStretch(1);
    m_fullRoom->addLayout(row);
    return holder;
}

void InsightsPage::openCard(InsightCard *card)
{
    if (m_full)
        return;
    m_full = card;
    m_grid->removeWidget(card);
    m_fullRoom->addWidget(card, 1);
    card->setFull(true);
    m_fullHint->setText(card->spec().behind.isEmpty()
                            ? tr("Arrow keys go from step to step.")
                            : tr("Arrow keys go from step to step. Enter or a click shows what failed in it."));
    m_stack->setCurrentIndex(1);
    card->chart()->setFocus(Qt::OtherFocusReason);
}

void InsightsPage::open(const QString &what)
{
    const auto has = [&what](const InsightCard *card) {
        const auto &lines = card->spec().lines;
        return std::any_of(lines.cbegin(), lines.cend(), [&what](const auto &line) { return line.metric == what; });
    };
    const auto card = std::find_if(m_cards.cbegin(), m_cards.cend(), has);
    if (card == m_cards.cend() || *card == m_full)
        return;
    closeCard();
    openCard(*card);
}

void InsightsPage::closeCard()
{
    if (!m_full)
        return;
    InsightCard *card = std::exchange(m_full, nullptr);
    m_fullRoom->removeWidget(card);
    card->setFull(false);
    place(card);
    m_stack->setCurrentIndex(0);
    card->setFocus(Qt::OtherFocusReason);
}

void InsightsPage::showBehind(const QString &behind, Timestamp from, Timestamp to)
{
    if (behind == QLatin1String("failed"))
        emit navigate(QStringLiteral("deadletters"), QStringLiteral("%1/%2").arg(toRfc3339(from), toRfc3339(to)));
}

QWidget *InsightsPage::ratesCard()
{
    auto *holder = new QWidget;
    auto *outer = new QVBoxLayout(holder);
    outer->setContentsMargins(3, 3, 3, 3); // as the cards beside it, which need room for a frame
    auto *card = new Card;
    outer->addWidget(card);
    card->body()->addWidget(new Label(tr("Delivery by session"), TextSize::body, Role::textSoft));
    m_ratesTable = new RowTable;
    m_ratesTable->setObjectName(QStringLiteral("ratesTable"));
    m_ratesTable->setAccessibleName(tr("Delivery by session"));
    m_ratesTable->setRows(&m_rates, {150, 82, 64, 64});
    m_ratesTable->horizontalHeader()->setStretchLastSection(false);
    m_ratesTable->horizontalHeader()->setSectionResizeMode(RatesModel::sessionColumn, QHeaderView::Stretch);
    connect(m_ratesTable, &RowTable::menuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_ratesTable->addTableActions(menu);
        menu->popup(at);
    });
    m_ratesTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ratesStates = new TableStates(m_ratesTable,
                                    new EmptyState(QStringLiteral("sessions"), tr("No sessions yet"),
                                                   tr("Each session appears here with what became of its messages.")));
    connect(m_ratesStates, &TableStates::retried, this, &InsightsPage::askRates);
    card->body()->addWidget(m_ratesStates, 1);
    return holder;
}

void InsightsPage::setRange(TimeRange range)
{
    m_range = range;
    for (size_t i = 0; i < allTimeRanges.size(); ++i)
        m_tabs.at(qsizetype(i))->setChecked(allTimeRanges.at(i) == range);
    m_timer.setInterval(refreshOf(range));
    if (isVisible())
        askCards();
}

void InsightsPage::setClient(std::optional<ClientId> client)
{
    m_client = client;
    if (isVisible())
        askCards();
}

void InsightsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    askCards();
    m_timer.start();
}

void InsightsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_timer.stop();
}

void InsightsPage::refresh()
{
    // A slow answer is waited for, not asked for again.
    for (InsightCard *card : std::as_const(m_cards)) {
        if (card->isAsking())
            return;
    }
    askCards();
}

void InsightsPage::askCards()
{
    for (InsightCard *card : std::as_const(m_cards))
        card->ask(m_range, m_clock.now(), m_client);
    ++m_generation;
    askFigures();
    askRates();
}

void InsightsPage::askFigures()
{
    whenDone(
        this, m_desk.snapshot(m_client),
        [this, generation = m_generation](const Snapshot &now) {
            if (generation == m_generation)
                showFigures(now);
        },
        [this, generation = m_generation](const Failure &) {
            // A figure of before would pass for one of now.
            if (generation != m_generation)
                return;
            for (InsightCard *card : {m_queue, m_ack, m_messages})
                card->setFigure({});
        });
}

void InsightsPage::showFigures(const Snapshot &now)
{
    m_queue->setFigure(number(now.queued), now.inDoubt > 0 ? tr("%1 in doubt").arg(number(now.inDoubt)) : QString());
    m_ack->setFigure(now.webhookAckP99 ? shortSpan(*now.webhookAckP99) : QString(),
                     tr("p99 · %1/min").arg(chartValue(now.webhooksPerMinute, ChartUnit::perMinute)));
    m_messages->setFigure(chartValue(now.sentPerMinute, ChartUnit::perMinute),
                          tr("sent · %1 delivered · %2 failed")
                              .arg(chartValue(now.deliveredPerMinute, ChartUnit::perMinute),
                                   chartValue(now.failedPerMinute, ChartUnit::perMinute)));
}

void InsightsPage::askRates()
{
    const Timestamp now = m_clock.now();
    m_loading->begin();
    whenDone(
        this, m_desk.sessionRates(now - spanOf(m_range), now, m_client),
        [this, now, generation = m_generation](const QList<SessionRates> &rates) {
            m_loading->end();
            if (generation != m_generation)
                return;
            showRates(rates);
            askRatesBefore(now - spanOf(m_range) - week, now - week, sumOf(rates));
        },
        [this, generation = m_generation](const Failure &failure) {
            m_loading->end();
            if (generation != m_generation)
                return;
            m_ratesStates->showFailure(failure);
            m_delivered->setFigure({});
            m_read->setFigure({});
        });
}

void InsightsPage::askRatesBefore(Timestamp from, Timestamp to, const SessionRates &present)
{
    const auto change = [](qint64 part, qint64 whole, qint64 partBefore, qint64 wholeBefore) {
        return whole > 0 && wholeBefore > 0
                   ? std::optional(double(part) / double(whole) - double(partBefore) / double(wholeBefore))
                   : std::nullopt;
    };
    whenDone(
        this, m_desk.sessionRates(from, to, m_client),
        [this, change, present, generation = m_generation](const QList<SessionRates> &rates) {
            if (generation != m_generation)
                return;
            const SessionRates before = sumOf(rates);
            m_delivered->setChange(change(present.delivered, present.sent, before.delivered, before.sent));
            m_read->setChange(change(present.read, present.delivered, before.read, before.delivered));
        },
        [this, generation = m_generation](const Failure &) {
            if (generation != m_generation)
                return;
            m_delivered->setChange({});
            m_read->setChange({});
        });
}

void InsightsPage::showRates(const QList<SessionRates> &rates)
{
    m_rates.setRates(rates);
    const SessionRates all = sumOf(rates);
    const QString over = tr("last %1").arg(rangeTitle(m_range));
    m_delivered->setFigure(shareWords(all.delivered, all.sent), over);
    m_read->setFigure(shareWords(all.read, all.delivered), over);
    if (rates.isEmpty())
        m_ratesStates->showEmpty();
    else
        m_ratesStates->showTable();
}

QJsonObject InsightsPage::memory() const
{
    return {{QStringLiteral("range"), rangeName(m_range)}};
}

void InsightsPage::remember(const QJsonObject &memory)
{
    for (const TimeRange range : allTimeRanges) {
        if (memory.value(QLatin1String("range")) == rangeName(range))
            setRange(range);
    }
}

} // namespace gatehouse::ui
