#pragma once

#include "gateway/providers/provider.h"
#include "gateway/storage/bridgestore.h"

namespace gatehouse {

/// Which messages in doubt a provider's own record of sends accounts for. Plain decisions: what is shown there was
/// accepted; what is not shown proves nothing, and stays a doubt.
class DoubtMatcher
{
public:
    struct Settled
    {
        MessageId message;
        SentRecord record;
    };
    /// `sent`: all of one session that look alike (same recipient and words), in doubt or known to be accepted. A
    /// doubt is settled only when the record has room for every one of them: of two alike and one line, nobody can
    /// tell which it is.
    [[nodiscard]] static QList<Settled> settle(const QList<BridgeStore::Sent> &sent, const QList<SentRecord> &records);
    /// How many lines of the record fit those of `sent` that are in doubt and belong to no other message.
    [[nodiscard]] static int linesFor(const QList<BridgeStore::Sent> &sent, const QList<SentRecord> &records);
    /// The words a provider's record shows of a content; empty for contents it shows none of.
    [[nodiscard]] static QString wordsOf(const Content &content);
};

} // namespace gatehouse
