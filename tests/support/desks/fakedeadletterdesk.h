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
    Reply<Redrive> requeue(QList<DeadLetterId> ids, Actor, std::optional<ClientId> scope) override;
    Reply<Redrive> redrive(RedriveId id, std::optional<ClientId>) override;
    Reply<qint64> discard(QList<DeadLetterId> ids, QString reason, Actor, std::optional<ClientId> scope) override;
    Reply<qint64> restore(QList<DeadLetterId> ids, Actor) override;

    QList<DeadLetter> list; ///< newest first
    QList<DeadLetter> discarded;
    Redrive last;
    QString lastReason;
    qint64 lastId = 7'000'000;

private:
    bool areVisible(const QList<DeadLetterId> &ids, std::optional<ClientId> scope);
    QList<DeadLetter> matching(const DeadLetterQuery &query) const;
    QList<DeadLetterGroup> grouped(const DeadLetterQuery &query) const;
    qint64 take(const QList<DeadLetterId> &ids, QList<DeadLetter> *into);

    Answers &m_answers;
};

} // namespace gatehouse::test
