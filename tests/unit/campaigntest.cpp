#include "gateway/campaigns/audienceimport.h"
#include "gateway/campaigns/campaigndeskimpl.h"
#include "gateway/messagedesk.h"
#include "gateway/storage/messagestore.h"
#include "gateway/text/phonenumbers.h"
#include "tests/support/enginefixture.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using test::EngineFixture;

namespace {

// Takes drafts and keeps them.
class NotedMessages final : public MessageDesk
{
public:
    Reply<Message> send(Draft draft, Actor, std::optional<ClientId>) override
    {
        drafts.append(draft);
        Message message;
        message.recipient = draft.to;
        message.content = draft.content;
        return QtFuture::makeReadyFuture(Result<Message>(message));
    }
    Reply<QList<Result<Message>>> sendBatch(QList<Draft>, Actor, std::optional<ClientId>) override { return {}; }
    Reply<MessageDetail> message(MessageId, std::optional<ClientId>) override { return {}; }
    Reply<Page<Message>> messages(MessageQuery) override { return {}; }
    Reply<Message> cancel(MessageId, Actor, std::optional<ClientId>) override { return {}; }
    Reply<Message> resend(MessageId, Actor, std::optional<ClientId>) override { return {}; }
    Reply<Message> settle(MessageId, Settlement, Actor, std::optional<ClientId>) override { return {}; }
    QList<Draft> drafts;
};

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class CampaignTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void goodRowsAreKeptWhateverTheOthersAre();
    void aSecondFileReplacesTheFirst();
    void aCancelledImportLeavesTheAudienceAsItWas();
    void aFileThatIsNoCsvLeavesTheAudienceAsItWas();
    void spreadsheetFilesOfThreeOfficesImportWhole_data();
    void spreadsheetFilesOfThreeOfficesImportWhole();
    void problemsArePagedAndExported();
    void previewShowsRealRows();
    void aTestGoesToOneNumberAsAnOrdinaryMessage();
    void startNamesEveryObstacle();
    void startQueuesEveryRecipientOverTheSessionsInTurn();
    void whoOptsOutAfterTheImportIsNotQueued();
    void knownContactsStayOne();
    void aScheduledStartSurvivesARestart();
    void queueingGoesOnAfterARestart();
    void pauseAndResumeAreOneCommitEach();
    void cancelEndsAllThatWaits();
    void itCompletesWhenNothingIsLeft();
    void whatRunsCanOnlyChangeNameAndRate();
    void onlyWhatIsNotRunningCanBeRemoved();
    void anotherClientsCampaignIsNotThere();
    void forecastFollowsPacing();
    void progressTellsSentOverTimeBesideTheForecast();
    void progressOfALongCampaignHasFewPoints();

private:
    QString file(const QByteArray &bytes);
    Result<AudienceReport> import(const QByteArray &bytes);
    Campaign make(const char *text = "Hi {{name}}");
    Campaign now();
    Campaign started(int rows);
    void endMessages(MessageState state) { endSome(1'000'000, state); }
    void endSome(int count, MessageState state);

    std::unique_ptr<EngineFixture> m_engine;
    test::NotedDispatch m_dispatch;
    NotedMessages m_messages;
    PhoneNumbers m_phones;
    std::unique_ptr<CampaignDeskImpl> m_desk;
    const ClientId m_client{7};
    QList<SessionId> m_sessions;
    CampaignId m_id;
};

void CampaignTest::init()
{
    m_engine = std::make_unique<EngineFixture>();
    m_dispatch.woken.clear();
    m_messages.drafts.clear();
    m_sessions = {m_engine->addSession(m_client), m_engine->addSession(m_client)};
    m_desk = std::make_unique<CampaignDeskImpl>(*m_engine->context, m_dispatch, m_messages, m_phones, m_engine->time,
                                                m_engine->time);
    m_desk->begin();
    m_engine->time.settle();
}

