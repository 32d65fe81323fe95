#pragma once

#include "gateway/changefeed.h"
#include "gateway/inboxdesk.h"
#include "gateway/messagedesk.h"
#include "ui/inbox/threadrows.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>

namespace gatehouse::ui {

/// One conversation's messages, oldest first, loaded from the newest backwards. Holds values.
class ThreadModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class State { empty, loading, ready, failed };
    static constexpr int pageRows = 50;

    ThreadModel(InboxDesk &inbox, MessageDesk &messages, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Opens a conversation; nothing closes. `unread` of its newest incoming messages stand below "— n new —".
    void open(std::optional<ConversationId> id, bool group = false, int unread = 0);
    void reload();
    [[nodiscard]] bool canLoadOlder() const;
    void loadOlder();
    void refresh(const ChangeSet &changes);
    void upsert(const QList<Message> &messages);
    /// A line of the system at its time; replaces the one of before.
    void setNote(const QString &text, Timestamp at);
    void clearNote();
    /// Shows the whole of a long text.
    void unfold(int row);
    /// While nobody looks, what comes in is marked as new.
    void setWatched(bool watched) { m_rows.setWatched(watched); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isLoadingOlder() const { return m_fetching; }
    [[nodiscard]] const Failure &failure() const { return m_failure; }
    [[nodiscard]] std::optional<ConversationId> conversation() const { return m_conversation; }
    [[nodiscard]] const ThreadRow &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(MessageId id) const { return m_rows.rowOf(id); }
    [[nodiscard]] int firstNewRow() const { return m_rows.firstNewRow(); }
    [[nodiscard]] QList<Message> messagesInState(MessageState state) const;

signals:
    void stateChanged();
    /// Older messages are asked for, or are here.
    void loadingOlderChanged(bool loading);
    /// Messages of the customer that came while the thread was open.
    void received(int count);

private:
    void setState(State state);
    void setFetching(bool fetching);
    void askNewest(int limit);
    void takeNewest(const gatehouse::Page<Message> &page, int limit);
    void takeOlder(const gatehouse::Page<Message> &page);
    void askOne(MessageId id);
    void askQuoted(const Message &message);
    void insert(const Message &message);
    void decorate(int first, int last);
    void touch(int row);

    InboxDesk &m_inbox;
    MessageDesk &m_messages;
    std::optional<ConversationId> m_conversation;
    bool m_group = false;
    int m_unread = 0; ///< when it was opened
    ThreadRows m_rows;
    QString m_nextCursor;
    State m_state = State::empty;
    Failure m_failure;
    int m_generation = 0;
    quint32 m_version = 0;
    bool m_fetching = false;
    bool m_asking = false;
    bool m_askAgain = false;
    QTimer m_pause;
};

} // namespace gatehouse::ui
