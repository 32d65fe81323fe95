#pragma once

#include "ui/page.h"
#include "ui/settings/uisettings.h"

class QLineEdit;
class QScrollArea;

namespace gatehouse {
class ChangeFeed;
class ClientDesk;
class Clock;
class RuleDesk;
} // namespace gatehouse

namespace gatehouse::ui {

class ApiSection;
class ClientsSection;
class EmptyState;
class RetrySection;
class SettingsSection;
class UndoBar;
struct Setup;

/// Plain sections, searchable. What is changed holds at once and can be undone.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    SettingsPage(UiSettings &settings, ClientDesk &clients, RuleDesk &rules, ChangeFeed &changes, const Clock &clock,
                 const Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activated() override;
    [[nodiscard]] QList<QAction *> commands() override { return m_commands; }
    [[nodiscard]] QWidget *headTools() override;
    /// A section's name: "appearance", "person", "clients", "retry-rules", "public-url", "api", "about".
    void open(const QString &what) override;

    /// Also for a change that made this page anew: another language.
    void offerUndo(Setting setting, const QVariant &before);

private:
    void filter(const QString &typed);

    UiSettings &m_settings;
    QLineEdit *m_search;
    QScrollArea *m_scroll;
    QList<SettingsSection *> m_sections;
    ApiSection *m_api;
    ClientsSection *m_clients;
    RetrySection *m_rules;
    EmptyState *m_nothing;
    UndoBar *m_undo;
    QList<QAction *> m_commands;
    bool m_undoing = false;
};

} // namespace gatehouse::ui