void CampaignTest::cleanup()
{
    m_desk->stop();
    m_engine->time.settle();
    m_desk.reset();
    m_engine.reset();
}

QString CampaignTest::file(const QByteArray &bytes)
{
    const QString path = m_engine->dir.filePath(QStringLiteral("audience.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's folder cannot be written");
    return path;
}

Result<AudienceReport> CampaignTest::import(const QByteArray &bytes)
{
    return m_engine->await(m_desk->importAudience(m_id, file(bytes), {}, nullptr, {}, {}));
}

Campaign CampaignTest::make(const char *text)
{
    CampaignDraft draft;
    draft.name = s("Spring");
    draft.sessions = m_sessions;
    draft.content.body = TextContent{s(text)};
    const auto campaign = m_engine->await(m_desk->create(m_client, draft, Actor::console(s("Ana"))));
    m_id = campaign->id;
    return *campaign;
}

Campaign CampaignTest::now()
{
    return *m_engine->await(m_desk->campaign(m_id, {}));
}

// Started, with every recipient queued.
Campaign CampaignTest::started(int rows)
{
    make();
    QByteArray bytes = "name,phone\n";
    for (int i = 0; i < rows; ++i)
        bytes += "P" + QByteArray::number(i) + ",+55119612" + QByteArray::number(10000 + i) + "\n";
    const auto report = import(bytes);
    if (!report || report->accepted != rows)
        qFatal("the import is broken");
    const auto started = m_engine->await(m_desk->start(m_id, {}, {}));
    if (!started)
        qFatal("the start is broken: %s", qPrintable(started.failure().detail));
    return now();
}

// As dispatch would leave them.
void CampaignTest::endSome(int count, MessageState state)
{
    const auto done =
        m_engine->await(m_engine->storage->write<void>([this, count, state](Transaction &tx) -> Result<void> {
            QList<MessageId> ids;
            {
                Query rows = tx.query("SELECT id FROM messages WHERE campaign_id = ? AND state < 4 ORDER BY id LIMIT ?",
                                      m_id, count);
                while (rows.next())
                    ids.append(rows.id<MessageId>(0));
            }
            for (const MessageId id : ids) {
                auto head = MessageStore::head(tx.db(), id);
                MessageStore::move(tx, *head, state);
            }
            return {};
        }));
    QVERIFY(bool(done));
}

void CampaignTest::goodRowsAreKeptWhateverTheOthersAre()
{
    m_engine->run("INSERT INTO suppressions (id, client_id, phone, reason, actor, created_at)"
                  " VALUES (1, 7, '+5511961230004', 'opt_out', '', 0)");
    make();
    const auto report = import("Name;Phone;City\n"
                               "Ana;+5511961230001;S\xc3\xa3o Paulo\n"
                               "Bo;12;x\n"                    // too short
                               "Cy;;x\n"                      // none
                               "\n"                           // blank: not a row
                               "Di;+55 11 96123-0001;x\n"     // again
                               "Ed;+5511961230004;x\n"        // opted out
                               "Flo;+5511961230005\n"         // ragged, but usable
                               "Gil;5.51196E+12;x\n"          // damaged
                               "Hal;+18002345678;x\n"         // toll-free
                               "Ida;+5511961230006;x;extra\n" // ragged, but usable
                               "Jo\n");                       // no phone at all
    QVERIFY(bool(report));
    QCOMPARE(report->rows, 10);
    QCOMPARE(report->accepted, 3);
    QCOMPARE(report->rejected, 5);
    QCOMPARE(report->duplicates, 1);
    QCOMPARE(report->suppressed, 1);
    QStringList problems;
    for (const AudienceProblem &problem : report->problems)
        problems += QStringLiteral("%1 %2 %3").arg(problem.row).arg(problem.reason, problem.value).trimmed();
    QCOMPARE(problems, (QStringList{s("3 phone_invalid 12"), s("4 phone_missing"), s("6 duplicate +***********01"),
                                    s("7 suppressed +***********04"), s("8 row_ragged"),
                                    s("9 phone_invalid *.*****E+12"), s("10 phone_not_mobile +*********78"),
                                    s("11 row_ragged"), s("12 row_ragged"), s("12 phone_missing")}));
    const Campaign campaign = now();
    QCOMPARE(campaign.columns, (QStringList{s("Name"), s("Phone"), s("City")}));
    QCOMPARE(campaign.counts.audience, 3);
    QCOMPARE(campaign.counts.waiting, 3);
    const auto again = m_engine->await(m_desk->audience(m_id));
    QCOMPARE(again->rejected, 5);
    QCOMPARE(again->problems.size(), 10);
    const auto recipients = m_engine->await(m_desk->recipients(m_id, {}));
    QCOMPARE(recipients->items.size(), 3);
    QCOMPARE(recipients->items[1].name, s("Flo"));
    QCOMPARE(recipients->items[1].row, 8);
    QCOMPARE(recipients->items[1].state, s("waiting"));
}

void CampaignTest::aSecondFileReplacesTheFirst()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\nb,+5511961230002\nc,bad\n")));
    QVERIFY(bool(import("who,phone\nd,+5511961230003\n")));
    QCOMPARE(now().counts.audience, 1);
    QCOMPARE(now().columns, (QStringList{s("who"), s("phone")}));
    m_engine->time.settle();
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients"), 1); // the old rows are gone
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_problems"), 0);
}

