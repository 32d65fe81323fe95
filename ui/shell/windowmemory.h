#pragma once

#include "gateway/ids.h"

#include <QtCore/QJsonObject>

#include <optional>

class QWidget;

namespace gatehouse::ui {

class UiSettings;

/// What the window knows again after a restart: where it stood, the page and client in front, what pages remember.
class WindowMemory
{
public:
    explicit WindowMemory(UiSettings &settings) : m_settings(settings) {}

    void restoreGeometry(QWidget *window) const;
    [[nodiscard]] QString page() const;
    [[nodiscard]] std::optional<ClientId> client() const;
    [[nodiscard]] QJsonObject pages() const;
    void keep(const QWidget *window, const QString &page, std::optional<ClientId> client, const QJsonObject &pages);

private:
    UiSettings &m_settings;
};

} // namespace gatehouse::ui
