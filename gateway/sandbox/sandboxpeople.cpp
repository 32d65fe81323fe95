#include "gateway/sandbox/sandboxpeople.h"

#include "gateway/sandbox/sandboxphrases.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 aboutPeople = 0x70656f70;
constexpr quint64 aboutUnasked = 0x756e61;
constexpr Milliseconds betweenParts{2'500}; // somebody who answers in several messages types about this long

const QString &pick(const QStringList &texts, SandboxChance &chance)
{
    return texts.at(chance.index(texts.size()));
}

} // namespace

SandboxPeople::SandboxPeople(SandboxGround &ground, SandboxChats &chats, SandboxSends &sends, SandboxIncoming &incoming)
    : m_ground(ground), m_chats(chats), m_sends(sends), m_incoming(incoming)
{
    m_sends.reached = [this](const SandboxSession &session, const SandboxSend &send) { reached(session, send); };
    unaskedLater();
}

void SandboxPeople::habitsChanged()
{
    ++m_unaskedRound;
    unaskedLater();
}

SandboxPeople::Talk &SandboxPeople::talk(qint64 sessionId, const QString &digits)
{
    return m_talks[QString::number(sessionId) + u' ' + digits];
}

void SandboxPeople::reached(const SandboxSession &session, const SandboxSend &send)
{
    if (send.jid.endsWith("@g.us"_L1))
        return groupReceipts(session, send);
    if (!send.jid.endsWith("@s.whatsapp.net"_L1))
        return;
    if (send.status == 3)
        hear(session, send, false);
    else if (send.status == 4)
        hear(session, send, true);
}

void SandboxPeople::groupReceipts(const SandboxSession &session, const SandboxSend &send)
{
    const SandboxGroup *group = m_chats.group(session, send.jid);
    if (group == nullptr || (send.status != 3 && send.status != 4))
        return;
    for (const SandboxMember &member : group->members) {
        if (member.digits != session.digits())
            m_incoming.receipt(session, send, member.digits, send.status == 4);
    }
}

// Called when the message is delivered and again when it is read. Those with read receipts off answer unread ones;
// they are told apart by the seed, so that each person does so always or never.
void SandboxPeople::hear(const SandboxSession &session, const SandboxSend &send, bool read)
{
    const QString digits = send.jid.section(u'@', 0, 0);
    const bool hidesReading = SandboxChance(m_ground.seed, {aboutPeople, sandboxHash(digits)}).happens(0.15);
    if (read == hidesReading)
        return;
    const SandboxHabits &habits = m_ground.options.habits;
    Talk &talk = this->talk(session.id, digits);
    SandboxChance chance(m_ground.seed,
                         {aboutPeople, static_cast<quint64>(session.id), sandboxHash(digits), ++talk.written});
    if (talk.stopped)
        return;
    if (chance.happens(habits.reactShare))
        m_incoming.react(session, digits, SandboxSends::keyOf(send), u"👍"_s);
    if (sandboxKindOf(send.content()) == SandboxKind::poll)
        return vote(session, send, digits, chance);
    const SandboxPhrases &phrases = sandboxPhrases(m_ground.directory.languageOf(digits));
    const bool toAgent = talk.wroteLast;
    const Milliseconds delay = SandboxGround::within(toAgent ? habits.replyAfter : habits.answerAfter, chance);
    if (!toAgent && chance.happens(habits.stopShare)) {
        talk.stopped = true;
        return sayAll(session.id, digits, delay, {pick(phrases.stops, chance)}, chance);
    }
    if (!chance.happens(toAgent ? habits.replyShare : habits.answerShare) || talk.turns > habits.turnsMax)
        return;
    talk.wroteLast = true;
    if (++talk.turns > habits.turnsMax) {
        talk.wroteLast = false;
        return sayAll(session.id, digits, delay, {pick(phrases.goodbyes, chance)}, chance);
    }
    if (chance.happens(habits.mediaShare))
        return say(session.id, digits, delay, somethingElse(digits, chance));
    QStringList texts{pick(toAgent ? phrases.replies : phrases.answers, chance)};
    while (texts.size() < 3 && chance.happens(habits.burstShare))
        texts += pick(phrases.replies, chance);
    sayAll(session.id, digits, delay, texts, chance);
}

