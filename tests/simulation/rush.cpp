#include "tests/simulation/rush.h"

#include "gateway/sessions/sessionregistry.h"

#include <QtCore/QFile>
#include <QtCore/QJsonObject>

namespace gatehouse::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr int well = 1;
constexpr int minutes = 10;
constexpr int perMinute = 12;
// A lower lane goes every twelfth time where all of them wait; what is under way when it begins and ends is forgiven.
constexpr int shareMin = minutes * perMinute / 12 - 2;
constexpr int sentMin = minutes * perMinute * 98 / 100;
const Actor somebody = Actor::console();

} // namespace

QString Rush::stranger()
{
    return u"+551198%1"_s.arg(6'000'000 + m_strangers++);
}

QSet<QString> Rush::load(int session, Lane lane, int count)
{
    QList<Draft> drafts;
    QStringList tokens;
    for (int i = 0; i < count; ++i) {
        Draft draft;
        draft.session = m_world.practice.sessions.at(session);
        draft.to = stranger();
        draft.lane = lane;
        tokens += m_world.newToken();
        draft.content.body = TextContent{u"Rush "_s + tokens.last()};
        drafts += draft;
    }
    const auto answers = m_world.practice.result(m_world.engine().messages().sendBatch(drafts, somebody));
    for (qsizetype i = 0; answers && i < answers->size(); ++i) {
        if (answers->at(i))
            m_world.ledger.accepted(answers->at(i)->id, tokens.at(i));
    }
    return {tokens.cbegin(), tokens.cend()};
}

QSet<QString> Rush::loadCampaign(int session, int count)
{
    auto &practice = m_world.practice;
    const QString path = practice.dir.filePath(u"rush.csv"_s);
    QStringList tokens;
    QByteArray csv = "phone,token\n";
    for (int i = 0; i < count; ++i) {
        tokens += m_world.newToken();
        csv += stranger().toUtf8() + ',' + tokens.last().toUtf8() + '\n';
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return {};
    file.close();
    CampaignDraft draft;
    draft.name = u"Rush"_s;
    draft.sessions = {practice.sessions.at(session)};
    draft.content.body = TextContent{u"Sale {{token}}"_s};
    auto &desk = m_world.engine().campaigns();
    const auto made = practice.result(desk.create(practice.client, draft, somebody));
    if (!made)
        return {};
    const auto read =
        practice.result(desk.importAudience(made->id, path, {}, std::make_shared<ImportProgress>(), somebody));
    if (!read || !practice.result(desk.start(made->id, somebody)))
        return {};
    return {tokens.cbegin(), tokens.cend()};
}

void Rush::reply(int session)
{
    const SessionId id = m_world.practice.sessions.at(session);
    const qint64 conversation = m_world.integer(
        "SELECT max(id) FROM conversations WHERE contact_id <> 0 AND session_id = " + std::to_string(id.value));
    const auto runtime = m_world.engine().context().sessions.find(id);
    if (conversation == 0 || !runtime || runtime->state != SessionState::connected || runtime->paused)
        return;
    const QString token = m_world.newToken();
    Content content;
    content.body = TextContent{u"At once "_s + token};
    m_world.watch.isReply(token);
    const auto message =
        m_world.practice.result(m_world.engine().inbox().reply(ConversationId{conversation}, content, somebody));
    if (!message)
        return;
    m_world.ledger.accepted(message->id, token);
    m_world.watch.replyWaits(session, token);
}

void Rush::judge(const QSet<QString> &automation, const QSet<QString> &campaign)
{
    const QStringList sent = m_world.watch.counted(well);
    const auto of = [&sent](const QSet<QString> &tokens) {
        return int(
            std::count_if(sent.cbegin(), sent.cend(), [&](const QString &token) { return tokens.contains(token); }));
    };
    m_world.tell(u"rush: %1 by the well session, %2 of them automation, %3 campaign"_s.arg(sent.size())
                     .arg(of(automation))
                     .arg(of(campaign)));
    if (sent.size() < sentMin)
        m_world.ledger.broken(
            u"neighbours"_s,
            u"a well session sent %1 of %2 beside sick ones"_s.arg(sent.size()).arg(minutes * perMinute));
    // A number in bad health sends nothing of these until a person says so.
    const SessionId id = m_world.practice.sessions.at(well);
    if (m_world.integer("SELECT count(*) FROM session_health WHERE level = 2 AND session_id = "
                        + std::to_string(id.value))
        > 0)
        return;
    if (of(automation) < shareMin)
        m_world.ledger.broken(u"shares"_s, u"automation went %1 times in a rush"_s.arg(of(automation)));
    if (of(campaign) < shareMin)
        m_world.ledger.broken(u"shares"_s, u"campaigns went %1 times in a rush"_s.arg(of(campaign)));
}

void Rush::run()
{
    auto &practice = m_world.practice;
    const auto trouble = [&](int session, const QJsonObject &faults) {
        QJsonObject body = faults;
        body.insert(u"session"_s, practice.account.sessions.at(session).id);
        practice.control("POST", u"faults"_s, body);
    };
    // Somebody writes to the well session, so that there is a conversation to answer in.
    practice.incoming(well, m_world.phones.first(), u"Are you there?"_s);
    const QSet<QString> campaign = loadCampaign(well, 60);
    const QSet<QString> automation = load(well, Lane::automation, 60);
    load(well, Lane::transactional, 150);
    load(0, Lane::transactional, 100);
    load(2, Lane::transactional, 100);
    trouble(0, {{u"latency_ms"_s, 30'000}});
    trouble(2, {{u"rate_storm"_s, 1}});
    m_world.tell(u"rush: begins"_s);
    m_world.time().advance(Milliseconds(60'000)); // a minute that was begun before is not full of these
    m_world.watch.countAnew();
    m_world.time().advance(Milliseconds(minutes * 30'000));
    reply(well);
    m_world.time().advance(Milliseconds(minutes * 30'000));
    judge(automation, campaign);
    practice.control("POST", u"faults"_s, {{u"reset"_s, true}});
    for (const int session : {0, 2})
        trouble(session, {{u"reset"_s, true}});
}

} // namespace gatehouse::simulation