void CampaignTest::aCancelledImportLeavesTheAudienceAsItWas()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\n")));
    auto progress = std::make_shared<ImportProgress>();
    QByteArray large = "name,phone\n";
    for (int i = 0; i < 5000; ++i)
        large += "x,+55119613" + QByteArray::number(10000 + i) + "\n";
    // Cancelled once some rows are on disk: by a task that comes back until it sees that.
    std::function<void()> cancelLater = [&] {
        if (progress->rows > 2000)
            progress->cancelled = true;
        else
            m_engine->time.post(cancelLater);
    };
    m_engine->time.post(cancelLater);
    const auto report = m_engine->await(m_desk->importAudience(m_id, file(large), {}, progress, {}, {}));
    QVERIFY(!report);
    QCOMPARE(report.failure().fault, Fault::cancelled);
    QVERIFY(progress->rows > 2000 && progress->rows < 5000);
    QCOMPARE(progress->bytesTotal.load(), large.size());
    QCOMPARE(now().counts.audience, 1);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients"), 1);
    QVERIFY(bool(import("name,phone\na,+5511961230001\nb,+5511961230002\n"))); // and another may follow
    QCOMPARE(now().counts.audience, 2);
}

void CampaignTest::aFileThatIsNoCsvLeavesTheAudienceAsItWas()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\n")));
    const auto spreadsheet = import(QByteArray("PK\x03\x04\0\0", 6));
    QCOMPARE(spreadsheet.failure().fault, Fault::unreadable);
    QCOMPARE(spreadsheet.failure().problems.first().code, s("file_is_spreadsheet"));
    const auto missing = m_engine->await(m_desk->importAudience(m_id, s("/nowhere/a.csv"), {}, nullptr, {}, {}));
    QCOMPARE(missing.failure().problems.first().code, s("file_unreadable"));
    const auto noPhones = import("a,b\nx,y\n");
    QCOMPARE(noPhones.failure().problems.first().code, s("phone_column_missing"));
    QCOMPARE(now().counts.audience, 1);
    const auto inspection = m_engine->await(m_desk->inspect(file("name;phone\na;+5511961230001\n"), {}));
    QCOMPARE(inspection->separator, QChar(u';'));
    QCOMPARE(inspection->phoneColumn, 1);
}

