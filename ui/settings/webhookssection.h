#pragma once

#include "ui/settings/settingssection.h"

namespace gatehouse::ui {

struct Setup;

/// How webhooks reach this machine, and whether they can now.
class WebhooksSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit WebhooksSection(const Setup &setup, QWidget *parent = nullptr);
};

} // namespace gatehouse::ui
