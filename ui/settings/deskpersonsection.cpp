#include "ui/settings/deskpersonsection.h"

#include "ui/settings/settingcontrols.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

namespace gatehouse::ui {

DeskPersonSection::DeskPersonSection(UiSettings &settings, QWidget *parent)
    : SettingsSection(QStringLiteral("person"), tr("This desk"), parent)
{
    QLineEdit *name = fieldOf(settings, Setting::personName, QStringLiteral("personName"), tr("Your name"));
    name->setMinimumWidth(260);
    addRow(tr("Your &name"), name,
           tr("Kept with every message and change from this desk, so that colleagues see whose it is."));
    QCheckBox *notify = toggleOf(settings, Setting::notifications, QStringLiteral("notifications"),
                                 tr("Tell me on the desktop when a customer writes and this window is not in front"));
    addWide(notify);
    QCheckBox *words = toggleOf(settings, Setting::notificationText, QStringLiteral("notificationText"),
                                tr("Show the customer's words in the notification"));
    words->setEnabled(notify->isChecked());
    connect(notify, &QCheckBox::toggled, words, &QCheckBox::setEnabled);
    addWide(words);
}

} // namespace gatehouse::ui