void CampaignTest::spreadsheetFilesOfThreeOfficesImportWhole_data()
{
    QTest::addColumn<QString>("office");
    for (const char *office : {"en-US", "de-DE", "pt-BR"})
        QTest::newRow(office) << s(office);
}

void CampaignTest::spreadsheetFilesOfThreeOfficesImportWhole()
{
    QFETCH(QString, office);
    make();
    const QString path = QStringLiteral(GATEHOUSE_FIXTURES "/csv/audience-%1.csv").arg(office);
    const auto report = m_engine->await(m_desk->importAudience(m_id, path, {}, nullptr, {}, {}));
    QVERIFY(bool(report));
    QCOMPARE(report->rows, 5000);
    QCOMPARE(report->accepted, 5000);
    QVERIFY(report->problems.isEmpty());
    QCOMPARE(now().counts.audience, 5000);
}

void CampaignTest::problemsArePagedAndExported()
{
    make();
    QByteArray bytes = "name,phone\nok,+5511961230001\n";
    for (int i = 0; i < 2500; ++i)
        bytes += "\"=x\",=1+" + QByteArray::number(1000 + i) + "\n";
    const auto report = import(bytes);
    QCOMPARE(report->rejected, 2500);
    QCOMPARE(report->problems.size(), 1000);
    PageRequest page;
    page.limit = 1000;
    int seen = 0;
    do {
        const auto part = m_engine->await(m_desk->problems(m_id, page));
        seen += int(part->items.size());
        page.cursor = part->nextCursor;
    } while (!page.cursor.isEmpty());
    QCOMPARE(seen, 2500);
    const QString path = m_engine->dir.filePath(s("problems.csv"));
    QVERIFY(bool(m_engine->await(m_desk->exportProblems(m_id, path))));
    QFile exported(path);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray text = exported.readAll();
    QCOMPARE(text.count('\n'), 2501);
    QVERIFY(text.startsWith("\xef\xbb\xbfrow,reason,value\r\n3,\"phone_invalid\",\"'=*+**00\""));
    QVERIFY(!m_engine->await(m_desk->exportProblems(m_id, s("/nowhere/problems.csv"))));
}

void CampaignTest::previewShowsRealRows()
{
    make("Hi {{name}}, {{city|there}} {{code}}");
    const auto before = m_engine->await(m_desk->preview(m_id, 0, {}));
    QCOMPARE(before->rows, 0);
    QVERIFY(bool(import("Name,Phone,City\nAna,+5511961230001,Rio\nbad,1,x\n,+5511961230002,\n")));
    const auto first = m_engine->await(m_desk->preview(m_id, 0, {}));
    QCOMPARE(first->text, s("Hi Ana, Rio "));
    QCOMPARE(first->row, 2);
    QCOMPARE(first->rows, 2);
    QCOMPARE(first->phone, s("+5511961230001"));
    QCOMPARE(first->missing, QStringList{s("code")});
    const auto second = m_engine->await(m_desk->preview(m_id, 1, {}));
    QCOMPARE(second->text, s("Hi , there "));
    QCOMPARE(second->row, 4);
    QCOMPARE(second->empty, QStringList{s("name")});
    const auto other = m_engine->await(m_desk->preview(m_id, 0, Content{TextContent{s("{{City}}!")}, {}, {}, false}));
    QCOMPARE(other->text, s("Rio!"));
    QCOMPARE(m_engine->await(m_desk->preview(m_id, 2, {})).failure().fault, Fault::notFound);
}

void CampaignTest::aTestGoesToOneNumberAsAnOrdinaryMessage()
{
    make();
    QVERIFY(bool(import("name,phone\nAna,+5511961230001\n")));
    QVERIFY(bool(m_engine->await(m_desk->sendTest(m_id, s("+12025550143"), {}))));
    QCOMPARE(m_messages.drafts.size(), 1);
    const Draft &draft = m_messages.drafts.first();
    QCOMPARE(draft.to, s("+12025550143"));
    QCOMPARE(draft.lane, Lane::transactional);
    QCOMPARE(draft.session, m_sessions.first());
    QCOMPARE(std::get<TextContent>(draft.content.body).text, s("Hi Ana"));
    QCOMPARE(now().counts.audience, 1);
}

