#pragma once

#include "gateway/changefeed.h"

#include <memory>
#include <mutex>

namespace gatehouse {

/// Gathers what changed on the engine's threads and hands it to the feed at most ten times a second. Any thread.
class ChangeHub
{
public:
    /// `feed` may be null (simulation): then everything is dropped. It must outlive the hub.
    explicit ChangeHub(ChangeFeed *feed);
    ~ChangeHub();
    void note(const ChangeSet &changes);
    void arrived(const Arrival &arrival);
    void pairingCodeRenewed(SessionId session);
    void alert(const QString &code, SessionId session);

    static void merge(ChangeSet &into, const ChangeSet &from);

private:
    class Gatherer;
    std::shared_ptr<Gatherer> m_gatherer;
};

} // namespace gatehouse
