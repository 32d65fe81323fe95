#include "ui/settings/appearancesection.h"

#include "ui/settings/settingcontrols.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>

namespace gatehouse::ui {

AppearanceSection::AppearanceSection(UiSettings &settings, QWidget *parent)
    : SettingsSection(QStringLiteral("appearance"), tr("Appearance and language"), parent)
{
    addRow(tr("&Colours"), choiceOf(settings, Setting::scheme, QStringLiteral("scheme"), tr("Colours"),
                                    {{QStringLiteral("system"), tr("As the desktop")},
                                     {QStringLiteral("light"), tr("Light")},
                                     {QStringLiteral("dark"), tr("Dark")}}));
    QList<std::pair<QVariant, QString>> scales;
    for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200})
        scales.append({percent, tr("%1 %").arg(QLocale().toString(percent))});
    addRow(tr("&Size of text"),
           choiceOf(settings, Setting::textScale, QStringLiteral("textScale"), tr("Size of text"), scales));
    // Languages are named in themselves: who looks for one may not read the present one.
    addRow(tr("&Language"), choiceOf(settings, Setting::language, QStringLiteral("language"), tr("Language"),
                                     {{QString(), tr("As the desktop", "language")},
                                      {QStringLiteral("en"), QStringLiteral("English")},
                                      {QStringLiteral("es"), QStringLiteral("Español")},
                                      {QStringLiteral("pt_BR"), QStringLiteral("Português (Brasil)")}}));
}

} // namespace gatehouse::ui