void CampaignTest::startNamesEveryObstacle()
{
    make("{{nobody}} {{noone}}");
    CampaignChange none;
    none.sessions = QList<SessionId>{};
    QVERIFY(bool(m_engine->await(m_desk->change(m_id, none, {}, {}))));
    const auto refused = m_engine->await(m_desk->start(m_id, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.failure().fault, Fault::validationFailed);
    QStringList codes;
    QStringList names;
    for (const Problem &problem : refused.failure().problems) {
        codes += problem.code;
        if (problem.code == s("variable_unknown"))
            names += problem.detail;
    }
    QCOMPARE(codes,
             (QStringList{s("audience_empty"), s("sessions_missing"), s("variable_unknown"), s("variable_unknown")}));
    QCOMPARE(names, (QStringList{s("nobody"), s("noone")}));
    QCOMPARE(now().state, CampaignState::draft);

    CampaignDraft foreign;
    foreign.name = s(" ");
    foreign.sessions = {m_engine->addSession(ClientId{8})};
    const auto wrong = m_engine->await(m_desk->create(m_client, foreign, {}));
    QCOMPARE(wrong.failure().problems.size(), 2);
    QCOMPARE(m_engine->await(m_desk->create(ClientId{99}, foreign, {})).failure().fault, Fault::notFound);
}

void CampaignTest::startQueuesEveryRecipientOverTheSessionsInTurn()
{
    const Campaign campaign = started(2501);
    QCOMPARE(campaign.state, CampaignState::running);
    QVERIFY(campaign.startedAt.has_value());
    QCOMPARE(campaign.counts.audience, 2501);
    QCOMPARE(campaign.counts.waiting, 2501);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages WHERE lane = 3 AND state = 1 AND direction = 1"), 2501);
    QCOMPARE(m_engine->integer("SELECT count(DISTINCT contact_id) FROM messages"), 2501);
    QCOMPARE(m_engine->integer("SELECT min(c) FROM (SELECT count(*) AS c FROM messages GROUP BY session_id)"), 1250);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients WHERE message_id = 0"), 0);
    QCOMPARE(m_dispatch.woken, QSet<SessionId>(m_sessions.begin(), m_sessions.end()));
    const auto recipients = m_engine->await(m_desk->recipients(m_id, {}));
    QCOMPARE(recipients->items.first().state, s("queued"));
    const auto message = m_engine->await(
        m_engine->readers->read<Message>([id = *recipients->items[4].message](Connection &db) -> Result<Message> {
            return *MessageStore::load(db, id);
        }));
    QCOMPARE(std::get<TextContent>(message->content.body).text, s("Hi P4"));
    QCOMPARE(message->contactName, s("P4"));
    QCOMPARE(m_engine->await(m_desk->start(m_id, {}, {})).failure().fault, Fault::conflict);
}

void CampaignTest::whoOptsOutAfterTheImportIsNotQueued()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\nb,+5511961230002\n")));
    m_engine->run("INSERT INTO suppressions (id, client_id, phone, reason, actor, created_at)"
                  " VALUES (1, 7, '+5511961230002', 'opt_out', '', 0)");
    QVERIFY(bool(m_engine->await(m_desk->start(m_id, {}, {}))));
    QCOMPARE(now().counts.waiting, 1);
    QCOMPARE(now().counts.suppressed, 1);
}

