#include "ui/settings/settingcontrols.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace gatehouse::ui {

namespace {

/// Calls `show` now and whenever the setting changes.
template <typename Widget, typename Show>
void follow(UiSettings &settings, Setting setting, Widget *widget, Show show)
{
    show();
    QObject::connect(&settings, &UiSettings::changed, widget, [setting, show](Setting changed) {
        if (changed == setting)
            show();
    });
}

} // namespace

QComboBox *choiceOf(UiSettings &settings, Setting setting, const QString &name, const QString &label,
                    const QList<std::pair<QVariant, QString>> &choices)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    for (const auto &[value, text] : choices)
        box->addItem(text, value);
    follow(settings, setting, box, [&settings, setting, box] {
        const QVariant value = settings.value(setting);
        if (box->findData(value) < 0) // set by a shortcut to what the list does not name
            box->addItem(value.toString(), value);
        box->setCurrentIndex(box->findData(value));
    });
    QObject::connect(box, &QComboBox::activated, box,
                     [&settings, setting, box] { settings.set(setting, box->currentData()); });
    return box;
}

QCheckBox *toggleOf(UiSettings &settings, Setting setting, const QString &name, const QString &label)
{
    auto *box = new QCheckBox(label);
    box->setObjectName(name);
    follow(settings, setting, box, [&settings, setting, box] { box->setChecked(settings.flag(setting)); });
    QObject::connect(box, &QCheckBox::clicked, box, [&settings, setting](bool on) { settings.set(setting, on); });
    return box;
}

QLineEdit *fieldOf(UiSettings &settings, Setting setting, const QString &name, const QString &label)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setMaxLength(60);
    follow(settings, setting, field, [&settings, setting, field] {
        if (field->text() != settings.text(setting))
            field->setText(settings.text(setting));
    });
    QObject::connect(field, &QLineEdit::editingFinished, field,
                     [&settings, setting, field] { settings.set(setting, field->text().trimmed()); });
    return field;
}

} // namespace gatehouse::ui
