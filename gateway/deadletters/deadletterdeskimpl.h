#pragma once

#include "gateway/deadletterdesk.h"
#include "gateway/runtime/enginecontext.h"

namespace gatehouse {

class Applier;
class DispatchLink;

/// What failed for good, for whoever asks. Any thread.
class DeadLetterDeskImpl final : public DeadLetterDesk
{
public:
    DeadLetterDeskImpl(EngineContext &engine, DispatchLink &dispatch, Applier &applier);

    [[nodiscard]] Reply<Page<DeadLetter>> letters(DeadLetterQuery query) override;
    [[nodiscard]] Reply<QList<DeadLetterGroup>> groups(DeadLetterQuery query) override;
    [[nodiscard]] Reply<DeadLetter> letter(DeadLetterId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Redrive> requeue(QList<DeadLetterId> ids, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Redrive> redrive(RedriveId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<qint64> discard(QList<DeadLetterId> ids, QString reason, Actor actor,
                                        std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<qint64> restore(QList<DeadLetterId> ids, Actor actor) override;

private:
    [[nodiscard]] bool requeueOne(class Transaction &tx, const DeadLetter &letter, const Actor &actor);

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    Applier &m_applier;
};

} // namespace gatehouse
