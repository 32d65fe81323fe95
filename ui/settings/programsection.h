#pragma once

#include "ui/settings/settingssection.h"

namespace gatehouse::ui {

struct Setup;

/// What this program is and where it keeps its data.
class ProgramSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit ProgramSection(const Setup &setup, QWidget *parent = nullptr);
};

} // namespace gatehouse::ui
