#pragma once

#include "ui/settings/settingssection.h"

namespace gatehouse::ui {

class UiSettings;

/// How the console looks and speaks.
class AppearanceSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit AppearanceSection(UiSettings &settings, QWidget *parent = nullptr);
};

} // namespace gatehouse::ui
