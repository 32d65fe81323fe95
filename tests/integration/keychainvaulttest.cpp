#include "gateway/vault/keychainvault.h"
#include "gateway/runtime/threadexecutor.h"

#include <QtCore/QProcess>
#include <QtCore/QSemaphore>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <optional>

using namespace gatehouse;

namespace {

constexpr int patience = 30'000;
const QString name = QStringLiteral("session/se_1");

/// Calls a vault on a thread of its own and waits for its answers.
class Caller
{
public:
    explicit Caller(ThreadExecutor &on)
        : executor(on), vault(std::make_unique<KeychainVault>(on, QStringLiteral("gatehouse-test")))
    {}

    Result<QByteArray> read(const QString &what = name)
    {
        Result<QByteArray> result = Failure{};
        vault->read(what, [&](Result<QByteArray> got) { result = std::move(got), answered.release(); });
        return answered.tryAcquire(1, patience) ? result : Result<QByteArray>(Failure{});
    }
    Result<void> write(const QByteArray &secret, const QString &what = name)
    {
        Result<void> result = Failure{};
        vault->write(what, secret, [&](Result<void> got) { result = std::move(got), answered.release(); });
        return answered.tryAcquire(1, patience) ? result : Result<void>(Failure{});
    }
    Result<void> remove(const QString &what = name)
    {
        Result<void> result = Failure{};
        vault->remove(what, [&](Result<void> got) { result = std::move(got), answered.release(); });
        return answered.tryAcquire(1, patience) ? result : Result<void>(Failure{});
    }

    QSemaphore answered;
    ThreadExecutor &executor;
    std::unique_ptr<KeychainVault> vault;
};

} // namespace

/// Within a session bus of its own, with an open keyring.
class KeychainSessionTest : public QObject
{
    Q_OBJECT
private slots:
    void givesBackWhatWasWritten();
    void knowsWhatIsMissing();
    void anotherServiceSeesNothing();
    void callsAreAnsweredInOrder();
    void callsThatWaitAreAnsweredWhenTheVaultGoes();

private:
    ThreadExecutor m_executor{QStringLiteral("vault")};
};

void KeychainSessionTest::givesBackWhatWasWritten()
{
    const QByteArray binary("\0\xff\n token", 9);
    {
        Caller caller(m_executor);
        const auto written = caller.write(binary);
        QVERIFY2(written, written ? "" : qPrintable(written.failure().detail));
        QCOMPARE(*caller.read(), binary);
        QVERIFY(caller.write("replaced"));
    }
    Caller again(m_executor);
    QCOMPARE(*again.read(), QByteArray("replaced"));
}

void KeychainSessionTest::knowsWhatIsMissing()
{
    Caller caller(m_executor);
    const QString other = QStringLiteral("session/se_2");
    QCOMPARE(caller.read(other).failure().fault, Fault::vaultMissing);
    QVERIFY(caller.remove(other));
    QVERIFY(caller.write("a", other));
    QVERIFY(caller.remove(other));
    QCOMPARE(caller.read(other).failure().fault, Fault::vaultMissing);
}

void KeychainSessionTest::anotherServiceSeesNothing()
{
    Caller caller(m_executor);
    QVERIFY(caller.write("mine"));
    caller.vault = std::make_unique<KeychainVault>(caller.executor, QStringLiteral("gatehouse-other"));
    QCOMPARE(caller.read().failure().fault, Fault::vaultMissing);
}

void KeychainSessionTest::callsAreAnsweredInOrder()
{
    Caller caller(m_executor);
    QList<int> order;
    for (int i = 0; i < 10; ++i) {
        caller.vault->write(name, QByteArray::number(i), [&order, &caller, i](const Result<void> &) {
            order.append(i); // one thread writes it, and the semaphore hands it over
            caller.answered.release();
        });
    }
    QVERIFY(caller.answered.tryAcquire(10, patience));
    QCOMPARE(order, QList<int>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    QCOMPARE(*caller.read(), QByteArray("9"));
}

void KeychainSessionTest::callsThatWaitAreAnsweredWhenTheVaultGoes()
{
    QSemaphore answers;
    Caller caller(m_executor);
    for (int i = 0; i < 5; ++i)
        caller.vault->read(name, [&](const Result<QByteArray> &) { answers.release(); });
    caller.vault.reset();
    QVERIFY(answers.tryAcquire(5, patience));
    caller.executor.post([&] { answers.release(); });
    QVERIFY(answers.tryAcquire(1, patience));
    QCOMPARE(answers.available(), 0); // each once
}

/// Outside: starts the above, and tries where there is no keychain.
class KeychainVaultTest : public QObject
{
    Q_OBJECT
private slots:
    void worksWithAKeyring();
    void withoutAKeychainItIsUnreachable();

private:
    ThreadExecutor m_executor{QStringLiteral("vault")};
};

void KeychainVaultTest::worksWithAKeyring()
{
    for (const char *tool : {"dbus-run-session", "gnome-keyring-daemon", "sh"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
            QSKIP(qPrintable(QString::fromLatin1("%1 is not installed").arg(QLatin1String(tool))));
    }
    // A home of its own: the keyring of whoever runs the test is not touched.
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(variable), home.path());
    environment.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("GNOME"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::MergedChannels);
    const QString script = QStringLiteral(
        "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\" --in-session");
    session.start(QStringLiteral("dbus-run-session"), {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                                                       script, QCoreApplication::applicationFilePath()});
    const bool ended = session.waitForFinished(3 * patience);
    const QByteArray output = session.readAll();
    QVERIFY2(ended && session.exitStatus() == QProcess::NormalExit && session.exitCode() == 0, output.constData());
    QVERIFY2(output.contains("callsAreAnsweredInOrder"), output.constData());
}

void KeychainVaultTest::withoutAKeychainItIsUnreachable()
{
    Caller caller(m_executor);
    const auto read = caller.read();
    QCOMPARE(read.failure().fault, Fault::vaultUnreachable);
    QVERIFY(!read.failure().detail.isEmpty());
    QCOMPARE(caller.write("x").failure().fault, Fault::vaultUnreachable);
    QCOMPARE(caller.remove().failure().fault, Fault::vaultUnreachable);
}

int main(int argc, char **argv)
{
    if (argc == 2 && std::string_view(argv[1]) == "--in-session") {
        QCoreApplication app(argc = 1, argv);
        KeychainSessionTest test;
        return QTest::qExec(&test);
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QCoreApplication app(argc, argv);
    KeychainVaultTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "keychainvaulttest.moc"
