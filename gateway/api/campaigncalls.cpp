#include "gateway/api/campaigncalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/campaignjson.h"
#include "gateway/api/lists.h"
#include "gateway/campaigndesk.h"
#include "gateway/sessiondesk.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryFile>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

void create(const ApiCall::Ptr &call, CampaignDesk &campaigns, SessionDesk &sessions)
{
    const Result<CampaignDraft> draft = campaignDraftOf(call->body);
    if (!draft)
        return call->refuse(draft.failure());
    const auto make = [call, &campaigns, draft = *draft](ClientId client) {
        call->answerWith(campaigns.create(client, draft, call->actor()), campaignJson);
    };
    if (call->scope() || call->body.contains(u"client_id")) {
        if (const auto owner = call->ownerOfNew())
            make(*owner);
        return;
    }
    call->awaitValue(sessions.session(draft->sessions.first()),
                     [make](const Session &session) { make(session.client); });
}

void list(const ApiCall::Ptr &call, CampaignDesk &campaigns)
{
    const auto filter = call->clientFilter();
    if (!filter)
        return;
    CampaignQuery query;
    query.client = filter->client;
    query.state = campaignStateFromName(call->query.value(u"state"_s));
    query.page = call->page();
    call->answerPage(campaigns.campaigns(query), campaignJson);
}

// Lies in the data folder, not in the system's temporary one: it holds phone numbers.
std::shared_ptr<QTemporaryFile> writtenOut(const std::string &body, const QString &dir)
{
    if (!QDir().mkpath(dir))
        return nullptr;
    auto file = std::make_shared<QTemporaryFile>(dir + u"/audience-XXXXXX.csv"_s);
    const auto bytes = static_cast<qint64>(body.size());
    if (!file->open() || file->write(body.data(), bytes) != bytes || !file->flush())
        return nullptr;
    return file;
}

void importAudience(const ApiCall::Ptr &call, CampaignDesk &campaigns, const QString &uploadDir, CampaignId id)
{
    if (call->request.body.empty())
        return call->refuse(Failure::invalid({}, u"empty"_s, u"The body is empty: send the CSV file as the body."_s));
    const auto file = writtenOut(call->request.body, uploadDir);
    if (!file)
        return call->refuse({Fault::diskFull, u"the upload could not be written to the data folder"_s, {}, {}});
    call->request.body = {}; // not held a second time while the import runs
    CsvMapping mapping;
    mapping.phoneColumnName = call->query.value(u"phone_column"_s);
    mapping.defaultCountry = call->query.value(u"default_country"_s).toUpper();
    call->awaitValue(campaigns.importAudience(id, file->fileName(), mapping, std::make_shared<ImportProgress>(),
                                              call->actor(), call->scope()),
                     [call, file](const AudienceReport &report) { call->answer(200, audienceJson(report)); });
}

using Command = Reply<Campaign> (CampaignDesk::*)(CampaignId, Actor, std::optional<ClientId>);

void addCommand(ApiTable &table, CampaignDesk &campaigns, const char *path, const char *summary, Command command)
{
    table.add({.method = "POST",
               .path = path,
               .access = Endpoint::Access::send,
               .summary = summary,
               .status = 202,
               .answer = schema::ref("Campaign"),
               .handle = withId<CampaignId>([&campaigns, command](const ApiCall::Ptr &call, CampaignId id) {
                   call->answerWith((campaigns.*command)(id, call->actor(), call->scope()), campaignJson);
               })});
}

void addMaking(ApiTable &table, CampaignDesk &campaigns, SessionDesk &sessions)
{
    table.add({.method = "POST",
               .path = "/v1/campaigns",
               .access = Endpoint::Access::send,
               .summary = "Makes a campaign as a draft.",
               .status = 201,
               .answer = schema::ref("Campaign"),
               .body = schema::ref("NewCampaign"),
               .handle = [&campaigns, &sessions](const ApiCall::Ptr &call) { create(call, campaigns, sessions); },
               .again = withMadeId<CampaignId>([&campaigns](const ApiCall::Ptr &call, CampaignId id) {
                   call->answerWith(campaigns.campaign(id, call->scope()), campaignJson);
               }),
               .takes = Endpoint::Body::json});
    table.add({.method = "PATCH",
               .path = "/v1/campaigns/{id}",
               .access = Endpoint::Access::send,
               .summary = "Changes the members given; once it runs, only name and rate.",
               .answer = schema::ref("Campaign"),
               .body = schema::ref("CampaignChange"),
               .handle = withId<CampaignId>([&campaigns](const ApiCall::Ptr &call, CampaignId id) {
                   const Result<CampaignChange> change = campaignChangeOf(call->body);
                   if (!change)
                       return call->refuse(change.failure());
                   call->answerWith(campaigns.change(id, *change, call->actor(), call->scope()), campaignJson);
               }),
               .takes = Endpoint::Body::json});
    table.add({.method = "DELETE",
               .path = "/v1/campaigns/{id}",
               .access = Endpoint::Access::send,
               .summary = "Removes a draft or a finished campaign; its messages stay in their conversations.",
               .status = 204,
               .handle = withId<CampaignId>([&campaigns](const ApiCall::Ptr &call, CampaignId id) {
                   call->answerDone(campaigns.remove(id, call->actor(), call->scope()));
               })});
}

