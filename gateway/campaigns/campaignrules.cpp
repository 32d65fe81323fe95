#include "gateway/campaigns/campaignrules.h"

#include "gateway/quiethours.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/text/contenttemplate.h"

#include <algorithm>
#include <limits>

namespace gatehouse::campaignrules {

namespace {

constexpr qsizetype nameUnitsMax = 200;

Result<void> outcome(QList<Problem> problems)
{
    if (problems.isEmpty())
        return {};
    const QString detail = problems.first().detail;
    return Failure{Fault::validationFailed, detail, std::move(problems), {}};
}

void checkSessions(QList<Problem> &problems, const SessionRegistry &registry, ClientId client,
                   const QList<SessionId> &sessions)
{
    for (qsizetype i = 0; i < sessions.size(); ++i) {
        const auto session = registry.find(sessions[i]);
        if (!session || session->client != client)
            problems.append({QStringLiteral("/session_ids/%1").arg(i), QStringLiteral("session_unknown"),
                             QStringLiteral("The client has no such session.")});
        else if (sessions.indexOf(sessions[i]) < i)
            problems.append({QStringLiteral("/session_ids/%1").arg(i), QStringLiteral("session_twice"),
                             QStringLiteral("The session is named twice.")});
    }
}

void asUploaded(Content &content)
{
    if (auto *media = std::get_if<MediaContent>(&content.body);
        media != nullptr && media->url.startsWith(QLatin1String("file:")))
        media->url = QStringLiteral("https://localhost/file"); // uploaded before it is sent
}

// The provider itself says whether it has such a content: asked with the first row, before 50,000 are queued.
void checkContent(QList<Problem> &problems, const SessionRegistry &registry, const CampaignRow &row, Content content)
{
    asUploaded(content);
    for (const SessionId id : row.campaign.sessions) {
        const auto session = registry.find(id);
        if (!session || !session->provider)
            continue;
        const auto request =
            session->provider->sendRequest(session->access, {QStringLiteral("+12025550143"), content, {}});
        if (!request) {
            problems += request.failure().problems;
            return;
        }
    }
}

Problem foreignFile()
{
    return {QStringLiteral("/media/url"), QStringLiteral("url_invalid"),
            QStringLiteral("A column cannot name a file of this machine.")};
}

} // namespace

Result<void> checkMembers(const SessionRegistry &registry, ClientId client, const std::optional<QString> &name,
                          const std::optional<QList<SessionId>> &sessions, const std::optional<double> &rate,
                          const std::optional<QString> &timeZone, const std::optional<QJsonObject> &quietHours)
{
    QList<Problem> problems;
    if (name && name->trimmed().isEmpty())
        problems.append({QStringLiteral("/name"), QStringLiteral("empty"), QStringLiteral("A campaign needs a name.")});
    if (name && name->size() > nameUnitsMax)
        problems.append({QStringLiteral("/name"), QStringLiteral("too_long"),
                         QStringLiteral("The name may have at most %1 characters.").arg(nameUnitsMax)});
    if (sessions)
        checkSessions(problems, registry, client, *sessions);
    if (rate && *rate <= 0)
        problems.append({QStringLiteral("/rate"), QStringLiteral("range"),
                         QStringLiteral("The rate must be more than 0 messages a minute.")});
    problems += QuietHours::check(quietHours, timeZone);
    return outcome(std::move(problems));
}

Result<void> checkStart(const SessionRegistry &registry, const CampaignRow &row, const QStringList &first)
{
    const Campaign &campaign = row.campaign;
    QList<Problem> problems;
    if (row.audienceRows == 0)
        problems.append({QStringLiteral("/audience"), QStringLiteral("audience_empty"),
                         QStringLiteral("The campaign has no audience.")});
    if (campaign.sessions.isEmpty())
        problems.append({QStringLiteral("/session_ids"), QStringLiteral("sessions_missing"),
                         QStringLiteral("The campaign has no session to send through.")});
    checkSessions(problems, registry, campaign.client, campaign.sessions);
    const ContentTemplate content(campaign.content, campaign.columns);
    for (const QString &name : content.unknown())
        problems.append({QStringLiteral("/content"), QStringLiteral("variable_unknown"), name});
    const auto *text = std::get_if<TextContent>(&campaign.content.body);
    if (std::holds_alternative<UnsupportedContent>(campaign.content.body)
        || (text != nullptr && text->text.trimmed().isEmpty()))
        problems.append({QStringLiteral("/content"), QStringLiteral("content_missing"),
                         QStringLiteral("The campaign has no message.")});
    if (problems.isEmpty()) {
        const Content rendered = content.render(first);
        if (namesForeignFile(campaign.content, rendered))
            problems.append(foreignFile());
        else
            checkContent(problems, registry, row, rendered);
    }
    return outcome(std::move(problems));
}

bool namesForeignFile(const Content &written, const Content &rendered)
{
    const auto *own = std::get_if<MediaContent>(&written.body);
    const auto *media = std::get_if<MediaContent>(&rendered.body);
    return media != nullptr && media->url.startsWith(QLatin1String("file:"), Qt::CaseInsensitive)
           && (own == nullptr || own->url != media->url);
}

QList<Problem> problemsOfRow(const SessionRegistry &registry, const Campaign &campaign, Content rendered)
{
    if (namesForeignFile(campaign.content, rendered))
        return {foreignFile()};
    asUploaded(rendered);
    // The same look that a message of the HTTP interface gets, then the provider's.
    if (const auto good = contentFromJson(contentToJson(rendered)); !good)
        return good.failure().problems;
    for (const SessionId id : campaign.sessions) {
        const auto session = registry.find(id);
        if (!session || !session->provider)
            continue;
        const auto request =
            session->provider->sendRequest(session->access, {QStringLiteral("+12025550143"), rendered, {}});
        return request ? QList<Problem>() : request.failure().problems;
    }
    return {};
}

qint64 harmlessCellUnits(const Content &content, const ContentTemplate &written)
{
    constexpr qint64 unitsSurelyTaken = 1000; // captions have 1,024
    if (written.variables().isEmpty())
        return std::numeric_limits<qint64>::max();
    const auto *text = std::get_if<TextContent>(&content.body);
    const auto *media = std::get_if<MediaContent>(&content.body);
    const auto isFixed = [](const QString &part) { return MessageTemplate(part).variables().isEmpty(); };
    if (text == nullptr && (media == nullptr || !isFixed(media->url) || !isFixed(media->fileName)))
        return -1; // an address or a poll's options are right or wrong whatever their length
    const QString &own = text != nullptr ? text->text : media->caption;
    if (text != nullptr && MessageTemplate(own).render({}).trimmed().isEmpty())
        return -1; // without words of its own it may turn out empty
    const qint64 uses = std::max<qint64>(own.count(QLatin1String("{{")), 1);
    return std::max<qint64>((unitsSurelyTaken - own.size()) / uses, -1);
}

} // namespace gatehouse::campaignrules
