#pragma once

#include "gateway/actor.h"

#include <QtCore/QObject>
#include <QtCore/QSettings>
#include <QtCore/QVariant>

namespace gatehouse::ui {

/// What a person may set at this desk, and what the window remembers. Each is a row of the table in the .cpp.
enum class Setting {
    scheme,           ///< "system", "light", "dark"
    textScale,        ///< percent of the system's font, 80 to 200
    language,         ///< "" (the desktop's), "en", "pt_BR", "es"
    notifications,    ///< bool
    notificationText, ///< bool: the customer's words in the notification
    personName,       ///< who works at this desk; kept with every command
    windowGeometry,   ///< QByteArray of QWidget::saveGeometry()
    lastPage,         ///< a page's name
    lastClient,       ///< id text, empty for all
    pageMemory        ///< QByteArray, JSON: page name to Page::memory()
};

/// The console's own settings in an INI file, apart from the engine's data: another person may use the same data from
/// another desk. Values outside of their range, or of another type, are read as the default.
class UiSettings final : public QObject
{
    Q_OBJECT
public:
    explicit UiSettings(const QString &iniPath, QObject *parent = nullptr);

    [[nodiscard]] QVariant value(Setting setting) const;
    [[nodiscard]] QString text(Setting setting) const { return value(setting).toString(); }
    [[nodiscard]] int integer(Setting setting) const { return value(setting).toInt(); }
    [[nodiscard]] bool flag(Setting setting) const { return value(setting).toBool(); }
    /// Keeps the value at once; one that is refused by its range changes nothing and answers false.
    bool set(Setting setting, const QVariant &value);

    /// The person at this desk, for commands.
    [[nodiscard]] Actor actor() const { return Actor::console(text(Setting::personName)); }

signals:
    void changed(gatehouse::ui::Setting setting, const QVariant &before);

private:
    QSettings m_file;
};

} // namespace gatehouse::ui
