#include "gateway/providers/wasender/wasenderprovider.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/messagestore.h"
#include "tests/support/campaignground.h"

#include <QtCore/QDir>
#include <QtCore/QUrl>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using test::CampaignGround;
using test::s;

/// From a draft to queued messages.
class CampaignStartTest : public QObject, private CampaignGround
{
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void previewShowsRealRows();
    void aTestGoesToOneNumberAsAnOrdinaryMessage();
    void startNamesEveryObstacle();
    void startQueuesEveryRecipientOverTheSessionsInTurn();
    void whoOptsOutAfterTheImportIsNotQueued();
    void knownContactsStayOne();
    void aScheduledStartSurvivesARestart();
    void queueingGoesOnAfterARestart();
    void aCrashWhileQueueingQueuesEachRecipientOnce();
    void everyRowIsLookedAtBeforeTheStart();
    void aMessageThatTurnsOutEmptyIsNamedByItsRow();
    void itsFileIsTakenIntoTheDataFolder();
    void aSessionRemovedAfterTheStartGetsNoMessages();
    void withoutAnySessionLeftItPausesAndSaysSo();
    void aPlannedStartThatDoesNotHoldAnyMorePauses();
    void noRowNamesAFileOfThisMachine();
};

void CampaignStartTest::previewShowsRealRows()
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

void CampaignStartTest::aTestGoesToOneNumberAsAnOrdinaryMessage()
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

void CampaignStartTest::startNamesEveryObstacle()
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

void CampaignStartTest::startQueuesEveryRecipientOverTheSessionsInTurn()
{
    const Campaign campaign = started(2501);
    QCOMPARE(campaign.state, CampaignState::running);
    QVERIFY(campaign.startedAt.has_value());
    QCOMPARE(campaign.counts.audience, 2501);
    QCOMPARE(campaign.counts.waiting, 2501);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages WHERE lane = 3 AND state = 1 AND direction = 1"), 2501);
    QCOMPARE(m_engine->integer("SELECT count(DISTINCT contact_id) FROM messages"), 2501);
    QCOMPARE(m_engine->integer("SELECT min(c) FROM (SELECT count(*) AS c FROM messages GROUP BY session_id)"), 1250);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients WHERE message_id <= 0"), 0);
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

void CampaignStartTest::whoOptsOutAfterTheImportIsNotQueued()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\nb,+5511961230002\n")));
    m_engine->run("INSERT INTO suppressions (id, client_id, phone, reason, actor, created_at)"
                  " VALUES (1, 7, '+5511961230002', 'opt_out', '', 0)");
    QVERIFY(bool(m_engine->await(m_desk->start(m_id, {}, {}))));
    QCOMPARE(now().counts.waiting, 1);
    QCOMPARE(now().counts.suppressed, 1);
}

void CampaignStartTest::knownContactsStayOne()
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

void CampaignStartTest::aScheduledStartSurvivesARestart()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\n")));
    CampaignChange later;
    later.startAt = std::optional(m_engine->time.now() + 3h);
    QVERIFY(bool(m_engine->await(m_desk->change(m_id, later, {}, {}))));
    QCOMPARE(m_engine->await(m_desk->start(m_id, {}, {}))->state, CampaignState::scheduled);
    m_engine->time.advance(1h);
    reopen();
    m_desk->begin();
    m_engine->time.advance(1h + 59min);
    QCOMPARE(now().state, CampaignState::scheduled);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 0);
    m_engine->time.advance(2min);
    QCOMPARE(now().state, CampaignState::running);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 1);
}

void CampaignStartTest::queueingGoesOnAfterARestart()
{
    started(9000);
    // As a crash would leave it: the last two pieces are not there.
    m_engine->run("DELETE FROM messages WHERE id IN (SELECT message_id FROM campaign_recipients WHERE row > 4001)");
    m_engine->run("UPDATE campaign_recipients SET message_id = 0 WHERE row > 4001");
    m_engine->run("UPDATE campaigns SET materialised_row = 4001");
    m_engine->run("UPDATE message_counters SET current = 2000 WHERE campaign_id <> 0");
    reopen();
    m_desk->begin();
    m_engine->time.settle();
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 9000);
    QCOMPARE(m_engine->integer("SELECT count(DISTINCT recipient) FROM messages"), 9000);
    QCOMPARE(now().counts.waiting, 9000);
}