void CampaignTest::knownContactsStayOne()
{
    m_engine->run("INSERT INTO contacts (id, client_id, phone, name, created_at, updated_at)"
                  " VALUES (1, 7, '+5511961230002', 'Beatriz', 0, 0)");
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\nb,+5511961230002\n")));
    QVERIFY(bool(m_engine->await(m_desk->start(m_id, {}, {}))));
    QCOMPARE(m_engine->integer("SELECT count(*) FROM contacts"), 2);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM contacts WHERE name = 'Beatriz'"), 1);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages WHERE contact_id = 1"), 1);
}

void CampaignTest::aScheduledStartSurvivesARestart()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\n")));
    CampaignChange later;
    later.startAt = std::optional(m_engine->time.now() + 3h);
    QVERIFY(bool(m_engine->await(m_desk->change(m_id, later, {}, {}))));
    QCOMPARE(m_engine->await(m_desk->start(m_id, {}, {}))->state, CampaignState::scheduled);
    m_engine->time.advance(1h);
    m_desk->stop();
    m_engine->time.settle();
    m_desk.reset();
    m_engine->close();
    m_engine->open();
    m_desk = std::make_unique<CampaignDeskImpl>(*m_engine->context, m_dispatch, m_messages, m_phones, m_engine->time,
                                                m_engine->time);
    m_desk->begin();
    m_engine->time.advance(1h + 59min);
    QCOMPARE(now().state, CampaignState::scheduled);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 0);
    m_engine->time.advance(2min);
    QCOMPARE(now().state, CampaignState::running);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 1);
}

void CampaignTest::queueingGoesOnAfterARestart()
{
    started(9000);
    // As a crash would leave it: the last two pieces are not there.
    m_engine->run("DELETE FROM messages WHERE id IN (SELECT message_id FROM campaign_recipients WHERE row > 4001)");
    m_engine->run("UPDATE campaign_recipients SET message_id = 0 WHERE row > 4001");
    m_engine->run("UPDATE campaigns SET materialised_row = 4001");
    m_engine->run("UPDATE message_counters SET current = 2000 WHERE campaign_id <> 0");
    m_desk->stop();
    m_engine->time.settle();
    m_desk.reset();
    m_engine->close();
    m_engine->open();
    m_desk = std::make_unique<CampaignDeskImpl>(*m_engine->context, m_dispatch, m_messages, m_phones, m_engine->time,
                                                m_engine->time);
    m_desk->begin();
    m_engine->time.settle();
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 9000);
    QCOMPARE(m_engine->integer("SELECT count(DISTINCT recipient) FROM messages"), 9000);
    QCOMPARE(now().counts.waiting, 9000);
}

void CampaignTest::pauseAndResumeAreOneCommitEach()
{
    started(10);
    const int before = m_dispatch.changes;
    QCOMPARE(m_engine->await(m_desk->pause(m_id, {}, {}))->state, CampaignState::paused);
    QCOMPARE(m_dispatch.changes, before + 1);
    QCOMPARE(m_engine->await(m_desk->pause(m_id, {}, {})).failure().fault, Fault::conflict);
    m_engine->time.advance(1h);
    QCOMPARE(now().state, CampaignState::paused);
    QCOMPARE(m_engine->await(m_desk->resume(m_id, {}, {}))->state, CampaignState::running);
    QCOMPARE(m_engine->await(m_desk->resume(m_id, {}, {})).failure().fault, Fault::conflict);
}

void CampaignTest::cancelEndsAllThatWaits()
{
    started(5001);
    m_engine->run("UPDATE messages SET state = 3 WHERE id = (SELECT min(id) FROM messages)"); // under way
    QCOMPARE(m_engine->await(m_desk->cancel(m_id, {}, {}))->state, CampaignState::cancelled);
    m_engine->time.settle();
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages WHERE state = 21"), 5000);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages WHERE state = 3"), 1);
    QCOMPARE(now().counts.cancelled, 5000);
    QVERIFY(now().finishedAt.has_value());
    QCOMPARE(m_engine->await(m_desk->cancel(m_id, {}, {})).failure().fault, Fault::conflict);
}