void SandboxPeople::vote(const SandboxSession &session, const SandboxSend &send, const QString &digits,
                         SandboxChance &chance)
{
    const qsizetype options = send.content().value("poll"_L1)["options"_L1].toArray().size();
    if (!chance.happens(m_ground.options.habits.voteShare) || options == 0)
        return;
    const int option = static_cast<int>(chance.index(options));
    m_ground.agenda.in(SandboxGround::within(m_ground.options.habits.answerAfter, chance),
                       [this, id = session.id, msgId = send.msgId, digits, option] {
                           const SandboxSession *still = m_ground.registry.session(id);
                           if (const SandboxSend *poll = m_sends.find(msgId); poll != nullptr && still != nullptr)
                               m_incoming.vote(*still, digits, *poll, option);
                       });
}

void SandboxPeople::say(qint64 sessionId, const QString &digits, Milliseconds delay, SandboxArrival arrival)
{
    arrival.from = digits;
    m_ground.agenda.in(delay, [this, sessionId, arrival = std::move(arrival)] {
        if (const SandboxSession *session = m_ground.registry.session(sessionId))
            m_incoming.receive(*session, arrival);
    });
}

void SandboxPeople::sayAll(qint64 sessionId, const QString &digits, Milliseconds delay, const QStringList &texts,
                           SandboxChance &chance)
{
    for (const QString &text : texts) {
        SandboxArrival arrival;
        arrival.text = text;
        say(sessionId, digits, delay, arrival);
        delay += chance.between(betweenParts / 2, betweenParts * 2);
    }
}

SandboxArrival SandboxPeople::somethingElse(const QString &digits, SandboxChance &chance) const
{
    constexpr SandboxKind kinds[] = {SandboxKind::image,    SandboxKind::image,    SandboxKind::audio,
                                     SandboxKind::document, SandboxKind::location, SandboxKind::contact,
                                     SandboxKind::sticker};
    SandboxArrival arrival;
    arrival.kind = kinds[chance.below(std::size(kinds))];
    if (arrival.kind == SandboxKind::image && chance.happens(0.5))
        arrival.text = pick(sandboxPhrases(m_ground.directory.languageOf(digits)).captions, chance);
    arrival.latitude = chance.unit() * 100 - 50;
    arrival.longitude = chance.unit() * 200 - 100;
    arrival.contactName = m_ground.directory.nameOf(digits.left(3) + digits);
    arrival.contactPhone = u"+1202555%1"_s.arg(chance.below(10'000), 4, 10, QChar(u'0'));
    return arrival;
}

void SandboxPeople::unaskedLater()
{
    const Milliseconds every = m_ground.options.habits.unaskedEvery;
    if (every <= Milliseconds(0))
        return;
    SandboxChance chance(m_ground.seed, {aboutUnasked, ++m_unaskedCount});
    m_ground.agenda.in(chance.between(every / 2, every * 3 / 2), [this, round = m_unaskedRound] {
        if (round != m_unaskedRound)
            return;
        unasked();
        unaskedLater();
    });
}

void SandboxPeople::unasked()
{
    const QList<SandboxSession *> sessions = m_ground.registry.sessions();
    const QList<QString> &customers = m_ground.directory.customers();
    if (sessions.isEmpty() || customers.isEmpty())
        return;
    SandboxChance chance(m_ground.seed, {aboutUnasked, m_unaskedCount, 1});
    const SandboxSession &session = *sessions.at(chance.index(sessions.size()));
    SandboxArrival arrival;
    arrival.from = customers.at(chance.index(customers.size()));
    const quint64 what = chance.below(10);
    if (what < 3) {
        const auto &groups = m_chats.groups(session);
        const SandboxGroup &group =
            std::next(groups.begin(), chance.index(static_cast<qsizetype>(groups.size())))->second;
        arrival.chat = group.jid;
        arrival.from = group.members.at(chance.index(group.members.size())).digits;
        arrival.text = pick(sandboxPhrases(m_ground.directory.languageOf(arrival.from)).chatter, chance);
    } else if (what == 3) {
        arrival.chat = m_chats.channelOf(session);
        arrival.from.clear();
        arrival.text = pick(sandboxChannelPosts(), chance);
    } else {
        arrival.text = pick(sandboxPhrases(m_ground.directory.languageOf(arrival.from)).openings, chance);
        talk(session.id, arrival.from).wroteLast = true;
    }
    m_incoming.receive(session, arrival);
}

} // namespace gatehouse
