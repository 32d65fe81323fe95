#include "ui/sessions/sessionsmodel.h"

#include "ui/async.h"
#include "ui/sessions/healthwords.h"
#include "ui/sessions/sessionwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

#include <algorithm>
#include <tuple>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr int pageSize = 1000;
constexpr int singleQuestionsMax = 30;
constexpr auto countersPause = 2s;

bool same(const Session &a, const Session &b)
{
    const auto head = [](const Session &s) {
        return std::tie(s.id, s.client, s.clientName, s.name, s.provider, s.phone, s.baseUrl, s.state, s.stateSince,
                        s.paused, s.pausedBy, s.plan, s.overrides, s.pacing, s.health, s.hookPath, s.canManage);
    };
    const auto figures = [](const Session &s) {
        return std::tie(s.queued, s.inDoubt, s.sentToday, s.lastWebhookAt, s.nextSendAt, s.nextSendReason);
    };
    return head(a) == head(b) && figures(a) == figures(b);
}

} // namespace

SessionsModel::SessionsModel(SessionDesk &desk, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_clock(clock)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(countersPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_askAgain, false))
            ask();
    });
}

int SessionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SessionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant SessionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case stateColumn:
        return tr("State");
    case nameColumn:
        return tr("Session");
    case phoneColumn:
        return tr("Number");
    case providerColumn:
        return tr("Provider");
    case todayColumn:
        return tr("Today");
    case queueColumn:
        return tr("Queue");
    case webhookColumn:
        return tr("Webhook");
    case nextColumn:
        return tr("Next send");
    case clientColumn:
        return tr("Client");
    case healthColumn:
        return tr("Health");
    case columnTotal:
        break;
    }
    return {};
}

QString SessionsModel::text(const Session &session, int column) const
{
    switch (static_cast<Column>(column)) {
    case stateColumn:
        return SessionWords::standing(session);
    case nameColumn:
        return session.name;
    case phoneColumn:
        return phone(session.phone);
    case providerColumn:
        return SessionWords::provider(session.provider);
    case todayColumn:
        return SessionWords::today(session);
    case queueColumn:
        return SessionWords::queue(session);
    case webhookColumn:
        return SessionWords::ago(session.lastWebhookAt, m_clock.now());
    case nextColumn:
        return SessionWords::nextSend(session, m_clock.now());
    case clientColumn:
        return session.clientName;
    case healthColumn:
        return HealthWords::brief(session.health);
    case columnTotal:
        break;
    }
    return {};
}

QVariant SessionsModel::sortKey(const Session &session, int column) const
{
    switch (static_cast<Column>(column)) {
    case stateColumn: { // what asks for a person comes first
        const Role role = SessionWords::standingRole(session);
        const int rank = role == Role::bad ? 0 : role == Role::warn ? 1 : role == Role::textSoft ? 2 : 3;
        return QStringLiteral("%1 %2").arg(rank).arg(SessionWords::standing(session));
    }
    case phoneColumn:
        return session.phone;
    case todayColumn:
        return session.sentToday;
    case queueColumn:
        return session.queued;
    case healthColumn:
        return session.health.score;
    case webhookColumn:
        return session.lastWebhookAt ? toMillis(*session.lastWebhookAt) : qint64(0);
    case nameColumn:
    case providerColumn:
    case nextColumn:
    case clientColumn:
    case columnTotal:
        break;
    }
    return text(session, column);
}

QVariant SessionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Session &session = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return text(session, index.column());
    if (role == sortRole)
        return sortKey(session, index.column());
    if (role == searchRole)
        return QString(session.name + u'\n' + session.phone + u'\n' + session.clientName);
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2", "column: value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text(session, index.column()));
    if (role != Qt::ToolTipRole)
        return {};
    if (index.column() == webhookColumn && session.lastWebhookAt)
        return exactTime(*session.lastWebhookAt);
    if (index.column() == stateColumn)
        return tr("%1 since %2").arg(SessionWords::standing(session), exactTime(session.stateSince));
    return text(session, index.column());
}