void CampaignTest::itCompletesWhenNothingIsLeft()
{
    started(3);
    m_engine->time.advance(1min);
    QCOMPARE(now().state, CampaignState::running);
    endMessages(MessageState::inDoubt); // a doubt may still come back to be sent
    m_engine->time.advance(1min);
    QCOMPARE(now().state, CampaignState::running);
    QCOMPARE(now().counts.inDoubt, 3);
    const auto settled = m_engine->await(m_engine->storage->write<void>([](Transaction &tx) -> Result<void> {
        QList<MessageId> ids;
        {
            Query rows = tx.query("SELECT id FROM messages ORDER BY id");
            while (rows.next())
                ids.append(rows.id<MessageId>(0));
        }
        const QList<MessageState> states{MessageState::played, MessageState::dead, MessageState::delivered};
        for (qsizetype i = 0; i < ids.size(); ++i) {
            auto head = MessageStore::head(tx.db(), ids[i]);
            MessageStore::move(tx, *head, states[i]);
        }
        return {};
    }));
    QVERIFY(bool(settled));
    m_engine->time.advance(1min);
    const Campaign done = now();
    QCOMPARE(done.state, CampaignState::completed);
    QVERIFY(done.finishedAt.has_value());
    QCOMPARE(done.counts.read, 1);
    QCOMPARE(done.counts.dead, 1);
    QCOMPARE(done.counts.delivered, 1);
    QCOMPARE(done.counts.waiting, 0);
    QVERIFY(!done.forecast.finishesAt);
}

void CampaignTest::whatRunsCanOnlyChangeNameAndRate()
{
    started(1);
    CampaignChange change;
    change.name = s("Summer");
    change.rate = std::optional(5.0);
    const auto changed = m_engine->await(m_desk->change(m_id, change, {}, {}));
    QCOMPARE(changed->name, s("Summer"));
    QCOMPARE(changed->rate, std::optional(5.0));
    change.content = Content{};
    QCOMPARE(m_engine->await(m_desk->change(m_id, change, {}, {})).failure().fault, Fault::conflict);
    QCOMPARE(import("name,phone\nb,+5511961230009\n").failure().fault, Fault::conflict);
}

void CampaignTest::onlyWhatIsNotRunningCanBeRemoved()
{
    started(2);
    QCOMPARE(m_engine->await(m_desk->remove(m_id, {}, {})).failure().fault, Fault::conflict);
    QVERIFY(bool(m_engine->await(m_desk->cancel(m_id, {}, {}))));
    QVERIFY(bool(m_engine->await(m_desk->remove(m_id, {}, {}))));
    QCOMPARE(m_engine->await(m_desk->campaign(m_id, {})).failure().fault, Fault::notFound);
    QCOMPARE(m_engine->await(m_desk->campaigns({}))->items.size(), 0);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients"), 0);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 2);
}

void CampaignTest::anotherClientsCampaignIsNotThere()
{
    make();
    const std::optional<ClientId> other = ClientId{8};
    QCOMPARE(m_engine->await(m_desk->campaign(m_id, other)).failure().fault, Fault::notFound);
    QCOMPARE(m_engine->await(m_desk->start(m_id, {}, other)).failure().fault, Fault::notFound);
    QCOMPARE(m_engine->await(m_desk->remove(m_id, {}, other)).failure().fault, Fault::notFound);
    QCOMPARE(m_engine->await(m_desk->importAudience(m_id, {}, {}, nullptr, {}, other)).failure().fault,
             Fault::notFound);
    CampaignQuery query;
    query.client = other;
    QCOMPARE(m_engine->await(m_desk->campaigns(query))->items.size(), 0);
    query.client = m_client;
    QCOMPARE(m_engine->await(m_desk->campaigns(query))->items.size(), 1);
}

