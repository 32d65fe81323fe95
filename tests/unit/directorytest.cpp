#include "gateway/directory/clientdeskimpl.h"
#include "gateway/directory/keysecret.h"
#include "tests/support/enginefixture.h"

#include <QtCore/QDirIterator>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const Actor ana = Actor::console(u"Ana"_s);
} // namespace

/// Clients, and who may speak for them over HTTP.
class DirectoryTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void clientsAreMadeRenamedAndListedNewestFirst();
    void namesThatAreNoneAreRefused();
    void aClientWithSessionsStays();
    void aRemovedClientTakesItsKeysWithIt();
    void aKeySaysWhoCallsAndWhatTheyMay();
    void whatIsNotTheKeyIsNobody();
    void aRevokedKeyIsRefusedAtOnceAndForGood();
    void keysOfAnotherClientAreNotThere();
    void aKeyForNobodyIsNotMade();
    void everyKeyIsAnother();
    void keysLieHashedOnDisk();
    void lastUseIsWrittenOnceAMinute();
    void aRepeatUnderAnIdempotencyKeyMakesNoSecond();

private:
    void open()
    {
        m_ground = std::make_unique<EngineFixture>();
        m_desk = std::make_unique<ClientDeskImpl>(*m_ground->context);
    }
    void close()
    {
        m_desk.reset();
        m_ground.reset();
    }
    void restart()
    {
        m_desk.reset();
        m_ground->close();
        m_ground->open();
        m_desk = std::make_unique<ClientDeskImpl>(*m_ground->context);
    }
    template <typename T>
    Result<T> await(Reply<T> reply)
    {
        return m_ground->await(std::move(reply));
    }
    ClientId client(const QString &name) { return await(m_desk->createClient(name, ana))->id; }
    IssuedAccessKey key(KeyScope scope, std::optional<ClientId> of = {})
    {
        return *await(m_desk->issueKey({u"CRM"_s, scope, of}, ana));
    }
    Result<Principal> whoIs(const QString &secret) { return await(m_desk->authenticate(secret)); }
    QStringList names(std::optional<ClientId> scope = {})
    {
        QStringList names;
        const auto page = await(m_desk->clients({}, scope));
        for (const Client &client : page->items)
            names += client.name;
        return names;
    }

    std::unique_ptr<EngineFixture> m_ground;
    std::unique_ptr<ClientDeskImpl> m_desk;
};

void DirectoryTest::clientsAreMadeRenamedAndListedNewestFirst()
{
    const ClientId first = client(u"  Loja Azul "_s);
    m_ground->time.advance(1s);
    const ClientId second = client(u"Padaria"_s);
    QCOMPARE(names(), (QStringList{u"Padaria"_s, u"Loja Azul"_s}));
    QCOMPARE(names(first), QStringList{u"Loja Azul"_s});
    QCOMPARE(await(m_desk->renameClient(first, u"Loja Verde"_s, ana))->name, u"Loja Verde"_s);
    restart();
    QCOMPARE(await(m_desk->client(first))->name, u"Loja Verde"_s);
    QCOMPARE(names(), (QStringList{u"Padaria"_s, u"Loja Verde"_s}));
    QVERIFY(await(m_desk->removeClient(second, ana)));
    QCOMPARE(names(), QStringList{u"Loja Verde"_s});
    QCOMPARE(await(m_desk->client(second)).failure().fault, Fault::notFound);
    QCOMPARE(await(m_desk->renameClient(second, u"Again"_s, ana)).failure().fault, Fault::notFound);
    QCOMPARE(await(m_desk->removeClient(second, ana)).failure().fault, Fault::notFound);
}

