#pragma once

#include "ui/settings/uisettings.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

/// Controls that show a setting, keep it the moment it is changed, and follow when it changes elsewhere. Each takes its
/// objectName from `name` and its accessible name from `label`.
namespace gatehouse::ui {

[[nodiscard]] QComboBox *choiceOf(UiSettings &settings, Setting setting, const QString &name, const QString &label,
                                  const QList<std::pair<QVariant, QString>> &choices);
[[nodiscard]] QCheckBox *toggleOf(UiSettings &settings, Setting setting, const QString &name, const QString &label);
[[nodiscard]] QLineEdit *fieldOf(UiSettings &settings, Setting setting, const QString &name, const QString &label);

} // namespace gatehouse::ui
