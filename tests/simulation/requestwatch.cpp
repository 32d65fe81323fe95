#include "tests/simulation/requestwatch.h"

#include "gateway/storage/attemptages.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace gatehouse::simulation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// One may be chosen and on its way already, and a reply to the same person keeps its distance to the one before.
constexpr int othersMax = 2;
// What a number may send of campaigns on its first days, as warm-ups are described.
constexpr int warmUpCaps[] = {20, 36, 65, 117, 210, 378, 680};
constexpr qint64 dayMillis = 86'400'000;

QByteArray keyOf(const HttpServerRequest &request)
{
    for (const auto &[name, value] : request.head.headers) {
        if (name == "authorization")
            return QByteArray::fromStdString(value).mid(int(sizeof("Bearer ")) - 1);
    }
    return {};
}

} // namespace

void RequestWatch::addSession(const QByteArray &apiKey, int session, Limits limits)
{
    Seen seen;
    seen.number = session;
    seen.limits = limits;
    m_sessions.insert(apiKey, seen);
}

void RequestWatch::setLimits(int session, Limits limits)
{
    for (Seen &seen : m_sessions) {
        if (seen.number == session)
            seen.limits = limits;
    }
}

QString RequestWatch::seen(const HttpServerRequest &request)
{
    if (request.head.path != "/api/send-message")
        return {};
    const auto session = m_sessions.find(keyOf(request));
    if (session == m_sessions.end())
        return {};
    ++m_requests;
    checkPacing(*session);
    const QString text =
        QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object().value("text"_L1).toString();
    const QString token = Ledger::tokenOf(text);
    checkCampaign(*session, token);
    checkComeback(*session, text, token);
    m_counted[session->number] += token;
    m_left.insert(token);
    session->waiting.remove(token);
    for (auto reply = session->waiting.begin(); reply != session->waiting.end(); ++reply) {
        if (!m_replies.contains(token) && ++*reply > othersMax)
            m_ledger.broken(u"replies first"_s,
                            u"session %1: %2 waited for others"_s.arg(session->number).arg(reply.key()));
    }
    return u"%1 leaves by session %2"_s.arg(token).arg(session->number);
}

void RequestWatch::checkPacing(Seen &seen)
{
    Seen *session = &seen;
    const auto now = m_time.steady();
    const QString who = u"session %1"_s.arg(session->number);
    if (session->last != std::chrono::nanoseconds::min() && now - session->last < session->limits.minGap)
        m_ledger.broken(u"pacing"_s, who + u" sent twice within its gap"_s);
    session->last = now;
    session->minute.push_back(now);
    while (session->minute.front() <= now - 60s)
        session->minute.pop_front();
    if (int(session->minute.size()) > session->limits.perMinute)
        m_ledger.broken(u"pacing"_s, who + u" sent more in a minute than it may"_s);
    const qint64 day = toMillis(m_time.now()) / dayMillis;
    if (++session->days[day] > session->limits.perDay && session->limits.perDay > 0)
        m_ledger.broken(u"daily cap"_s, who + u" sent more in a day than it may"_s);
}

void RequestWatch::checkCampaign(Seen &session, const QString &token)
{
    const auto number = m_campaignOf.constFind(token);
    if (number == m_campaignOf.cend() || !m_ledger.obeysCampaign(token))
        return; // a person wanted it to go out once more, now
    Campaign &campaign = m_campaigns[*number];
    if (campaign.terms.quiet.isQuiet(m_time.now()))
        m_ledger.broken(u"quiet hours"_s, token + u" went out in its campaign's quiet hours"_s);
    const auto now = m_time.steady();
    if (now >= campaign.ratedFrom)
        campaign.minute.push_back(now);
    while (!campaign.minute.empty() && campaign.minute.front() <= now - 60s)
        campaign.minute.pop_front();
    // The pause between two is the promise; a minute holds one more where it begins with one.
    if (campaign.terms.rate && double(campaign.minute.size()) > *campaign.terms.rate + 1)
        m_ledger.broken(u"campaign rate"_s,
                        u"campaign %1 sent %2 in a minute, the last one %3, where %4 may"_s.arg(*number)
                            .arg(campaign.minute.size())
                            .arg(token)
                            .arg(*campaign.terms.rate));
    if (!session.limits.warmUp)
        return;
    // A clock that is set over midnight and back makes days of odd lengths; their sum holds whatever it does.
    int most = 0;
    for (qsizetype i = 0; i < session.days.size() && i < qsizetype(std::size(warmUpCaps)); ++i)
        most += warmUpCaps[i];
    if (++session.bulk > most)
        m_ledger.broken(u"warm-up"_s, u"session %1 sent more of campaigns than a new number may"_s.arg(session.number));
}

