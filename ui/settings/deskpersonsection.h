#pragma once

#include "ui/settings/settingssection.h"

namespace gatehouse::ui {

class UiSettings;

/// Who works at this desk, and what the desktop tells them.
class DeskPersonSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit DeskPersonSection(UiSettings &settings, QWidget *parent = nullptr);
};

} // namespace gatehouse::ui
