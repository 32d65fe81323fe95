#include "tests/unit/sandbox/sandboxfixture.h"
#include "tests/unit/sandbox/suites.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {
const QString ada = u"+12025550178"_s;
} // namespace

class SandboxPeopleTest : public QObject
{
    Q_OBJECT
private slots:
    void customersAnswerCampaignsAndAgents();
    void customersWhoSaidStopAreSilent();
    void peopleVoteAndReact();
    void somethingArrivesUnaskedAsOftenAsToldTo();
    void groupsSendReceiptsAndStayAwayWhenIgnored();
};

void SandboxPeopleTest::customersAnswerCampaignsAndAgents()
{
    SandboxOptions options = SandboxFixture::quiet();
    options.habits.answerShare = 1;
    options.habits.replyShare = 1;
    options.habits.mediaShare = 0;
    options.habits.burstShare = 0;
    SandboxFixture box(7, options);
    box.provider.addCustomers({{u"5511987000001"_s, u"Ana"_s, u"pt"_s, {}}});
    box.text(u"+5511987000001"_s, u"Oferta"_s);
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.received"_s).size(), 1);
    const QJsonValue message = box.hooks(u"messages.received"_s).first().value("data"_L1)["messages"_L1];
    QCOMPARE(message["pushName"_L1].toString(), u"Ana"_s);
    QCOMPARE(message["key"_L1]["cleanedSenderPn"_L1].toString(), u"5511987000001"_s);
    QVERIFY(!message["messageBody"_L1].toString().isEmpty());
    for (int turn = 2; turn <= 6; ++turn) {
        box.text(u"+5511987000001"_s, u"Resposta %1"_s.arg(turn));
        box.time.advance(Milliseconds(120'000));
        QCOMPARE(box.hooks(u"messages.received"_s).size(), turn);
    }
    box.text(u"+5511987000001"_s, u"Mais uma"_s);
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.received"_s).size(), 6); // has said everything
}

void SandboxPeopleTest::customersWhoSaidStopAreSilent()
{
    SandboxOptions options = SandboxFixture::quiet();
    options.habits.stopShare = 1;
    SandboxFixture box(7, options);
    box.provider.addCustomers({{u"491512000001"_s, u"Uwe"_s, u"de"_s, {}}});
    box.text(u"+491512000001"_s, u"Angebot"_s);
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.received"_s).size(), 1);
    const QString word =
        box.hooks(u"messages.received"_s).first().value("data"_L1)["messages"_L1]["messageBody"_L1].toString();
    QVERIFY((QStringList{u"STOPP"_s, u"Abmelden"_s, u"Bitte abmelden"_s}).contains(word));
    box.text(u"+491512000001"_s, u"Sie bekommen nichts mehr von uns."_s);
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.received"_s).size(), 1);
}

void SandboxPeopleTest::peopleVoteAndReact()
{
    SandboxOptions options = SandboxFixture::quiet();
    options.habits.voteShare = 1;
    options.habits.reactShare = 1;
    SandboxFixture box(7, options);
    box.session("POST", u"/send-message"_s,
                {{u"to"_s, ada},
                 {u"poll"_s, QJsonObject{{u"question"_s, u"When?"_s}, {u"options"_s, QJsonArray{u"a"_s, u"b"_s}}}}});
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.reaction"_s).size(), 1);
    QCOMPARE(box.hooks(u"poll.results"_s).size(), 1);
    const QJsonArray result = box.hooks(u"poll.results"_s).first().value("data"_L1)["pollResult"_L1].toArray();
    QCOMPARE(result.size(), 2);
    QCOMPARE(result[0]["voters"_L1].toArray().size() + result[1]["voters"_L1].toArray().size(), 1);
}

void SandboxPeopleTest::somethingArrivesUnaskedAsOftenAsToldTo()
{
    SandboxFixture box;
    box.provider.addCustomers({{u"5511987000001"_s, u"Ana"_s, u"pt"_s, {}}});
    const auto arrived = [&box] { return box.control("GET", u"/stats"_s).json().value("received"_L1).toInt(); };
    box.time.advance(Milliseconds(600'000));
    QCOMPARE(arrived(), 0); // nobody writes by themselves
    box.control("POST", u"/habits"_s, {{u"unasked_every_ms"_s, 10'000}});
    box.time.advance(Milliseconds(600'000));
    const int often = arrived();
    QVERIFY2(often >= 40 && often <= 120, QByteArray::number(often).constData()); // every 5 to 15 seconds
    QVERIFY(!box.hooks(u"messages.received"_s).isEmpty());
    box.control("POST", u"/habits"_s, {{u"unasked_every_ms"_s, 60'000}});
    box.time.advance(Milliseconds(600'000));
    const int seldom = arrived() - often;
    QVERIFY2(seldom >= 6 && seldom <= 20, QByteArray::number(seldom).constData()); // the old rhythm has ended
    box.control("POST", u"/habits"_s, {{u"unasked_every_ms"_s, 0}});
    box.time.advance(Milliseconds(600'000));
    QCOMPARE(arrived(), often + seldom);
}

void SandboxPeopleTest::groupsSendReceiptsAndStayAwayWhenIgnored()
{
    SandboxFixture box;
    const QString group = box.session("POST", u"/groups"_s,
                                      {{u"name"_s, u"Drivers"_s}, {u"participants"_s, QJsonArray{u"12025550178"_s}}})
                              .json()
                              .value("data"_L1)["jid"_L1]
                              .toString();
    box.text(group, u"Hi all"_s);
    box.control("POST", u"/incoming"_s,
                {{u"session"_s, 41}, {u"from"_s, ada}, {u"chat"_s, group}, {u"text"_s, u"Morning"_s}});
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.hooks(u"message-receipt.update"_s).size(), 2); // delivered, read
    QCOMPARE(box.hooks(u"messages-group.received"_s).size(), 1);
    QCOMPARE(box.hooks(u"messages-personal.received"_s).size(), 0);
    const QJsonValue key = box.hooks(u"messages-group.received"_s).first().value("data"_L1)["messages"_L1]["key"_L1];
    QCOMPARE(key["remoteJid"_L1].toString(), group);
    QCOMPARE(key["cleanedParticipantPn"_L1].toString(), ada.sliced(1));
    box.account("PUT", box.sessionPath(), {{u"ignore_groups"_s, true}});
    box.posted.clear();
    box.control("POST", u"/incoming"_s,
                {{u"session"_s, 41}, {u"from"_s, ada}, {u"chat"_s, group}, {u"text"_s, u"Morning"_s}});
    box.control("POST", u"/incoming"_s,
                {{u"session"_s, 41}, {u"chat"_s, u"120363098765432109@newsletter"_s}, {u"text"_s, u"News"_s}});
    box.time.settle();
    QVERIFY(box.hooks(u"messages-group.received"_s).isEmpty());
    QCOMPARE(box.hooks(u"messages-newsletter.received"_s).size(), 1);
}

int gatehouse::test::runSandboxPeopleTest(int argc, char **argv)
{
    SandboxPeopleTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sandboxpeopletest.moc"