void CampaignTest::forecastFollowsPacing()
{
    for (const SessionId session : m_sessions)
        m_engine->sessions.change(session, [](SessionRuntime &runtime) { runtime.pacing.perMinute = 10; });
    const Campaign campaign = started(100);
    QCOMPARE(campaign.forecast.perMinute, 20.0);
    QCOMPARE(campaign.forecast.finishesAt, std::optional<Timestamp>(m_engine->time.now() + 5min));
    m_engine->sessions.change(m_sessions[0], [](SessionRuntime &runtime) { runtime.paused = true; });
    QCOMPARE(now().forecast.bindingLimit, s("no_session"));
}

void CampaignTest::progressTellsSentOverTimeBesideTheForecast()
{
    for (const SessionId session : m_sessions)
        m_engine->sessions.change(session, [](SessionRuntime &runtime) { runtime.pacing.perMinute = 5; });
    QVERIFY(m_engine->await(m_desk->progress(CampaignId{1}, {})).failure().fault == Fault::notFound);
    started(100);
    const Timestamp begun = m_engine->time.now();
    const CampaignProgress before = *m_engine->await(m_desk->progress(m_id, {}));
    QCOMPARE(before.audience, 100);
    QCOMPARE(before.planned.size(), 2);
    QCOMPARE(before.planned.first().at, begun);
    QCOMPARE(before.planned.first().sent, 0);
    QCOMPARE(before.planned.last().at, begun + 10min);
    QCOMPARE(before.planned.last().sent, 100);

    m_engine->time.advance(4min);
    endSome(30, MessageState::accepted);
    m_engine->time.advance(3min);
    endSome(20, MessageState::delivered); // a webhook came before the answer: sent all the same
    endSome(10, MessageState::dead);      // handled, but not sent
    m_engine->time.advance(2min);
    const CampaignProgress midway = *m_engine->await(m_desk->progress(m_id, {}));
    QCOMPARE(midway.planned.last().at, begun + 10min); // as it was
    QList<qint64> sent;
    for (qsizetype i = 0; i < midway.sent.size(); ++i) {
        sent += midway.sent[i].sent;
        QVERIFY(i == 0 || midway.sent[i].at > midway.sent[i - 1].at);
    }
    QCOMPARE(sent, (QList<qint64>{0, 30, 50, 50}));
    QCOMPARE(midway.sent.last().at, m_engine->time.now());
    QCOMPARE(midway.expected.first().sent, 50); // goes on from there
    QCOMPARE(midway.expected.last().sent, 90);
    QCOMPARE(midway.expected.last().at, m_engine->time.now() + 4min);

    endMessages(MessageState::accepted);
    m_engine->time.advance(1min);
    const CampaignProgress done = *m_engine->await(m_desk->progress(m_id, {}));
    QCOMPARE(now().state, CampaignState::completed);
    QCOMPARE(done.sent.last().sent, 90);
    QVERIFY(done.sent.last().at <= *now().finishedAt);
    QVERIFY(done.expected.isEmpty());
    QCOMPARE(m_engine->await(m_desk->progress(m_id, ClientId{8})).failure().fault, Fault::notFound);
}

void CampaignTest::progressOfALongCampaignHasFewPoints()
{
    started(400);
    QVERIFY(m_engine->await(m_desk->pause(m_id, {}, {}))); // nobody looks every few seconds whether it has ended
    for (int i = 0; i < 400; ++i) {
        endSome(1, MessageState::accepted);
        m_engine->time.advance(3h);
    }
    const CampaignProgress progress = *m_engine->await(m_desk->progress(m_id, {}));
    QVERIFY(progress.sent.size() > 100 && progress.sent.size() <= CampaignProgress::pointsMax);
    QCOMPARE(progress.sent.last().sent, 400);
    QCOMPARE(m_engine->integer("SELECT sum(sent) FROM campaign_progress"), 400);
}

QTEST_APPLESS_MAIN(CampaignTest)
#include "campaigntest.moc"