void CampaignStartTest::aCrashWhileQueueingQueuesEachRecipientOnce()
{
    // What a crash leaves is what lay on the disk at a commit: the files are copied in the middle of it.
    const QString crashed = m_engine->dir.filePath(s("crashed"));
    QVERIFY(QDir().mkpath(crashed));
    const QStringList files{s("gatehouse.db"), s("gatehouse.db-wal")};
    bool copied = false;
    m_dispatch.woke = [&] {
        if (std::exchange(copied, true))
            return;
        for (const QString &name : files)
            QVERIFY(QFile::copy(m_engine->dir.filePath(name), crashed + u'/' + name));
    };
    started(9000);
    QVERIFY(copied);
    m_dispatch.woke = nullptr;
    reopen([&] {
        for (const QString &name : files) {
            QFile::remove(m_engine->dir.filePath(name));
            QVERIFY(QFile::copy(crashed + u'/' + name, m_engine->dir.filePath(name)));
        }
        QFile::remove(m_engine->dir.filePath(s("gatehouse.db-shm")));
    });
    const qint64 before = m_engine->integer("SELECT materialised_row FROM campaigns");
    QVERIFY2(before > 0 && before < 9001, qPrintable(QString::number(before)));
    m_desk->begin();
    m_engine->time.settle();
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 9000);
    QCOMPARE(m_engine->integer("SELECT count(DISTINCT recipient) FROM messages"), 9000);
    QCOMPARE(m_engine->integer("SELECT count(DISTINCT message_id) FROM campaign_recipients WHERE message_id > 0"),
             9000);
    QCOMPARE(now().counts.waiting, 9000);
}

void CampaignStartTest::everyRowIsLookedAtBeforeTheStart()
{
    make("{{greeting|Hello}} {{name}}");
    QByteArray bytes = "name,phone,greeting\n";
    for (int i = 0; i < 3000; ++i) {
        bytes += "P" + QByteArray::number(i) + ",+55119612" + QByteArray::number(10'000 + i) + ',';
        if (i == 1500 || i == 2999)
            bytes += QByteArray(4092, 'x'); // with the name more than 4,096
        else if (i == 1600)
            bytes += QByteArray(4000, 'x'); // just fits
        bytes += '\n';
    }
    QVERIFY(bool(import(bytes)));
    const auto refused = m_engine->await(m_desk->start(m_id, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.failure().fault, Fault::validationFailed);
    QStringList problems;
    for (const Problem &problem : refused.failure().problems)
        problems += problem.pointer + u' ' + problem.code;
    QCOMPARE(problems, (QStringList{s("/content rows_refused"), s("/audience/rows/1502 too_long"),
                                    s("/audience/rows/3001 too_long")}));
    QCOMPARE(refused.failure().problems.first().detail, s("2"));
    QCOMPARE(now().state, CampaignState::draft);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 0);
}

void CampaignStartTest::aMessageThatTurnsOutEmptyIsNamedByItsRow()
{
    make("{{name}}");
    QVERIFY(bool(import("name,phone\nAna,+5511961230001\n,+5511961230002\nBo,+5511961230003\n")));
    const auto refused = m_engine->await(m_desk->start(m_id, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.failure().problems.size(), 2);
    QCOMPARE(refused.failure().problems.last().pointer, s("/audience/rows/3"));
    CampaignChange change;
    change.content = Content{TextContent{s("{{name|you}}")}, {}, {}, false};
    QVERIFY(bool(m_engine->await(m_desk->change(m_id, change, {}, {}))));
    QVERIFY(bool(m_engine->await(m_desk->start(m_id, {}, {}))));
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 3);
}

void CampaignStartTest::itsFileIsTakenIntoTheDataFolder()
{
    make();
    QVERIFY(bool(import("name,phone\nAna,+5511961230001\n")));
    const QString picture = m_engine->dir.filePath(s("offer.png"));
    const auto attach = [this](const QString &path) {
        CampaignChange change;
        change.content = Content{MediaContent{}, {}, {}, false};
        auto &media = std::get<MediaContent>(change.content->body);
        media.kind = MediaKind::image;
        media.url = QUrl::fromLocalFile(path).toString();
        media.caption = s("Hi {{name}}");
        return bool(m_engine->await(m_desk->change(m_id, change, {}, {})));
    };
    QVERIFY(attach(picture)); // not there
    const auto refused = m_engine->await(m_desk->start(m_id, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.failure().problems.first().code, s("media_unreadable"));
    QCOMPARE(refused.failure().problems.first().pointer, s("/content/media/url"));

    QFile file(picture);
    // What the smallest of its sessions takes: a picture of 5 MB, though uploading takes larger ones.
    m_engine->sessions.change(m_sessions[1],
                              [](SessionRuntime &session) { session.provider = std::make_shared<WasenderProvider>(); });
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize((5 << 20) + 1)); // sparse
    file.close();
    QCOMPARE(m_engine->await(m_desk->start(m_id, {}, {})).failure().problems.first().code, s("media_too_large"));
    QVERIFY(QDir(m_engine->dir.filePath(s("campaign-files"))).isEmpty());
    QCOMPARE(now().state, CampaignState::draft);

    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("a picture");
    file.close();
    QVERIFY(bool(m_engine->await(m_desk->start(m_id, {}, {}))));
    QVERIFY(QFile::remove(picture));
    const auto content = m_engine->await(m_engine->readers->read<Content>([](Connection &db) -> Result<Content> {
        return MessageStore::load(db, MessageId{db.integer("SELECT id FROM messages")})->content;
    }));
    const auto &sent = std::get<MediaContent>(content->body);
    QCOMPARE(sent.caption, s("Hi Ana"));
    QCOMPARE(sent.fileName, s("offer.png"));
    QFile kept(QUrl(sent.url).toLocalFile());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("a picture"));
}