void addReading(ApiTable &table, CampaignDesk &campaigns)
{
    table.add({.path = "/v1/campaigns",
               .access = Endpoint::Access::read,
               .summary = "Campaigns, newest first.",
               .answer = listAnswer("Campaign"),
               .query = listParameters(
                   {{"client_id", schema::id<ClientId>()}, {"state", schema::word(campaignStateWords())}}),
               .handle = [&campaigns](const ApiCall::Ptr &call) { list(call, campaigns); }});
    table.add({.path = "/v1/campaigns/{id}",
               .access = Endpoint::Access::read,
               .summary = "A campaign with its counts and forecast.",
               .answer = schema::ref("Campaign"),
               .handle = withId<CampaignId>([&campaigns](const ApiCall::Ptr &call, CampaignId id) {
                   call->answerWith(campaigns.campaign(id, call->scope()), campaignJson);
               })});
    table.add({.path = "/v1/campaigns/{id}/progress",
               .access = Endpoint::Access::read,
               .summary = "What was sent over time, beside the forecast at the start and the one of now.",
               .answer = schema::ref("CampaignProgress"),
               .handle = withId<CampaignId>([&campaigns](const ApiCall::Ptr &call, CampaignId id) {
                   call->answerWith(campaigns.progress(id, call->scope()), progressJson);
               })});
    table.add({.path = "/v1/campaigns/{id}/log",
               .access = Endpoint::Access::read,
               .summary = "Who did what with it, newest first.",
               .answer = listAnswer("CampaignLogEntry"),
               .query = listParameters(),
               .handle = withId<CampaignId>([&campaigns](const ApiCall::Ptr &call, CampaignId id) {
                   call->answerPage(campaigns.log(id, call->page(), call->scope()), campaignLogJson);
               })});
    table.add({.path = "/v1/campaigns/{id}/audience",
               .access = Endpoint::Access::read,
               .summary = "The report of the last import.",
               .answer = schema::ref("AudienceReport"),
               .handle = withId<CampaignId>([&campaigns](const ApiCall::Ptr &call, CampaignId id) {
                   call->awaitValue(campaigns.campaign(id, call->scope()), [call, &campaigns, id](const Campaign &) {
                       call->answerWith(campaigns.audience(id), audienceJson);
                   });
               })});
}

} // namespace

void describeCampaignCalls(ApiTable &table, CampaignDesk &campaigns, SessionDesk &sessions, QString uploadDir)
{
    addCampaignSchemas(table);
    addMaking(table, campaigns, sessions);
    addReading(table, campaigns);
    table.add({.method = "POST",
               .path = "/v1/campaigns/{id}/audience",
               .access = Endpoint::Access::send,
               .summary = "Replaces the audience with a CSV file's rows, up to 64 MiB; good rows are kept whatever the "
                          "others are. Larger files are imported at the console.",
               .answer = schema::ref("AudienceReport"),
               .query = {{"phone_column", schema::text(200), "A header's name; found by itself when absent."},
                         {"default_country", schema::text(2), "ISO 3166 alpha-2, for numbers without +."}},
               .handle = withId<CampaignId>(
                   [&campaigns, uploadDir = std::move(uploadDir)](const ApiCall::Ptr &call, CampaignId id) {
                       importAudience(call, campaigns, uploadDir, id);
                   }),
               .takes = Endpoint::Body::csv});
    addCommand(table, campaigns, "/v1/campaigns/{id}/start", "Starts it now, or at `start_at`.", &CampaignDesk::start);
    addCommand(table, campaigns, "/v1/campaigns/{id}/pause", "Lets its messages wait.", &CampaignDesk::pause);
    addCommand(table, campaigns, "/v1/campaigns/{id}/resume", "Lets its messages go on.", &CampaignDesk::resume);
    addCommand(table, campaigns, "/v1/campaigns/{id}/cancel", "Cancels what waits; what is under way is not recalled.",
               &CampaignDesk::cancel);
}

} // namespace gatehouse
