#pragma once

#include "gateway/changefeed.h"
#include "gateway/inboxdesk.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>

namespace gatehouse::ui {

/// Conversations, newest first, by pages. Holds values. While it is held (the list is scrolled down, somebody reads or
/// is about to click), rows change in place but neither move nor appear: `heldBack` says how many wait above.
class ConversationListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class State { loading, ready, failed };
    enum Role { idRole = Qt::UserRole + 1 };
    static constexpr int pageRows = 50;

    explicit ConversationListModel(InboxDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Lists what `query` asks for; the rows of now stay until the answer is here.
    void setQuery(const ConversationQuery &query);
    [[nodiscard]] const ConversationQuery &query() const { return m_query; }
    void reload();
    /// Asks again for what shows: the top of the list, and changed rows that are visible below it. Any number of calls
    /// costs one question at a time.
    void refresh(const ChangeSet &changes);
    void setVisibleRows(int first, int last);
    void setHeld(bool held);
    /// Stays listed while it is open, also when it no longer matches the filter.
    void setPinned(std::optional<ConversationId> id);
    void upsert(const Conversation &conversation);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Failure &failure() const { return m_failure; }
    [[nodiscard]] int heldBack() const { return int(m_waiting.size()); }
    [[nodiscard]] const Conversation &at(int row) const { return m_rows[row]; }
    /// -1 when it is not listed.
    [[nodiscard]] int rowOf(ConversationId id) const;

signals:
    void stateChanged();
    void heldBackChanged(int count);

private:
    void setState(State state);
    void refreshTop();
    void askOne(ConversationId id);
    void takeFirstPage(const gatehouse::Page<Conversation> &page);
    void takeTop(const gatehouse::Page<Conversation> &page);
    void takeOne(const Conversation &conversation);
    void replaceAll(QList<Conversation> rows);
    void removeRow(int row);
    void place(const Conversation &conversation);
    void putInOrder();
    void sortRows();
    void upsertAll(const QList<Conversation> &conversations);
    [[nodiscard]] bool matches(const Conversation &conversation) const;
    [[nodiscard]] int rowFor(const Conversation &conversation) const;
    void wait(const Conversation &conversation);

    InboxDesk &m_desk;
    ConversationQuery m_query;
    QList<Conversation> m_rows;
    QHash<ConversationId, Conversation> m_waiting; ///< new or moved while held
    QString m_nextCursor;
    State m_state = State::loading;
    Failure m_failure;
    std::optional<ConversationId> m_pinned;
    int m_generation = 0; ///< answers to an older query are dropped
    int m_firstVisible = 0;
    int m_lastVisible = 0;
    bool m_held = false;
    bool m_passedOver = false; ///< something could not leave while held
    bool m_fetching = false;
    bool m_asking = false;
    bool m_askAgain = false;
    ChangeSet m_changed; ///< since the last question
    QTimer m_pause;      ///< between two questions, so that a fast stream costs little
};

} // namespace gatehouse::ui