void RequestWatch::addCampaign(int campaign, const Terms &terms, const QStringList &tokens)
{
    m_campaigns[campaign].terms = terms;
    for (const QString &token : tokens)
        m_campaignOf.insert(token, campaign);
}

void RequestWatch::raisesRate(int campaign, double rate)
{
    auto &known = m_campaigns[campaign].terms.rate;
    if (known) // both hold for a moment: the higher one is judged by
        *known = std::max(*known, rate);
}

void RequestWatch::setRate(int campaign, double rate)
{
    Campaign &changed = m_campaigns[campaign];
    if (!changed.terms.rate) { // what went before, or is on its way, went without one
        changed.minute.clear();
        changed.ratedFrom = m_time.steady() + 5s;
    }
    changed.terms.rate = std::max(changed.terms.rate.value_or(rate), rate);
}

void RequestWatch::checkComeback(Seen &session, const QString &text, const QString &token)
{
    if (!text.startsWith(u"Offer ") || !m_ledger.obeysCampaign(token)) // a resent one is a single message
        return;
    campaignWent(session, m_time.steady());
    if (text.startsWith(byDay))
        wentByNight(session, token);
}

void RequestWatch::replyWaits(int session, const QString &token)
{
    if (m_left.contains(token))
        return; // it was quicker than its receipt
    for (Seen &seen : m_sessions) {
        if (seen.number == session)
            seen.waiting.insert(token, 0);
    }
}

// What the share from 0.1 to 1 lets through in a minute, and one more for a request that was under way.
void RequestWatch::campaignWent(Seen &session, std::chrono::nanoseconds now)
{
    if (!session.backSince || now - *session.backSince >= 60s)
        return;
    const double since = std::chrono::duration<double>(now - *session.backSince).count();
    const double allowed = 2 + (0.1 * since + 0.0075 * since * since) * session.limits.perMinute / 60.0;
    if (++session.campaignSince > allowed)
        m_ledger.broken(u"ramp"_s, u"session %1 sent %2 of a campaign within %3 s of coming back"_s.arg(session.number)
                                       .arg(session.campaignSince)
                                       .arg(since));
}

void RequestWatch::wentByNight(const Seen &session, const QString &token)
{
    if (m_clockSteppedAt && m_time.steady() - *m_clockSteppedAt < 5s)
        return;
    constexpr auto offset = 3h; // São Paulo, without summer time since 2019
    // Chosen at the last moment, it may leave a moment later.
    for (const Milliseconds late : {0ms, 2'000ms}) {
        const qint64 hour = toMillis(m_time.now() - offset - late) / 3'600'000 % 24;
        if (hour >= 8 && hour < 21)
            return;
    }
    m_ledger.broken(u"quiet hours"_s,
                    u"session %1 sent %2 at %3"_s.arg(session.number).arg(token, toRfc3339(m_time.now())));
}

void RequestWatch::clockStepped(Milliseconds by)
{
    m_clockSteppedAt = m_time.steady();
    if (by >= AttemptAges::wallDistrust)
        m_clockPutFarAt = m_clockSteppedAt;
}

// Put forward by more than a start of the machine would correct, and then the power lost: nothing is left that could
// tell how long ago the last requests were.
void RequestWatch::powerLost()
{
    if (!m_clockPutFarAt || m_time.steady() - *m_clockPutFarAt > 61s)
        return;
    for (Seen &seen : m_sessions) {
        seen.minute.clear();
        seen.last = std::chrono::nanoseconds::min();
    }
    for (Campaign &campaign : m_campaigns)
        campaign.minute.clear();
}

void RequestWatch::connectedAgain(int session)
{
    for (Seen &seen : m_sessions) {
        if (seen.number != session)
            continue;
        seen.backSince = m_time.steady();
        seen.campaignSince = 0;
    }
}

void RequestWatch::forgetBreaks()
{
    for (Seen &seen : m_sessions)
        seen.backSince.reset();
}

void RequestWatch::givenUp(const QString &token)
{
    for (Seen &seen : m_sessions)
        seen.waiting.remove(token);
}

void RequestWatch::excuse(int session)
{
    for (Seen &seen : m_sessions) {
        if (seen.number == session)
            seen.waiting.clear();
    }
}

void RequestWatch::excuseAll()
{
    for (Seen &seen : m_sessions)
        seen.waiting.clear();
}

} // namespace gatehouse::simulation
