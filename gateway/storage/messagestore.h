#pragma once

#include "gateway/message.h"
#include "gateway/storage/transaction.h"

#include <map>

namespace gatehouse {

/// What is needed to change a message's state.
struct MessageHead
{
    MessageId id;
    ClientId client;
    SessionId session;
    ConversationId conversation;
    ContactId contact;
    CampaignId campaign;
    Direction direction = Direction::out;
    Lane lane = Lane::transactional;
    MessageState state = MessageState::queued;
    QString recipient;
    QString providerId;
    int attempts = 0;
    int tries = 0;
    Timestamp dueAt{};
    std::optional<Timestamp> expiresAt;
    bool despiteOptOut = false;
};

/// A row to be written.
struct NewMessage
{
    MessageId id; ///< null: made here
    ClientId client;
    SessionId session;
    ConversationId conversation;
    ContactId contact;
    CampaignId campaign;
    Direction direction = Direction::out;
    Lane lane = Lane::transactional;
    MessageState state = MessageState::queued;
    bool despiteOptOut = false;
    QString recipient;
    Content content;
    QString reference;
    QJsonObject metadata;
    std::optional<Timestamp> sendAt;
    std::optional<Timestamp> expiresAt;
    QString providerRef;
    QString providerId;
    QString author;
    std::optional<Timestamp> at; ///< when it was written, where that is not now (incoming)
};

/// Messages, their timeline, and the one place where a message's state changes: so counters, charts and the pages'
/// notices cannot be forgotten. Functions taking a Connection may be used on readers.
class MessageStore
{
public:
    static MessageId insert(Transaction &tx, const NewMessage &message);
    /// What `load` would give for a row that was just written, without reading and parsing it again.
    [[nodiscard]] static Message asInserted(Transaction &tx, const NewMessage &row, MessageId id);
    /// Many messages of one campaign in one piece of work: what `insert` does for each is done once for all of them,
    /// when this goes out of scope.
    class Bulk
    {
    public:
        Bulk(Transaction &tx, ClientId client, CampaignId campaign);
        ~Bulk();
        Bulk(const Bulk &) = delete;
        Bulk &operator=(const Bulk &) = delete;
        /// Both texts in UTF-8, `content` as stored.
        MessageId add(SessionId session, ContactId contact, const QByteArray &recipient, const QByteArray &content,
                      MessageState state);

    private:
        Transaction &m_tx;
        const CampaignId m_campaign;
        const QByteArray m_author;
        RepeatedStatement m_insert;
        std::map<std::pair<SessionId, MessageState>, qint64> m_added;
    };
    [[nodiscard]] static std::optional<MessageHead> head(Connection &db, MessageId id);
    [[nodiscard]] static std::optional<Message> load(Connection &db, MessageId id);
    /// What a message of ours waits for by itself; a reason "queue" is its session's matter.
    [[nodiscard]] static std::optional<SendWait> waits(Connection &db, const Message &message);
    [[nodiscard]] static std::optional<MessageDetail> loadDetail(Connection &db, MessageId id);
    [[nodiscard]] static Result<Page<Message>> list(Connection &db, const MessageQuery &query);
    /// Each message's by key, newest first; those that are gone are left out.
    [[nodiscard]] static QList<Message> loadAll(Connection &db, const QList<MessageId> &ids);

    /// Moves to any other state. The caller has checked that this is right.
    static void move(Transaction &tx, MessageHead &head, MessageState to);
    /// Moves up by rank (accepted … played), never down: webhooks in any order come to the same. True when it moved.
    static bool raise(Transaction &tx, MessageHead &head, MessageState to, Timestamp at);
    /// `what` is a stable word, `detail` data.
    static void note(Transaction &tx, MessageId id, const QString &what, const QString &detail = {});
    /// Of such a word the timeline has one entry, the latest: what repeats itself must not make it grow.
    static void noteLatest(Transaction &tx, MessageId id, const QString &what, const QString &detail);
    static void noteAt(Transaction &tx, MessageId id, Timestamp at, const QString &what, const QString &detail);
    static void setError(Transaction &tx, MessageId id, const QString &code, const QString &text);
    static void clearError(Transaction &tx, MessageId id);

    /// A person had it sent again: a message of its own carries the text since.
    [[nodiscard]] static bool wasResent(Connection &db, MessageId id);
    [[nodiscard]] static std::optional<MessageHead> byProviderId(Connection &db, SessionId session,
                                                                 const QString &providerId);
    static void setProviderId(Transaction &tx, const MessageHead &head, const QString &providerId);
    static void setReaction(Transaction &tx, const MessageHead &head, const QString &emoji);
    static void setDeleted(Transaction &tx, const MessageHead &head);

    /// Cancels (or suppresses) what waits and fits `where`, a condition on `messages` with one argument
    /// (written ?1), in one statement. Answers how many.
    static qint64 endWaiting(Transaction &tx, std::string_view where, qint64 argument, MessageState to,
                             const QString &timelineWord, const QString &detail);
    /// Texts of the other side that were written later than `at` (by their own time), whatever they arrived in.
    [[nodiscard]] static QStringList textsWrittenAfter(Connection &db, ConversationId conversation, Timestamp at,
                                                       int limit);
    /// The customer wrote at `at`: the newest campaign message of the thread within `span` before that counts as
    /// answered, once.
    static void noteCampaignAnswer(Transaction &tx, ConversationId conversation, Timestamp at, Milliseconds span);
    static void setMediaPath(Transaction &tx, MessageId id, const QString &path);
    [[nodiscard]] static QString mediaPath(Connection &db, MessageId id);
    /// Whether a file that goes out is still of use: its message is not finished, finished lately, or may be put back
    /// from the dead letters.
    [[nodiscard]] static bool fileNeeded(Connection &db, const QString &path, Timestamp finishedBefore);
    /// Tells the pages about a message.
    static void announce(Transaction &tx, const MessageHead &head);
};

} // namespace gatehouse
