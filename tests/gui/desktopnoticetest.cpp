#include "ui/shell/desktopnotice.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace gatehouse::ui;

/// Stands in for the desktop: takes notices, clicks them when told.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QString title;
    QString body;
    QStringList actions;
    uint replaced = 0;
    uint count = 0;

public slots:
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary, const QString &text,
                const QStringList &offered, const QVariantMap &, int)
    {
        replaced = replaces;
        title = summary;
        body = text;
        actions = offered;
        return ++count;
    }

signals:
    void ActionInvoked(uint id, const QString &action);
};

class DesktopNoticeTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void withoutTheServiceItIsRefused();
    void noticeIsShownAsTextAndAClickLeadsBack();

private:
    QProcess m_bus;
};

void DesktopNoticeTest::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        QSKIP("there is no dbus-daemon here");
    // A bus of its own: the one of whoever runs the tests stays out of this.
    m_bus.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForStarted());
    QTRY_VERIFY(m_bus.canReadLine());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void DesktopNoticeTest::cleanupTestCase()
{
    m_bus.terminate();
    m_bus.waitForFinished();
}

void DesktopNoticeTest::withoutTheServiceItIsRefused()
{
    DesktopNotice notice;
    QSignalSpy refused(&notice, &DesktopNotice::refused);
    notice.show(QStringLiteral("Marta"), QStringLiteral("Hello"));
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(0).toString(), QStringLiteral("Marta"));
}

void DesktopNoticeTest::noticeIsShownAsTextAndAClickLeadsBack()
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
    FakeDesktop desktop;
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    DesktopNotice notice;
    QSignalSpy clicked(&notice, &DesktopNotice::clicked);
    QSignalSpy refused(&notice, &DesktopNotice::refused);
    notice.show(QStringLiteral("Marta"), QStringLiteral("a <b>bold</b> question"));
    QTRY_COMPARE(desktop.count, 1U);
    QCOMPARE(desktop.title, QStringLiteral("Marta"));
    QCOMPARE(desktop.body, QStringLiteral("a &lt;b&gt;bold&lt;/b&gt; question"));
    QCOMPARE(desktop.actions.value(0), QStringLiteral("default"));
    emit desktop.ActionInvoked(7, QStringLiteral("default")); // another program's
    QTest::qWait(20);
    QVERIFY(clicked.isEmpty());
    emit desktop.ActionInvoked(1, QStringLiteral("default"));
    QTRY_COMPARE(clicked.size(), 1);
    notice.show(QStringLiteral("Tom"), QStringLiteral("Hello"));
    QTRY_COMPARE(desktop.replaced, 1U);
    QVERIFY(refused.isEmpty());
}

QTEST_MAIN(DesktopNoticeTest)
#include "desktopnoticetest.moc"
