#pragma once

#include "gateway/ids.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

namespace gatehouse {

/// What changed in a moment: values with ids. A page asks again for those of the ids that it shows. Sets stop growing
/// at 2,000 ids each; then `overflow` is set, and a page asks again for all that it shows.
struct ChangeSet
{
    QSet<ClientId> clients;
    QSet<SessionId> sessions;
    QSet<ConversationId> conversations;
    QSet<MessageId> messages;
    QSet<CampaignId> campaigns;
    bool contacts = false;
    bool suppressions = false;
    bool deadLetters = false;
    bool doubts = false;
    bool retryRules = false;
    bool counters = false; ///< queue depths and the like
    bool overflow = false;
};

/// A customer wrote.
struct Arrival
{
    ConversationId conversation;
    MessageId message;
    ClientId client;
    SessionId session;
    QString title;   ///< name or formatted phone
    QString summary; ///< one line, empty for media without words
    bool optOut = false;
};

/// A pairing code was renewed.
struct PairingNotice
{
    SessionId session;
};

/// Tells pages what to ask for again. Lives in the thread that made the gateway (the UI thread); signals come at most
/// ten times a second, gathered.
class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
signals:
    void changed(const gatehouse::ChangeSet &changes);
    void arrived(const QList<gatehouse::Arrival> &arrivals);
    void pairingCodeRenewed(gatehouse::SessionId session);
    /// Something a person should act on: `code` is a stable word such as "session_unauthorized", "disk_full".
    void alert(const QString &code, gatehouse::SessionId session);
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::ChangeSet)