void CampaignStartTest::aSessionRemovedAfterTheStartGetsNoMessages()
{
    make();
    QByteArray bytes = "name,phone\n";
    for (int i = 0; i < 9000; ++i)
        bytes += "P,+55119612" + QByteArray::number(10000 + i) + "\n";
    QVERIFY(bool(import(bytes)));
    // Gone from the database at the first commit of the queueing; nobody told the registry yet.
    bool removed = false;
    m_dispatch.woke = [&] {
        if (!std::exchange(removed, true))
            m_engine->storage->write([session = m_sessions[1]](Transaction &tx) -> Result<void> {
                tx.run("UPDATE sessions SET removed_at = 1 WHERE id = ?", session);
                return {};
            });
    };
    QVERIFY(bool(m_engine->await(m_desk->start(m_id, {}, {}))));
    m_engine->time.advance(1min);
    m_dispatch.woke = nullptr;
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 9000);
    QCOMPARE(m_engine->integer("SELECT count(DISTINCT recipient) FROM messages"), 9000);
    const qint64 lost =
        m_engine->integer("SELECT min(c) FROM (SELECT count(*) AS c FROM messages GROUP BY session_id)");
    QVERIFY2(lost < 4400, qPrintable(QString::number(lost)));
}

void CampaignStartTest::withoutAnySessionLeftItPausesAndSaysSo()
{
    make();
    QVERIFY(bool(import("name,phone\nAna,+5511961230001\n")));
    m_engine->run("UPDATE sessions SET removed_at = 1"); // the registry still has them
    QVERIFY(bool(m_engine->await(m_desk->start(m_id, {}, {}))));
    m_engine->time.advance(10s);
    QCOMPARE(now().state, CampaignState::paused);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 0);
    const auto log = m_engine->await(m_desk->log(m_id, {}, {}));
    QCOMPARE(log->items.first().what, s("paused"));
    QCOMPARE(log->items.first().detail, s("sessions_missing"));
    QCOMPARE(m_engine->await(m_desk->resume(m_id, {}, {})).failure().problems.first().code, s("sessions_missing"));
    m_engine->run("UPDATE sessions SET removed_at = NULL");
    QVERIFY(bool(m_engine->await(m_desk->resume(m_id, {}, {}))));
    m_engine->time.advance(10s);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 1);
}

void CampaignStartTest::aPlannedStartThatDoesNotHoldAnyMorePauses()
{
    make();
    QVERIFY(bool(import("name,phone\nAna,+5511961230001\n")));
    CampaignChange later;
    later.startAt = std::optional(m_engine->time.now() + 1h);
    QVERIFY(bool(m_engine->await(m_desk->change(m_id, later, {}, {}))));
    QVERIFY(bool(m_engine->await(m_desk->start(m_id, {}, {}))));
    later = {};
    later.content = Content{TextContent{s("{{nobody}}")}, {}, {}, false};
    QVERIFY(bool(m_engine->await(m_desk->change(m_id, later, {}, {}))));
    m_engine->time.advance(2h);
    QCOMPARE(now().state, CampaignState::paused);
    const auto log = m_engine->await(m_desk->log(m_id, {}, {}));
    QCOMPARE(log->items.first().what, s("not_started"));
    QCOMPARE(log->items.first().detail, s("variable_unknown"));
    // Nothing is queued of it, it may be mended, and Resume looks at it as a start does.
    m_engine->time.advance(1min);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 0);
    const auto refused = m_engine->await(m_desk->resume(m_id, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.failure().fault, Fault::validationFailed);
    later.content = Content{TextContent{s("{{name}}")}, {}, {}, false};
    QVERIFY(bool(m_engine->await(m_desk->change(m_id, later, {}, {}))));
    QVERIFY(bool(m_engine->await(m_desk->resume(m_id, {}, {}))));
    m_engine->time.advance(1min);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 1);
}

void CampaignStartTest::noRowNamesAFileOfThisMachine()
{
    make();
    QVERIFY(bool(import("name,phone,invoice\nAna,+5511961230001,file:///etc/hostname\n")));
    CampaignChange change;
    change.content = Content{MediaContent{}, {}, {}, false};
    auto &media = std::get<MediaContent>(change.content->body);
    media.kind = MediaKind::document;
    media.url = s("{{invoice}}");
    QVERIFY(bool(m_engine->await(m_desk->change(m_id, change, {}, {}))));
    const auto refused = m_engine->await(m_desk->start(m_id, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.failure().problems.first().code, s("url_invalid"));
    QVERIFY(!m_engine->await(m_desk->sendTest(m_id, s("+12025550143"), {})));
    QVERIFY(m_messages.drafts.isEmpty());
}

QTEST_APPLESS_MAIN(CampaignStartTest)
#include "campaignstarttest.moc"
