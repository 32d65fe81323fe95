#include "tests/simulation/people.h"

#include "gateway/sessions/sessionregistry.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace gatehouse::simulation {

using namespace Qt::StringLiterals;

namespace {
const Actor somebody = Actor::console();
} // namespace

void People::act()
{
    const int which = m_world.below(100);
    if (which < 27)
        send();
    else if (which < 32)
        sendBatch();
    else if (which < 35)
        startCampaign();
    else if (which < 39)
        steerCampaign();
    else if (which < 53)
        customerWrites();
    else if (which < 66)
        replies();
    else if (which < 72)
        settles();
    else if (which < 75)
        requeues();
    else if (which < 80)
        redrives();
    else if (which < 82)
        discards();
    else if (which < 85)
        resends();
    else if (which < 89)
        cancels();
    else if (which < 93)
        suppresses();
    else if (which < 96)
        steersRedrive();
    else
        pausesSession();
}

qint64 People::oneOf(const std::string &sql)
{
    const qint64 count = m_world.integer("SELECT count(*) FROM (" + sql + ")");
    if (count == 0)
        return 0;
    return m_world.integer(sql + " LIMIT 1 OFFSET " + std::to_string(m_world.chance.below(quint64(count))));
}

QString People::tokenOf(MessageId id)
{
    return m_world.ledger.messages().value(id);
}

