#include "ui/shell/appearance.h"

#include "ui/settings/uisettings.h"
#include "ui/theme/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

namespace gatehouse::ui {

Appearance::Appearance(QApplication &application, UiSettings &settings, QObject *parent)
    : QObject(parent), m_application(application), m_settings(settings)
{
    connect(&settings, &UiSettings::changed, this, [this](Setting setting) {
        if (setting == Setting::scheme || setting == Setting::textScale)
            apply();
    });
    application.installEventFilter(this);
    apply();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    // Comes to each window when the desktop changes its theme. Queued: the platform is still telling the others.
    if (event->type() == QEvent::ThemeChange && watched->isWidgetType())
        QMetaObject::invokeMethod(this, &Appearance::apply, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Appearance::apply()
{
    const QString word = m_settings.text(Setting::scheme);
    const Scheme scheme = word == QLatin1String("dark")    ? Scheme::dark
                          : word == QLatin1String("light") ? Scheme::light
                                                           : Scheme::system;
    ui::apply(m_application, scheme, m_settings.integer(Setting::textScale) / 100.0);
}

} // namespace gatehouse::ui