void DirectoryTest::namesThatAreNoneAreRefused()
{
    const ClientId made = client(u"Loja"_s);
    for (const QString &name : {QString(), u"  \t"_s, QString(201, u'x')}) {
        QCOMPARE(await(m_desk->createClient(name, ana)).failure().fault, Fault::validationFailed);
        QCOMPARE(await(m_desk->renameClient(made, name, ana)).failure().problems.first().pointer, u"/name"_s);
        QCOMPARE(await(m_desk->issueKey({name, KeyScope::read, {}}, ana)).failure().fault, Fault::validationFailed);
    }
    QVERIFY(await(m_desk->createClient(QString(200, u'x'), ana)));
    QCOMPARE(await(m_desk->client(made))->name, u"Loja"_s);
}

void DirectoryTest::aClientWithSessionsStays()
{
    const ClientId made = client(u"Loja"_s);
    const SessionId session = m_ground->addSession(made);
    QCOMPARE(await(m_desk->removeClient(made, ana)).failure().fault, Fault::conflict);
    QCOMPARE(names(), QStringList{u"Loja"_s});
    m_ground->run("UPDATE sessions SET removed_at = 1 WHERE id = " + std::to_string(session.value));
    QVERIFY(await(m_desk->removeClient(made, ana)));
}

void DirectoryTest::aRemovedClientTakesItsKeysWithIt()
{
    const ClientId made = client(u"Loja"_s);
    const QString bound = key(KeyScope::send, made).secret;
    const QString free = key(KeyScope::admin).secret;
    QVERIFY(whoIs(bound));
    QVERIFY(await(m_desk->removeClient(made, ana)));
    QCOMPARE(whoIs(bound).failure().fault, Fault::unauthorized);
    QVERIFY(whoIs(free));
}

void DirectoryTest::aKeySaysWhoCallsAndWhatTheyMay()
{
    const ClientId made = client(u"Loja"_s);
    for (const KeyScope scope : {KeyScope::read, KeyScope::send, KeyScope::admin}) {
        for (const std::optional<ClientId> of : {std::optional<ClientId>(), std::optional(made)}) {
            const IssuedAccessKey issued = key(scope, of);
            restart();
            const auto principal = whoIs(issued.secret);
            QVERIFY(principal);
            QCOMPARE(principal->key, issued.key.id);
            QCOMPARE(principal->scope, scope);
            QCOMPARE(principal->client, of);
        }
    }
}

void DirectoryTest::whatIsNotTheKeyIsNobody()
{
    const QString secret = key(KeyScope::admin).secret;
    QString oneOff = secret;
    oneOff[10] = oneOff.at(10) == u'a' ? u'b' : u'a';
    for (const QString &other : {QString(), u"gh_"_s, secret.chopped(1), secret + u'a', secret.toUpper(), oneOff,
                                 QString::fromLatin1(hashOfKey(secret).toHex()), u' ' + secret})
        QCOMPARE(whoIs(other).failure().fault, Fault::unauthorized);
    QVERIFY(whoIs(secret));
}

void DirectoryTest::aRevokedKeyIsRefusedAtOnceAndForGood()
{
    const IssuedAccessKey gone = key(KeyScope::send);
    const IssuedAccessKey stays = key(KeyScope::send);
    QVERIFY(whoIs(gone.secret));
    QVERIFY(await(m_desk->revokeKey(gone.key.id, ana, {})));
    QCOMPARE(whoIs(gone.secret).failure().fault, Fault::unauthorized);
    QCOMPARE(await(m_desk->revokeKey(gone.key.id, ana, {})).failure().fault, Fault::notFound);
    restart();
    QCOMPARE(whoIs(gone.secret).failure().fault, Fault::unauthorized);
    QVERIFY(whoIs(stays.secret));
    const auto listed = await(m_desk->keys({}, {}));
    QCOMPARE(listed->items.size(), 1);
    QCOMPARE(listed->items.first().id, stays.key.id);
}

