#pragma once

#include "gateway/changefeed.h"
#include "gateway/clock.h"
#include "gateway/sessiondesk.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

namespace gatehouse::ui {

/// All sessions of a client, or of all. Changed ones are asked for again one by one; counters, which name no ids,
/// make it ask for the list, seldom, and change only the rows that differ.
class SessionsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        nameColumn, ///< first, as in every table: it names the row; the view shows it behind the state
        stateColumn,
        phoneColumn,
        providerColumn,
        todayColumn,
        queueColumn,
        webhookColumn,
        nextColumn,
        clientColumn,
        healthColumn,
        columnTotal
    };
    enum SessionRole { sortRole = Qt::UserRole, searchRole };
    enum class State { loading, ready, failed };

    SessionsModel(SessionDesk &desk, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setClient(std::optional<ClientId> client);
    /// Forgets all rows and asks again.
    void reload();
    void take(const ChangeSet &changes);
    /// Times that read differently by now; call from a timer while the page shows.
    void refreshTimes();
    void upsert(const Session &session);
    void remove(SessionId id);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Failure &failure() const { return m_failure; }
    [[nodiscard]] const Session &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] const Session *find(SessionId id) const;
    [[nodiscard]] int rowOf(SessionId id) const;

signals:
    void stateChanged();
    /// A row has a new value; not for times that merely passed.
    void updated(gatehouse::SessionId id);

private:
    void ask();
    void askPage(const QString &cursor, QList<Session> before);
    void askOne(SessionId id);
    void merge(const QList<Session> &all);
    void setState(State state);
    [[nodiscard]] QString text(const Session &session, int column) const;
    [[nodiscard]] QVariant sortKey(const Session &session, int column) const;

    SessionDesk &m_desk;
    const Clock &m_clock;
    std::optional<ClientId> m_client;
    QList<Session> m_rows;
    State m_state = State::loading;
    Failure m_failure;
    int m_generation = 0; ///< answers to older questions are dropped
    bool m_asking = false;
    bool m_askAgain = false;
    QSet<SessionId> m_asked; ///< questions under way
    QSet<SessionId> m_again; ///< changed while one was
    QTimer m_pause;
    Timestamp m_timesAt{};
};

} // namespace gatehouse::ui
