#include "ui/shell/windowmemory.h"

#include "ui/settings/uisettings.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QScreen>
#include <QtWidgets/QWidget>

namespace gatehouse::ui {

namespace {

constexpr QSize frameRoom(16, 48); ///< what the desktop puts around a window

} // namespace

void WindowMemory::restoreGeometry(QWidget *window) const
{
    const QByteArray geometry = m_settings.value(Setting::windowGeometry).toByteArray();
    if (geometry.isEmpty() || !window->restoreGeometry(geometry))
        window->resize(QSize(1280, 800).boundedTo(window->screen()->availableSize() - frameRoom));
}

QString WindowMemory::page() const
{
    return m_settings.text(Setting::lastPage);
}

std::optional<ClientId> WindowMemory::client() const
{
    return idFromText<ClientId>(m_settings.text(Setting::lastClient));
}

QJsonObject WindowMemory::pages() const
{
    return QJsonDocument::fromJson(m_settings.value(Setting::pageMemory).toByteArray()).object();
}

void WindowMemory::keep(const QWidget *window, const QString &page, std::optional<ClientId> client,
                        const QJsonObject &pages)
{
    m_settings.set(Setting::windowGeometry, window->saveGeometry());
    m_settings.set(Setting::lastPage, page);
    m_settings.set(Setting::lastClient, client ? toText(*client) : QString());
    m_settings.set(Setting::pageMemory, QJsonDocument(pages).toJson(QJsonDocument::Compact));
}

} // namespace gatehouse::ui
