#include "ui/shell/desktopnotice.h"

#ifdef GATEHOUSE_WITH_DBUS
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtGui/QGuiApplication>
#endif

namespace gatehouse::ui {

#ifdef GATEHOUSE_WITH_DBUS

namespace {

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications"); // and its interface
}

QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

} // namespace

DesktopNotice::DesktopNotice(QObject *parent) : QObject(parent)
{
    QDBusConnection::sessionBus().connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                                          SLOT(takeAction(uint, QString)));
}

void DesktopNotice::show(const QString &title, const QString &text)
{
    if (!QDBusConnection::sessionBus().isConnected())
        return emit refused(title, text);
    QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), service(), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                            {QStringLiteral("category"), QStringLiteral("im.received")}};
    // The body is markup; what a customer wrote is not.
    call << QGuiApplication::applicationDisplayName() << m_shown << QGuiApplication::desktopFileName() << title
         << text.toHtmlEscaped() << QStringList{QStringLiteral("default"), tr("Open")} << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, title, text] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            emit refused(title, text);
        else
            m_shown = reply.value();
    });
}

#else

DesktopNotice::DesktopNotice(QObject *parent) : QObject(parent) {}

void DesktopNotice::show(const QString &title, const QString &text)
{
    emit refused(title, text);
}

#endif

void DesktopNotice::takeAction(uint id, const QString &action)
{
    if (id == m_shown && action == QLatin1String("default"))
        emit clicked();
}

} // namespace gatehouse::ui