void SessionsModel::setClient(std::optional<ClientId> client)
{
    m_client = client;
    reload();
}

void SessionsModel::reload()
{
    ++m_generation;
    m_asking = false;
    m_asked.clear();
    m_again.clear();
    beginResetModel();
    m_rows.clear();
    endResetModel();
    setState(State::loading);
    ask();
}

void SessionsModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void SessionsModel::ask()
{
    if (m_asking || (m_pause.isActive() && m_state == State::ready)) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_pause.start();
    askPage({}, {});
}

void SessionsModel::askPage(const QString &cursor, QList<Session> before)
{
    SessionFilter filter;
    filter.client = m_client;
    whenDone(
        this, m_desk.sessions(filter, {pageSize, cursor}),
        [this, before = std::move(before), generation = m_generation](const gatehouse::Page<Session> &page) mutable {
            if (generation != m_generation)
                return;
            before += page.items;
            if (!page.nextCursor.isEmpty())
                return askPage(page.nextCursor, std::move(before));
            m_asking = false;
            merge(before);
            setState(State::ready);
        },
        [this, generation = m_generation](const Failure &failure) {
            if (generation != m_generation)
                return;
            m_asking = false;
            if (m_state == State::ready)
                return; // what shows stays; the next change asks again
            m_failure = failure;
            setState(State::failed);
        });
}

void SessionsModel::merge(const QList<Session> &all)
{
    if (m_rows.isEmpty() && !all.isEmpty()) {
        beginInsertRows({}, 0, int(all.size()) - 1);
        m_rows = all;
        endInsertRows();
        return;
    }
    QSet<SessionId> known;
    for (const Session &session : all)
        known.insert(session.id);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (!known.contains(m_rows.at(row).id))
            remove(m_rows.at(row).id);
    }
    for (const Session &session : all)
        upsert(session);
}

void SessionsModel::take(const ChangeSet &changes)
{
    if (m_state == State::failed)
        return;
    if (changes.overflow || changes.counters || changes.sessions.size() > singleQuestionsMax)
        ask();
    if (changes.sessions.size() > singleQuestionsMax)
        return;
    for (const SessionId id : changes.sessions)
        askOne(id);
}

void SessionsModel::askOne(SessionId id)
{
    if (m_asked.contains(id)) {
        m_again.insert(id);
        return;
    }
    m_asked.insert(id);
    const auto next = [this, id] {
        m_asked.remove(id);
        if (m_again.remove(id))
            askOne(id);
    };
    whenDone(
        this, m_desk.session(id),
        [this, next, generation = m_generation](const Session &session) {
            if (generation != m_generation)
                return;
            if (!m_client || session.client == *m_client)
                upsert(session);
            next();
        },
        [this, next, id, generation = m_generation](const Failure &failure) {
            if (generation != m_generation)
                return;
            if (failure.fault == Fault::notFound)
                remove(id);
            next();
        });
}

void SessionsModel::upsert(const Session &session)
{
    const int row = rowOf(session.id);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_rows.prepend(session);
        endInsertRows();
        return emit updated(session.id);
    }
    if (same(m_rows.at(row), session))
        return;
    m_rows[row] = session;
    emit dataChanged(index(row, 0), index(row, columnTotal - 1));
    emit updated(session.id);
}

void SessionsModel::remove(SessionId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    emit updated(id);
}

void SessionsModel::refreshTimes()
{
    const Timestamp now = m_clock.now();
    const Timestamp before = std::exchange(m_timesAt, now);
    for (int row = 0; row < m_rows.size(); ++row) {
        const Session &session = m_rows.at(row);
        if (SessionWords::ago(session.lastWebhookAt, now) != SessionWords::ago(session.lastWebhookAt, before)
            || SessionWords::nextSend(session, now) != SessionWords::nextSend(session, before))
            emit dataChanged(index(row, webhookColumn), index(row, nextColumn), {Qt::DisplayRole});
    }
}

int SessionsModel::rowOf(SessionId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

const Session *SessionsModel::find(SessionId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_rows.at(row);
}

} // namespace gatehouse::ui
