#include "ui/sessions/sessiondetail.h"

#include "ui/sessions/healthblock.h"
#include "ui/sessions/pairingcard.h"
#include "ui/sessions/sessionactions.h"
#include "ui/sessions/sessionwords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statedot.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {

enum Shown { nothing, one, many };

constexpr int namesMost = 3; // in a sentence; more are counted

/// A push button that is an action: its text, its state, its doing.
void bind(QPushButton *button, QAction *action)
{
    QObject::disconnect(button, &QPushButton::clicked, nullptr, nullptr);
    button->setText(action->text());
    button->setIcon(action->icon());
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
}

Label *wrapped(const QString &text, TextSize size, Role role)
{
    auto *label = new Label(text, size, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

SessionDetail::SessionDetail(const SessionDesks &desks, SessionActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_actions(actions)
    , m_stack(new QStackedWidget)
    , m_banner(new ErrorBanner)
    , m_name(new Label({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_line(wrapped({}, TextSize::body, Role::textSoft))
    , m_dot(new StateDot)
    , m_since(new Label({}, TextSize::body, Role::textSoft))
    , m_advice(wrapped({}, TextSize::body, Role::text))
    , m_next(wrapped({}, TextSize::body, Role::textSoft))
    , m_pairing(new PairingCard(desks))
    , m_checklist(new Checklist(desks))
    , m_health(new HealthBlock)
    , m_limits(new QWidget)
    , m_limitsColumn(new QVBoxLayout)
    , m_address(wrapped({}, TextSize::caption, Role::textSoft))
    , m_copy(new QToolButton)
    , m_count(new Label({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_first(new QPushButton)
    , m_second(new QPushButton)
    , m_more(new QPushButton(tr("More")))
{
    setObjectName(QStringLiteral("sessionDetail"));
    setAccessibleName(tr("The chosen session"));
    m_stack->addWidget(new QWidget);
    m_stack->addWidget(scrolled());
    m_stack->addWidget(several());
    m_bar = actionBar();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0); // the hairline beside the table
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bar);
    connect(m_checklist, &Checklist::stepChosen, this, [this](Checklist::Step step) {
        if (step == Checklist::Step::copyAddress)
            return copyAddress();
        emit stepChosen(step);
    });
    connect(m_health, &HealthBlock::resumeWanted, m_actions.resumeBulk, &QAction::trigger);
    connect(m_pairing, &PairingCard::notNeeded, this, &SessionDetail::pairingNotNeeded);
    showSessions({});
}

QWidget *SessionDetail::scrolled()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::l);
    column->addWidget(headBlock());
    column->addWidget(m_pairing);
    column->addWidget(m_checklist);
    column->addWidget(m_health);
    column->addWidget(m_limits);
    column->addWidget(addressBlock());
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("sessionScroll"));
    scroll->setAccessibleName(tr("About the session"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    // Never narrower than what stands in it: there is no bar to scroll sideways with.
    scroll->setMinimumWidth(400);
    inner->setAutoFillBackground(false); // setWidget() turned it on; the ground is painted below
    scroll->viewport()->setAutoFillBackground(false);
    m_limits->setLayout(m_limitsColumn);
    m_limitsColumn->setContentsMargins(0, 0, 0, 0);
    return scroll;
}

QWidget *SessionDetail::headBlock()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_name->setObjectName(QStringLiteral("detailName"));
    m_name->setWordWrap(true);
    m_line->setObjectName(QStringLiteral("detailLine"));
    m_advice->setObjectName(QStringLiteral("detailAdvice"));
    column->addWidget(m_name);
    column->addWidget(m_line);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, space::xs, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_dot);
    row->addWidget(m_since, 1);
    column->addLayout(row);
    column->addWidget(m_advice);
    m_next->setObjectName(QStringLiteral("detailNext"));
    column->addWidget(m_next);
    return head;
}

QWidget *SessionDetail::addressBlock()
{
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(new Label(tr("Webhook address"), TextSize::body, Role::text, QFont::DemiBold), 1);
    m_copy->setObjectName(QStringLiteral("copyAddress"));
    m_copy->setAutoRaise(true);
    m_copy->setIcon(icon(QStringLiteral("copy"), Role::textSoft));
    m_copy->setToolTip(tr("Copy the webhook address"));
    m_copy->setAccessibleName(tr("Copy the webhook address"));
    connect(m_copy, &QToolButton::clicked, this, &SessionDetail::copyAddress);
    row->addWidget(m_copy);
    column->addLayout(row);
    m_address->setObjectName(QStringLiteral("hookAddress"));
    column->addWidget(m_address);
    return block;
}

QWidget *SessionDetail::several()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    m_count->setObjectName(QStringLiteral("detailCount"));
    column->addWidget(m_count);
    column->addWidget(
        wrapped(tr("The actions below apply to all of them that allow it."), TextSize::body, Role::textSoft));
    column->addStretch(1);
    return page;
}

QWidget *SessionDetail::actionBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::s);
    m_first->setObjectName(QStringLiteral("firstAction"));
    m_second->setObjectName(QStringLiteral("secondAction"));
    m_more->setObjectName(QStringLiteral("moreActions"));
    auto *menu = new QMenu(m_more);
    menu->setObjectName(QStringLiteral("moreMenu"));
    for (QAction *action : m_actions.inOrder()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    m_more->setMenu(menu);
    row->addWidget(m_first);
    row->addWidget(m_second);
    row->addWidget(m_more);
    row->addStretch(1);
    return bar;
}

void SessionDetail::showSessions(const QList<Session> &sessions)
{
    m_session = sessions.size() == 1 ? std::optional(sessions.first()) : std::nullopt;
    m_stack->setCurrentIndex(sessions.isEmpty() ? nothing : m_session ? one : many);
    m_bar->setVisible(!sessions.isEmpty());
    if (m_session) {
        showOne(*m_session);
    } else {
        m_pairing->setSession({});
        m_checklist->setSession({});
        m_count->setText(tr("%Ln session(s) chosen", nullptr, int(sessions.size())));
    }
    showBar(sessions);
}

void SessionDetail::showOne(const Session &session)
{
    m_name->setText(isolate(session.name));
    const QString waiting =
        session.queued > 0 ? tr("%Ln message(s) wait", nullptr, session.queued) : tr("no message waits");
    m_line->setText(tr("%1 · %2 · %3", "number · provider · how many wait")
                        .arg(phone(session.phone), SessionWords::provider(session.provider), waiting));
    m_dot->setState(SessionWords::standingRole(session), SessionWords::standing(session));
    const QString advice = SessionWords::advice(session);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    const bool pairs = session.state == SessionState::needsScan;
    m_pairing->setVisible(pairs);
    m_pairing->setSession(pairs ? std::optional(session.id) : std::nullopt);
    m_checklist->setSession(session);
    m_health->showSession(session);
    showLimits(session);
    showAddress(session);
    refreshTimes();
}

void SessionDetail::refreshTimes()
{
    if (!m_session)
        return;
    m_next->setText(tr("Next send: %1").arg(SessionWords::nextSend(*m_session, m_desks.clock.now())));
    m_since->setText(
        toMillis(m_session->stateSince) > 0
            ? tr("· %1", "when the state began").arg(SessionWords::ago(m_session->stateSince, m_desks.clock.now()))
            : QString());
}

void SessionDetail::showLimits(const Session &session)
{
    auto *block = new QWidget;
    auto *grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->addWidget(new Label(tr("Limits in force"), TextSize::body, Role::text, QFont::DemiBold), 0, 0, 1, 3);
    int row = 0;
    for (const SessionWords::Limit &limit : SessionWords::limits(session.pacing)) {
        grid->addWidget(new Label(limit.name, TextSize::body, Role::textSoft), ++row, 0);
        grid->addWidget(new Label(limit.value), row, 1);
        grid->addWidget(new Label(limit.source, TextSize::caption, Role::textSoft), row, 2);
    }
    grid->setColumnStretch(2, 1);
    while (QLayoutItem *old = m_limitsColumn->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    m_limitsColumn->addWidget(block);
}

void SessionDetail::showAddress(const Session &session)
{
    const QString url = SessionWords::hookUrl(m_desks.publicUrl, session);
    m_copy->setEnabled(true);
    m_copy->setToolTip(url.isEmpty() ? tr("Copy the path") : tr("Copy the webhook address"));
    // A zero-width space after each slash lets a long address break where people would.
    m_address->setText(url.isEmpty()
                           ? tr("Providers cannot reach this machine yet. Start Gatehouse with --public-url and the "
                                "address of your tunnel or proxy; webhooks then go to %1 below it.")
                                 .arg(isolateLtr(session.hookPath))
                           : isolateLtr(QString(url).replace(u'/', QStringLiteral("/\u200b"))));
    m_address->setAccessibleName(url.isEmpty() ? m_address->text() : url);
}

void SessionDetail::copyAddress()
{
    if (!m_session)
        return;
    const QString url = SessionWords::hookUrl(m_desks.publicUrl, *m_session);
    QGuiApplication::clipboard()->setText(url.isEmpty() ? m_session->hookPath : url);
}

void SessionDetail::showBar(const QList<Session> &sessions)
{
    if (sessions.isEmpty())
        return;
    const bool broken = m_session && m_session->state == SessionState::unauthorized;
    const bool connects = m_actions.connectSessions->isEnabled();
    bind(m_first, broken                         ? m_actions.edit
                  : connects                     ? m_actions.connectSessions
                  : m_actions.pause->isEnabled() ? m_actions.pause
                                                 : m_actions.resume);
    bind(m_second, m_session ? m_actions.showLog : m_actions.remove);
    if (m_session && !connects && !broken)
        bind(m_second, m_actions.edit);
}

void SessionDetail::showRefusals(const QList<SessionRefusal> &refusals)
{
    // The same for many is said once, with how many; the names of all are in the details.
    QStringList reasons;
    QHash<QString, QStringList> names;
    QStringList details;
    for (const SessionRefusal &refusal : refusals) {
        const QString reason = sentenceFor(refusal.failure);
        if (!names.contains(reason))
            reasons += reason;
        names[reason] += isolate(refusal.session.name);
        details += QStringLiteral("%1: %2").arg(refusal.session.name, detailsFor(refusal.failure));
    }
    QStringList lines;
    for (const QString &reason : std::as_const(reasons)) {
        const QStringList &who = names[reason];
        lines += tr("%1: %2", "session: what went wrong")
                     .arg(who.size() <= namesMost ? QLocale().createSeparatedList(who)
                                                  : tr("%Ln session(s)", nullptr, int(who.size())),
                          reason);
    }
    m_banner->showError(lines.join(u'\n'), {}, details.join(u'\n'));
}

void SessionDetail::dismissFailure()
{
    m_banner->dismiss();
}

void SessionDetail::checkAgain()
{
    m_checklist->askAgain();
}

void SessionDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::raised, palette()));
    const QRect edge(0, 0, 1, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), color(Role::line, palette()));
    if (m_bar->isVisible())
        painter.fillRect(QRect(0, m_bar->y(), width(), 1), color(Role::line, palette()));
}

} // namespace gatehouse::ui
