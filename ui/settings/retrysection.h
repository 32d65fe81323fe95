#pragma once

#include "gateway/retryrules.h"
#include "ui/settings/settingssection.h"

#include <functional>

class QComboBox;
class QGridLayout;
class QPushButton;

namespace gatehouse {
class ChangeFeed;
class RuleDesk;
} // namespace gatehouse

namespace gatehouse::ui {

class BreakerRow;
class ErrorBanner;
class RetryRuleRow;
class UiSettings;

/// What follows from each class of error, by provider: a table that is edited in place. Each change holds at once and
/// can be undone.
class RetrySection final : public SettingsSection
{
    Q_OBJECT
public:
    RetrySection(RuleDesk &desk, ChangeFeed &changes, UiSettings &settings, QWidget *parent = nullptr);
    void load();

signals:
    /// A rule was changed; `undo` takes it back.
    void changed(const QString &sentence, const std::function<void()> &undo);

private:
    QWidget *table();
    void take(const QList<RetryTable> &tables);
    void showTable();
    void edit(const RetryTableChange &change, const QString &sentence);
    void apply(const QString &provider, const RetryTableChange &change, std::function<void()> done);
    void refused(const Failure &failure);
    [[nodiscard]] const RetryTable *current() const;

    RuleDesk &m_desk;
    UiSettings &m_settings;
    QList<RetryTable> m_tables;
    QList<RetryRuleRow *> m_rows;
    BreakerRow *m_breaker = nullptr;
    QComboBox *m_provider;
    QPushButton *m_resetAll;
    ErrorBanner *m_error;
};

} // namespace gatehouse::ui
