#include "tests/support/desks/fakedeadletterdesk.h"

namespace gatehouse::test {

Reply<Page<DeadLetter>> FakeDeadLetterDesk::letters(DeadLetterQuery query)
{
    return m_answers.answer<Page<DeadLetter>>(QStringLiteral("letters"),
                                              [&] { return slice(matching(query), query.page); });
}

Reply<QList<DeadLetterGroup>> FakeDeadLetterDesk::groups(DeadLetterQuery query)
{
    return m_answers.answer<QList<DeadLetterGroup>>(QStringLiteral("groups"), [&] { return grouped(query); });
}

Reply<DeadLetter> FakeDeadLetterDesk::letter(DeadLetterId id, std::optional<ClientId> scope)
{
    return m_answers.answer<DeadLetter>(QStringLiteral("letter"),
                                        [&] { return valueOrNotFound(findVisible(list, id, scope)); });
}

QList<DeadLetterId> FakeDeadLetterDesk::chosen(const LetterSelection &letters) const
{
    if (!letters.filter)
        return letters.ids;
    QList<DeadLetterId> ids;
    for (const DeadLetter &letter : matching(*letters.filter))
        ids += letter.id;
    return ids;
}

Reply<Redrive> FakeDeadLetterDesk::startRedrive(RedriveOrder order, Actor, std::optional<ClientId> scope)
{
    return m_answers.answer<Redrive>(QStringLiteral("requeue"), [&]() -> Result<Redrive> {
        const QList<DeadLetterId> ids = chosen(order.letters);
        if (!areVisible(ids, scope))
            return notFound();
        last = {};
        last.id = RedriveId{++lastId};
        last.count = last.queued = last.accepted = take(ids, nullptr);
        last.state = RedriveState::finished;
        last.patch = order.patch;
        last.canary = order.canary;
        if (last.canary && last.count > last.canary->size) {
            last.queued = last.canary->size;
            last.accepted = 0;
            last.state = RedriveState::waitingForCanary;
            last.waits = QStringLiteral("canary");
        }
        lastOrder = order;
        return last;
    });
}

Reply<RedriveRehearsal> FakeDeadLetterDesk::rehearseRedrive(RedriveOrder order, std::optional<ClientId> scope)
{
    return m_answers.answer<RedriveRehearsal>(QStringLiteral("rehearse"), [&]() -> Result<RedriveRehearsal> {
        const QList<DeadLetterId> ids = chosen(order.letters);
        if (!areVisible(ids, scope))
            return notFound();
        RedriveRehearsal answer = rehearsal;
        answer.count = ids.size();
        answer.wouldGo = answer.count - answer.cannot;
        if (!ids.isEmpty() && !answer.example) {
            answer.example = ids.first();
            if (const DeadLetter *letter = findById(list, ids.first()))
                answer.before = answer.after = letter->payload;
            for (auto member = order.patch.begin(); member != order.patch.end(); ++member)
                answer.after.insert(member.key(), member.value());
        }
        return answer;
    });
}

Reply<Redrive> FakeDeadLetterDesk::redrive(RedriveId id, std::optional<ClientId>)
{
    return m_answers.answer<Redrive>(QStringLiteral("redrive"), [&]() -> Result<Redrive> {
        return id == last.id ? Result<Redrive>(last) : notFound();
    });
}

Reply<Page<Redrive>> FakeDeadLetterDesk::redrives(PageRequest, std::optional<ClientId>)
{
    return m_answers.answer<Page<Redrive>>(QStringLiteral("redrives"), [&]() -> Result<Page<Redrive>> {
        return last.id.isNull() ? Page<Redrive>{} : Page<Redrive>{{last}, {}};
    });
}

Reply<Redrive> FakeDeadLetterDesk::change(const QString &call, RedriveId id, RedriveState to, const QString &reason)
{
    return m_answers.answer<Redrive>(call, [&]() -> Result<Redrive> {
        if (id != last.id)
            return notFound();
        last.state = to;
        last.reason = reason;
        return last;
    });
}

Reply<Redrive> FakeDeadLetterDesk::stopRedrive(RedriveId id, Actor, std::optional<ClientId>)
{
    return change(QStringLiteral("stopRedrive"), id, RedriveState::stopped, QStringLiteral("by_person"));
}

Reply<Redrive> FakeDeadLetterDesk::resumeRedrive(RedriveId id, Actor, std::optional<ClientId>)
{
    return change(QStringLiteral("resumeRedrive"), id, RedriveState::running);
}

Reply<Redrive> FakeDeadLetterDesk::cancelRedrive(RedriveId id, Actor, std::optional<ClientId>)
{
    return change(QStringLiteral("cancelRedrive"), id, RedriveState::cancelled);
}

Reply<qint64> FakeDeadLetterDesk::discard(QList<DeadLetterId> ids, QString reason, Actor, std::optional<ClientId> scope)
{
    return m_answers.answer<qint64>(QStringLiteral("discard"), [&]() -> Result<qint64> {
        if (!areVisible(ids, scope))
            return notFound();
        lastReason = reason;
        return take(ids, &discarded);
    });
}

Reply<qint64> FakeDeadLetterDesk::discardMatching(DeadLetterQuery query, QString reason, Actor)
{
    return m_answers.answer<qint64>(QStringLiteral("discardMatching"), [&]() -> Result<qint64> {
        lastReason = reason;
        return take(chosen({{}, query}), &discarded);
    });
}

Reply<qint64> FakeDeadLetterDesk::restore(QList<DeadLetterId> ids, Actor)
{
    return m_answers.answer<qint64>(QStringLiteral("restore"), [&] {
        qint64 count = 0;
        for (const DeadLetterId id : ids) {
            if (const DeadLetter *found = findById(discarded, id)) {
                list.append(*found);
                ++count;
            }
        }
        std::sort(list.begin(), list.end(),
                  [](const DeadLetter &one, const DeadLetter &other) { return other.id < one.id; });
        discarded.removeIf([&ids](const DeadLetter &letter) { return ids.contains(letter.id); });
        return count;
    });
}

bool FakeDeadLetterDesk::areVisible(const QList<DeadLetterId> &ids, std::optional<ClientId> scope)
{
    return std::all_of(ids.begin(), ids.end(), [&](DeadLetterId id) { return findVisible(list, id, scope); });
}

QList<DeadLetter> FakeDeadLetterDesk::matching(const DeadLetterQuery &query) const
{
    QList<DeadLetter> found;
    for (const DeadLetter &letter : list) {
        if ((!query.client || letter.client == *query.client) && (!query.kind || letter.kind == *query.kind)
            && (query.cause.isEmpty() || letter.cause == query.cause)
            && (!query.campaign || letter.campaign == query.campaign)
            && (!query.session || letter.session == *query.session) && (!query.from || letter.diedAt >= *query.from)
            && (!query.to || letter.diedAt < *query.to))
            found += letter;
    }
    return found;
}

QList<DeadLetterGroup> FakeDeadLetterDesk::grouped(const DeadLetterQuery &query) const
{
    QList<DeadLetterGroup> result;
    for (const DeadLetter &letter : matching(query)) {
        auto group = std::find_if(result.begin(), result.end(),
                                  [&letter](const DeadLetterGroup &g) { return g.cause == letter.cause; });
        if (group == result.end())
            group = result.insert(
                result.end(),
                {letter.cause, letter.provider, letter.code, 0, letter.diedAt, letter.diedAt, letter.id, {}});
        ++group->count;
        group->firstSeen = std::min(group->firstSeen, letter.diedAt);
        group->lastSeen = std::max(group->lastSeen, letter.diedAt);
        if (!group->sessions.contains(letter.session))
            group->sessions += letter.session;
    }
    return result;
}

qint64 FakeDeadLetterDesk::take(const QList<DeadLetterId> &ids, QList<DeadLetter> *into)
{
    for (const DeadLetter &letter : std::as_const(list)) {
        if (into && ids.contains(letter.id))
            *into += letter;
    }
    return list.removeIf([&ids](const DeadLetter &letter) { return ids.contains(letter.id); });
}

} // namespace gatehouse::test