void DirectoryTest::keysOfAnotherClientAreNotThere()
{
    const ClientId own = client(u"Loja"_s);
    const ClientId foreign = client(u"Padaria"_s);
    const IssuedAccessKey mine = key(KeyScope::admin, own);
    const IssuedAccessKey theirs = key(KeyScope::admin, foreign);
    const IssuedAccessKey everybodys = key(KeyScope::admin);
    QCOMPARE(await(m_desk->keys({}, own))->items.size(), 1);
    QCOMPARE(await(m_desk->revokeKey(theirs.key.id, ana, own)).failure().fault, Fault::notFound);
    QCOMPARE(await(m_desk->revokeKey(everybodys.key.id, ana, own)).failure().fault, Fault::notFound);
    QVERIFY(whoIs(theirs.secret));
    QVERIFY(whoIs(everybodys.secret));
    QVERIFY(await(m_desk->revokeKey(mine.key.id, ana, own)));
}

void DirectoryTest::aKeyForNobodyIsNotMade()
{
    const ClientId gone = client(u"Loja"_s);
    QVERIFY(await(m_desk->removeClient(gone, ana)));
    for (const ClientId nobody : {gone, ClientId{12345}}) {
        const auto refused = await(m_desk->issueKey({u"CRM"_s, KeyScope::read, nobody}, ana));
        QCOMPARE(refused.failure().problems.first().code, u"client_unknown"_s);
    }
    QCOMPARE(m_ground->integer("SELECT count(*) FROM access_keys"), 0);
}

void DirectoryTest::everyKeyIsAnother()
{
    QSet<QString> seen;
    for (int i = 0; i < 2'000; ++i) {
        const QString secret = makeKeySecret();
        QVERIFY(secret.startsWith(u"gh_"_s));
        QCOMPARE(secret.size(), 3 + 43); // 256 bits in base64url
        seen.insert(secret);
    }
    QCOMPARE(seen.size(), 2'000);
}

// Looked for in every byte of the data folder, as somebody would who finds a copy of it.
void DirectoryTest::keysLieHashedOnDisk()
{
    const QByteArray secret = key(KeyScope::admin).secret.toLatin1();
    m_ground->time.settle();
    const auto found = [this](const QByteArray &bytes) {
        QDirIterator files(m_ground->dir.path(), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                return true;
        }
        return false;
    };
    QVERIFY(!found(secret));
    QVERIFY(!found(secret.mid(3)));
    QVERIFY(!found(QByteArray::fromBase64(secret.mid(3), QByteArray::Base64UrlEncoding)));
    QVERIFY(found(hashOfKey(QString::fromLatin1(secret)))); // what is looked for could be found
}

void DirectoryTest::lastUseIsWrittenOnceAMinute()
{
    const IssuedAccessKey issued = key(KeyScope::read);
    const auto lastUse = [this] { return await(m_desk->keys({}, {}))->items.first().lastUsedAt; };
    QVERIFY(!lastUse());
    QVERIFY(whoIs(issued.secret));
    const Timestamp first = m_ground->time.now();
    QCOMPARE(lastUse(), std::optional(first));
    m_ground->time.advance(60s);
    QVERIFY(whoIs(issued.secret));
    QCOMPARE(lastUse(), std::optional(first));
    m_ground->time.advance(1s);
    QVERIFY(whoIs(issued.secret));
    QCOMPARE(lastUse(), std::optional(m_ground->time.now()));
}

// The interface sends the first answer again; should two get as far as the desk, the second one fails whole.
void DirectoryTest::aRepeatUnderAnIdempotencyKeyMakesNoSecond()
{
    Actor shop{Actor::Kind::apiKey, u"ak_1"_s, QByteArray(64, 'k')};
    QVERIFY(await(m_desk->createClient(u"Loja"_s, shop)));
    QVERIFY(!await(m_desk->createClient(u"Loja"_s, shop)));
    QVERIFY(!await(m_desk->issueKey({u"CRM"_s, KeyScope::read, {}}, shop)));
    QCOMPARE(names(), QStringList{u"Loja"_s});
    QCOMPARE(m_ground->integer("SELECT count(*) FROM access_keys"), 0);
    shop.idempotency = QByteArray(64, 'l');
    QVERIFY(await(m_desk->createClient(u"Loja"_s, shop)));
    QCOMPARE(names().size(), 2);
}

QTEST_GUILESS_MAIN(DirectoryTest)
#include "directorytest.moc"
