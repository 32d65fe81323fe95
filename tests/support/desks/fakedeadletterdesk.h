#pragma once

#include "gateway/deadletterdesk.h"
#include "tests/support/desks/answers.h"

namespace gatehouse::test {

class FakeDeadLetterDesk final : public DeadLetterDesk
{
public:
    explicit FakeDeadLetterDesk(Answers &answers) : m_answers(answers) {}

    Reply<Page<DeadLetter>> letters(DeadLetterQuery query) override;
    Reply<QList<DeadLetterGroup>> groups(DeadLetterQuery query) override;
    Reply<DeadLetter> letter(DeadLetterId id, std::optional<ClientId> scope) override;
    Reply<Redrive> startRedrive(RedriveOrder order, Actor, std::optional<ClientId> scope) override;
    Reply<RedriveRehearsal> rehearseRedrive(RedriveOrder order, std::optional<ClientId> scope) override;
    Reply<Redrive> redrive(RedriveId id, std::optional<ClientId>) override;
    Reply<Page<Redrive>> redrives(PageRequest page, std::optional<ClientId>) override;
    Reply<Redrive> stopRedrive(RedriveId id, Actor, std::optional<ClientId>) override;
    Reply<Redrive> resumeRedrive(RedriveId id, Actor, std::optional<ClientId>) override;
    Reply<Redrive> cancelRedrive(RedriveId id, Actor, std::optional<ClientId>) override;
    Reply<qint64> discard(QList<DeadLetterId> ids, QString reason, Actor, std::optional<ClientId> scope) override;
    Reply<qint64> discardMatching(DeadLetterQuery query, QString reason, Actor) override;
    Reply<qint64> restore(QList<DeadLetterId> ids, Actor) override;

    QList<DeadLetter> list; ///< newest first
    QList<DeadLetter> discarded;
    Redrive last;
    RedriveOrder lastOrder;     ///< of startRedrive
    RedriveRehearsal rehearsal; ///< what rehearseRedrive answers, but for its counts where there are none
    QString lastReason;
    qint64 lastId = 7'000'000;

private:
    [[nodiscard]] QList<DeadLetterId> chosen(const LetterSelection &letters) const;
    Reply<Redrive> change(const QString &call, RedriveId id, RedriveState to, const QString &reason = {});
    bool areVisible(const QList<DeadLetterId> &ids, std::optional<ClientId> scope);
    QList<DeadLetter> matching(const DeadLetterQuery &query) const;
    QList<DeadLetterGroup> grouped(const DeadLetterQuery &query) const;
    qint64 take(const QList<DeadLetterId> &ids, QList<DeadLetter> *into);

    Answers &m_answers;
};

} // namespace gatehouse::test
