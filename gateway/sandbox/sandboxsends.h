#pragma once

#include "gateway/sandbox/sandboxcontent.h"
#include "gateway/sandbox/sandboxground.h"
#include "gateway/sandbox/sandboxmedia.h"

#include <functional>

namespace gatehouse {

/// One accepted message. Fifty thousand of them must fit, so: no more than what the interface can be asked for.
struct SandboxSend
{
    qint64 msgId = 0;
    qint64 sessionId = 0;
    QString to; ///< as it was asked for
    QString jid;
    QByteArray request; ///< the body of the call, compact, without `to`
    QString whatsAppId; ///< empty before it has one
    QString failure;    ///< of a failed one
    Timestamp acceptedAt;
    Timestamp updatedAt;
    quint64 hash = 0;    ///< of session, recipient and content: two with the same are a repetition
    quint32 ordinal = 0; ///< among the session's sends
    int resends = 0;
    qint8 status = 1; ///< 0 failed to 5 played
    bool deleted = false;

    [[nodiscard]] QJsonObject content() const;
    /// Text or caption.
    [[nodiscard]] QString text() const;
    /// "in_progress", "sent" or "failed".
    [[nodiscard]] QString logStatus() const;
};

/// The sends and what becomes of each: an id, then message.sent, then sent, delivered, read, played, or a failure.
class SandboxSends
{
public:
    SandboxSends(SandboxGround &ground, SandboxMedia &media);

    /// Takes a request that was checked. `recipient` is where it goes.
    qint64 accept(const SandboxSession &session, const SandboxRecipient &recipient, QJsonObject request);
    [[nodiscard]] const SandboxSend *find(qint64 msgId) const;
    [[nodiscard]] const std::deque<SandboxSend> &all() const { return m_sends; }
    /// Ids of one session, oldest first.
    [[nodiscard]] QList<qint64> ofSession(qint64 sessionId) const { return m_bySession.value(sessionId); }
    /// How many accepted sends have the same session, recipient and content as this one, itself included.
    [[nodiscard]] int timesOf(const SandboxSend &send) const { return m_times.value(send.hash); }
    [[nodiscard]] qsizetype distinct() const { return m_times.size(); }

    void resend(qint64 msgId);
    void edit(qint64 msgId, const QString &text);
    void remove(qint64 msgId);

    /// The `data` of message info: no key while there is no WhatsApp id.
    [[nodiscard]] QJsonObject info(const SandboxSend &send) const;
    [[nodiscard]] static QJsonObject keyOf(const SandboxSend &send);

    /// Told when a send reaches 2 (sent), 3 (delivered) and 4 (read).
    std::function<void(const SandboxSession &, const SandboxSend &)> reached;

private:
    struct Plan;
    [[nodiscard]] SandboxSend *at(qint64 msgId);
    void start(SandboxSend &send, const SandboxRecipient &recipient);
    void leave(qint64 msgId, const Plan &plan);
    void advance(qint64 msgId, int status, const Plan &plan);
    void fail(SandboxSend &send, const Plan &plan);
    [[nodiscard]] QJsonObject messageOf(const SandboxSend &send) const;
    void announceStatus(const SandboxSession &session, const SandboxSend &send, bool person);
    void announceSent(const SandboxSession &session, const SandboxSend &send);

    SandboxGround &m_ground;
    SandboxMedia &m_media;
    std::deque<SandboxSend> m_sends; ///< ids follow one another from the first
    QHash<qint64, QList<qint64>> m_bySession;
    QHash<quint64, int> m_times;
};

} // namespace gatehouse