Draft People::draft()
{
    Draft draft;
    draft.session = m_world.practice.sessions.at(m_world.below(int(m_world.practice.sessions.size())));
    draft.to = m_world.phones.at(m_world.below(int(m_world.phones.size())));
    draft.lane = m_world.happens(0.7) ? Lane::transactional : Lane::automation;
    if (m_world.happens(0.1))
        draft.sendAt = m_world.time().now() + Milliseconds(m_world.below(7'200'000));
    if (m_world.happens(0.1))
        draft.expiresAt = m_world.time().now() + Milliseconds(60'000 + m_world.below(3'600'000));
    return draft;
}

void People::accept(Reply<Message> reply, const QString &token)
{
    m_world.take<Message>(std::move(reply), [this, token](const Result<Message> &message) {
        if (message)
            m_world.ledger.accepted(message->id, token);
    });
}

void People::send()
{
    Draft one = draft();
    const QString token = m_world.newToken();
    one.content.body = TextContent{u"Good day "_s + token};
    m_world.tell(u"sends %1 to %2 by session %3"_s.arg(token, one.to).arg(sessionNumber(one.session)));
    accept(m_world.engine().messages().send(one, somebody), token);
}

void People::sendBatch()
{
    QList<Draft> drafts;
    QStringList tokens;
    for (int i = 2 + m_world.below(12); i > 0; --i) {
        Draft one = draft();
        tokens += m_world.newToken();
        one.content.body = TextContent{u"News "_s + tokens.last()};
        drafts += one;
    }
    m_world.tell(u"sends a batch of %1, from %2"_s.arg(drafts.size()).arg(tokens.first()));
    m_world.take<QList<Result<Message>>>(m_world.engine().messages().sendBatch(drafts, somebody),
                                         [this, tokens](const Result<QList<Result<Message>>> &answers) {
                                             for (qsizetype i = 0; answers && i < answers->size(); ++i) {
                                                 if (answers->at(i))
                                                     m_world.ledger.accepted(answers->at(i)->id, tokens.at(i));
                                             }
                                         });
}

void People::startCampaign()
{
    const QString path = m_world.practice.dir.filePath(u"audience.csv"_s);
    QByteArray csv = "name,phone,token\n";
    QStringList tokens;
    const int rows = 5 + m_world.below(40);
    for (int i = 0; i < rows; ++i) {
        const int number = m_world.below(60);
        const QString phone =
            number < m_world.phones.size() ? m_world.phones.at(number) : u"+551198%1"_s.arg(8'000'000 + number);
        tokens += m_world.newToken();
        csv += "Person," + phone.toUtf8() + ',' + tokens.last().toUtf8() + '\n';
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return;
    file.close();
    CampaignDraft draft;
    draft.name = u"Campaign"_s;
    for (const SessionId session : std::as_const(m_world.practice.sessions)) {
        if (draft.sessions.isEmpty() || m_world.happens(0.4))
            draft.sessions += session;
    }
    draft.content.body = TextContent{u"Offer for {{name}} {{token}}"_s};
    if (m_world.happens(0.4)) {
        static const QStringList zones{u"UTC"_s, u"America/Sao_Paulo"_s, u"Asia/Kolkata"_s, u"Pacific/Auckland"_s};
        draft.timeZone = zones.at(m_world.below(int(zones.size())));
        const int from = m_world.below(24);
        draft.quietHours = {{u"from"_s, u"%1:00"_s.arg(from, 2, 10, '0'_L1)},
                            {u"to"_s, u"%1:30"_s.arg((from + 1 + m_world.below(12)) % 24, 2, 10, '0'_L1)},
                            {u"by"_s, u"campaign"_s}};
    } else if (m_world.happens(0.4)) {
        draft.quietHours = {{u"from"_s, u"21:00"_s}, {u"to"_s, u"08:00"_s}, {u"by"_s, u"recipient"_s}};
        draft.content.body = TextContent{RequestWatch::byDay + u"for {{name}} {{token}}"_s};
    }
    if (m_world.happens(0.3))
        draft.rate = 1 + m_world.below(10);
    auto &desk = m_world.engine().campaigns();
    auto &practice = m_world.practice;
    const auto made = practice.result(desk.create(practice.client, draft, somebody));
    if (!made)
        return;
    const auto read =
        practice.result(desk.importAudience(made->id, path, {}, std::make_shared<ImportProgress>(), somebody));
    if (!read)
        return;
    const int number = ++m_campaignNumber;
    // Recipients' own hours are judged by the text.
    const bool byRecipient = draft.quietHours.value("by"_L1).toString() == u"recipient"_s;
    const QuietHours quiet = byRecipient ? QuietHours() : QuietHours(draft.quietHours, draft.timeZone);
    m_world.watch.addCampaign(number, {quiet, draft.rate}, tokens);
    const auto started = practice.result(desk.start(made->id, somebody));
    m_world.tell(
        u"campaign of %1 rows: %2"_s.arg(read->accepted).arg(started ? u"starts"_s : started.failure().detail));
    if (started)
        m_campaigns += {made->id, number};
}

void People::steerCampaign()
{
    if (m_campaigns.isEmpty())
        return;
    const auto &[id, number] = m_campaigns.at(m_world.below(int(m_campaigns.size())));
    auto &desk = m_world.engine().campaigns();
    const int which = m_world.below(7);
    m_world.tell(u"steers campaign %1: %2"_s.arg(number).arg(which));
    const auto ignore = [](const Result<gatehouse::Campaign> &) {};
    if (which >= 5) { // edits it while it runs
        CampaignChange change;
        change.name = u"Campaign %1, edited"_s.arg(number);
        change.rate = std::optional<double>(1 + m_world.below(10));
        const double rate = **change.rate;
        m_world.watch.raisesRate(number, rate);
        m_world.take<gatehouse::Campaign>(desk.change(id, change, somebody),
                                          [this, number, rate](const Result<gatehouse::Campaign> &changed) {
                                              if (changed)
                                                  m_world.watch.setRate(number, rate);
                                          });
        return;
    }
    m_world.take<gatehouse::Campaign>(which < 2   ? desk.pause(id, somebody)
                                      : which < 4 ? desk.resume(id, somebody)
                                                  : desk.cancel(id, somebody),
                                      ignore);
}

void People::customerWrites()
{
    const int session = m_world.below(int(m_world.practice.sessions.size()));
    const QString from = m_world.phones.at(m_world.below(int(m_world.phones.size())));
    const int word = m_world.below(20);
    const QString text = word == 0 ? u"STOP"_s : word == 1 ? u"START"_s : u"Question %1"_s.arg(m_world.below(1'000));
    m_world.tell(u"%1 writes: %2"_s.arg(from, text));
    m_world.practice.control(
        "POST", u"incoming"_s,
        {{u"session"_s, m_world.practice.account.sessions.at(session).id}, {u"from"_s, from}, {u"text"_s, text}});
}

void People::replies()
{
    const qint64 id = oneOf("SELECT id FROM conversations WHERE contact_id <> 0 ORDER BY id");
    if (id == 0)
        return;
    const QString token = m_world.newToken();
    const SessionId session{m_world.integer("SELECT session_id FROM conversations WHERE id = " + std::to_string(id))};
    Content content;
    content.body = TextContent{u"Of course "_s + token};
    m_world.watch.isReply(token);
    m_world.tell(u"replies %1 in a conversation of session %2"_s.arg(token).arg(sessionNumber(session)));
    m_world.take<Message>(m_world.engine().inbox().reply(ConversationId{id}, content, somebody),
                          [this, token, session](const Result<Message> &message) {
                              if (!message)
                                  return;
                              m_world.ledger.accepted(message->id, token);
                              const auto runtime = m_world.engine().context().sessions.find(session);
                              if (runtime && runtime->state == SessionState::connected && !runtime->paused)
                                  m_world.watch.replyWaits(sessionNumber(session), token);
                          });
}

void People::settles()
{
    const MessageId id{oneOf("SELECT id FROM messages WHERE state = 4 ORDER BY id")};
    if (id.isNull())
        return;
    const QString token = tokenOf(id);
    // Who settles has looked at the phone: it was sent when the provider has it. One in ten looks badly.
    bool there = false;
    const QJsonArray sends = m_world.practice.sends();
    for (const QJsonValue &send : sends)
        there = there || Ledger::tokenOf(send[u"text"_s].toString()) == token;
    if (m_world.happens(0.1)) {
        there = !there;
        m_world.ledger.repeatAllowed(token);
    }
    m_world.tell(u"settles %1: %2"_s.arg(token, there ? u"it was sent"_s : u"it was not"_s));
    if (!there)
        m_world.ledger.repeatAllowed(token);
    m_world.take<Message>(
        m_world.engine().messages().settle(id, there ? Settlement::sent : Settlement::notSent, somebody),
        [](const Result<Message> &) {});
}

void People::requeues()
{
    const qint64 letter = oneOf("SELECT id FROM dead_letters WHERE state = 0 ORDER BY id");
    if (letter == 0)
        return;
    const MessageId message{
        m_world.integer("SELECT message_id FROM dead_letters WHERE id = " + std::to_string(letter))};
    m_world.tell(u"requeues %1"_s.arg(tokenOf(message)));
    follow(m_world.engine().deadLetters().requeue({DeadLetterId{letter}}, somebody));
}

void People::redrives()
{
    const std::string open = "SELECT id FROM dead_letters WHERE state = 0 AND message_id <> 0 ORDER BY id";
    const qint64 letter = oneOf(open);
    if (letter == 0)
        return;
    const auto ofLetter = [this, letter](const std::string &column) {
        return m_world.integer("SELECT " + column + " FROM dead_letters WHERE id = " + std::to_string(letter));
    };
    RedriveOrder order;
    std::string which = open;
    const int how = m_world.below(4);
    if (how == 0) { // what the text should have been
        order.letters.ids = {DeadLetterId{letter}};
        const QString token = tokenOf(MessageId{ofLetter("message_id")});
        order.patch = {{u"text"_s, u"Better so %1"_s.arg(token)}};
        m_world.ledger.leftCampaign(token);
    } else {
        DeadLetterQuery filter;
        if (how == 1) {
            filter.session = SessionId{ofLetter("session_id")};
            which = "SELECT id FROM dead_letters WHERE state = 0 AND message_id <> 0 AND session_id = "
                    + std::to_string(filter.session->value);
        }
        order.letters.filter = filter;
    }
    if (how != 0 && m_world.happens(0.3)) { // by another number
        order.patch = {{u"session_id"_s,
                        toText(m_world.practice.sessions.at(m_world.below(int(m_world.practice.sessions.size()))))}};
        for (const qint64 message : m_world.integers("SELECT message_id FROM dead_letters WHERE id IN (" + which + ")"))
            m_world.ledger.leftCampaign(tokenOf(MessageId{message}));
    }
    if (m_world.happens(0.6))
        order.canary = RedriveCanary{1 + m_world.below(4), 0.05 * (1 + m_world.below(40))};
    m_world.tell(u"redrives: %1%2%3"_s.arg(how).arg(order.patch.isEmpty() ? QString() : u", edited"_s,
                                                    order.canary ? u", with a canary"_s : QString()));
    if (m_world.happens(0.3))
        m_world.take<RedriveRehearsal>(m_world.engine().deadLetters().rehearseRedrive(order),
                                       [](const Result<RedriveRehearsal> &) {});
    follow(m_world.engine().deadLetters().startRedrive(order, somebody));
}

void People::steersRedrive()
{
    const RedriveId id{oneOf("SELECT id FROM redrives WHERE state < 3 ORDER BY id")};
    if (id.isNull())
        return;
    const int which = m_world.below(5);
    m_world.tell(u"steers a redrive: %1"_s.arg(which));
    auto &desk = m_world.engine().deadLetters();
    follow(which < 2   ? desk.stopRedrive(id, somebody)
           : which < 4 ? desk.resumeRedrive(id, somebody)
                       : desk.cancelRedrive(id, somebody));
}

void People::follow(Reply<Redrive> redrive)
{
    m_world.take<Redrive>(std::move(redrive), [](const Result<Redrive> &) {});
}

void People::discards()
{
    const qint64 letter = oneOf("SELECT id FROM dead_letters WHERE state = 0 ORDER BY id");
    if (letter == 0)
        return;
    m_world.tell(u"discards a dead letter"_s);
    m_world.take<qint64>(m_world.engine().deadLetters().discard({DeadLetterId{letter}}, u"no use"_s, somebody),
                         [](const Result<qint64> &) {});
}

void People::resends()
{
    const MessageId id{oneOf("SELECT id FROM messages WHERE direction = 1 AND state IN (20, 21, 22) ORDER BY id")};
    if (id.isNull())
        return;
    const QString token = tokenOf(id);
    m_world.tell(u"resends %1"_s.arg(token));
    m_world.ledger.repeatAllowed(token);
    accept(m_world.engine().messages().resend(id, somebody), token);
}

void People::cancels()
{
    const MessageId id{oneOf("SELECT id FROM messages WHERE direction = 1 AND state < 3 ORDER BY id")};
    if (id.isNull())
        return;
    m_world.tell(u"cancels %1"_s.arg(tokenOf(id)));
    m_world.watch.givenUp(tokenOf(id));
    m_world.take<Message>(m_world.engine().messages().cancel(id, somebody), [](const Result<Message> &) {});
}

void People::suppresses()
{
    const QString phone = m_world.phones.at(m_world.below(int(m_world.phones.size())));
    if (m_world.happens(0.6)) {
        m_world.tell(u"opts out %1"_s.arg(phone));
        m_world.take<Suppression>(
            m_world.engine().contacts().suppress({m_world.practice.client, phone, u"manual"_s}, somebody),
            [](const Result<Suppression> &) {});
        return;
    }
    const SuppressionId id{oneOf("SELECT id FROM suppressions ORDER BY id")};
    if (id.isNull())
        return;
    m_world.tell(u"allows somebody again"_s);
    m_world.take<void>(m_world.engine().contacts().unsuppress(id, somebody), [](const Result<void> &) {});
}

void People::pausesSession()
{
    const int session = m_world.below(int(m_world.practice.sessions.size()));
    const SessionId id = m_world.practice.sessions.at(session);
    const bool pause = m_world.happens(0.4);
    m_world.watch.excuse(session);
    m_world.tell(u"%1 session %2"_s.arg(pause ? u"pauses"_s : u"resumes"_s).arg(session));
    auto &desk = m_world.engine().sessions();
    m_world.take<Session>(pause ? desk.pause(id, somebody) : desk.resume(id, somebody), [](const Result<Session> &) {});
}

void People::resumeHeldBulk()
{
    for (const SessionId id : std::as_const(m_world.practice.sessions)) {
        if (m_world.integer("SELECT count(*) FROM session_health WHERE level = 2 AND session_id = "
                            + std::to_string(id.value))
            > 0)
            static_cast<void>(m_world.practice.result(m_world.engine().sessions().resumeBulk(id, somebody)));
    }
}

void People::resumeAll()
{
    for (const SessionId id : std::as_const(m_world.practice.sessions))
        static_cast<void>(m_world.practice.result(m_world.engine().sessions().resume(id, somebody)));
    resumeHeldBulk();
    for (const auto &[id, number] : std::as_const(m_campaigns)) {
        static_cast<void>(m_world.practice.result(m_world.engine().campaigns().resume(id, somebody)));
        CampaignChange change;
        change.rate = std::optional<double>();
        m_world.watch.endRate(number);
        static_cast<void>(m_world.practice.result(m_world.engine().campaigns().change(id, change, somebody)));
    }
    // What its cause stopped stays stopped: that is a visible end.
    for (const qint64 id : m_world.integers("SELECT id FROM redrives WHERE state = 2 AND reason = 'by_person'"))
        static_cast<void>(
            m_world.practice.result(m_world.engine().deadLetters().resumeRedrive(RedriveId{id}, somebody)));
    for (int session = 0; session < m_world.practice.sessions.size(); ++session)
        m_world.liftCaps(session);
}

} // namespace gatehouse::simulation
