#include "ui/settings/retrysection.h"

#include "gateway/changefeed.h"
#include "gateway/ruledesk.h"
#include "ui/async.h"
#include "ui/settings/breakerrow.h"
#include "ui/settings/retryrulerow.h"
#include "ui/settings/uisettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace gatehouse::ui {

namespace {

constexpr int providerWidth = 160;

QString providerName(const QString &word)
{
    return word == QLatin1String("wasender") ? QStringLiteral("WasenderAPI") : word;
}

// What takes one table to another.
RetryTableChange changeTo(const RetryTable &table)
{
    RetryTableChange change;
    for (const ErrorClass errorClass : retryClasses()) {
        const RetryRule &rule = *table.rules.constFind(errorClass);
        change.rules.insert(errorClass,
                            RetryRuleChange{rule.retries, rule.counts, rule.triesMax, rule.wait, rule.waitMax,
                                            rule.slowsSession, rule.stopsSession, rule.opensBreaker});
    }
    change.breaker = BreakerRuleChange{table.breaker.failuresMax, table.breaker.wait, table.breaker.waitMax};
    return change;
}

} // namespace

RetrySection::RetrySection(RuleDesk &desk, ChangeFeed &changes, UiSettings &settings, QWidget *parent)
    : SettingsSection(QStringLiteral("retry-rules"), tr("Retry rules"), parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_provider(new QComboBox)
    , m_resetAll(new QPushButton(tr("Reset all rules")))
    , m_error(new ErrorBanner)
{
    addParagraph(tr("What happens when a provider does not take a message. A message whose result is unknown is not in "
                    "this table: it is in doubt, and nothing repeats it by itself."));
    m_provider->setObjectName(QStringLiteral("rulesProvider"));
    m_provider->setAccessibleName(tr("Provider"));
    m_provider->setMinimumWidth(providerWidth);
    addRow(tr("Provider"), m_provider);
    m_error->setObjectName(QStringLiteral("rulesError"));
    addWide(m_error);
    addWide(table());
    m_breaker = new BreakerRow;
    addWide(m_breaker, tr("A session whose provider keeps failing stops and tries with single messages; when one is "
                          "taken, campaigns take up speed within a minute."));
    m_resetAll->setObjectName(QStringLiteral("rulesReset"));
    auto *reset = new QWidget;
    auto *row = new QHBoxLayout(reset);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_resetAll);
    row->addStretch(1);
    addWide(reset);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &RetrySection::showTable);
    connect(m_error, &ErrorBanner::nextStepChosen, this, &RetrySection::load);
    connect(m_breaker, &BreakerRow::edited, this, [this](const BreakerRuleChange &given) {
        RetryTableChange change;
        change.breaker = given;
        edit(change, tr("The rule of the breaker was changed."));
    });
    connect(m_breaker, &BreakerRow::resetWanted, this, [this] {
        RetryTableChange change;
        change.resetBreaker = true;
        edit(change, tr("The rule of the breaker is the standard again."));
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        RetryTableChange change;
        for (const ErrorClass errorClass : retryClasses())
            change.rules.insert(errorClass, std::nullopt);
        change.resetBreaker = true;
        edit(change, tr("All retry rules are the standard again."));
    });
    connect(&changes, &ChangeFeed::changed, this, [this](const ChangeSet &set) {
        if (set.retryRules && isVisible())
            load();
    });
}

QWidget *RetrySection::table()
{
    auto *whole = new QWidget;
    auto *grid = new QGridLayout(whole);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    int column = 0;
    for (const auto &[words, meaning] : RetryRuleRow::headings()) {
        auto *heading = new Label(words, TextSize::caption, Role::textSoft);
        heading->setToolTip(meaning);
        grid->addWidget(heading, 0, column++);
    }
    int row = 1;
    for (const ErrorClass errorClass : retryClasses()) {
        auto *rule = new RetryRuleRow(errorClass, grid, row, whole);
        connect(rule, &RetryRuleRow::edited, this, [this, rule](const RetryRuleChange &given) {
            RetryTableChange change;
            change.rules.insert(rule->errorClass(), given);
            edit(change, tr("The rule for “%1” was changed.").arg(RetryRuleRow::title(rule->errorClass())));
        });
        connect(rule, &RetryRuleRow::resetWanted, this, [this, rule] {
            RetryTableChange change;
            change.rules.insert(rule->errorClass(), std::nullopt);
            edit(change, tr("The rule for “%1” is the standard again.").arg(RetryRuleRow::title(rule->errorClass())));
        });
        m_rows += rule;
        row += 2;
    }
    return whole;
}

void RetrySection::load()
{
    whenDone(
        this, m_desk.retryTables(),
        [this](const QList<RetryTable> &tables) {
            m_error->dismiss();
            take(tables);
        },
        [this](const Failure &failure) { m_error->showFailure(failure, tr("Try again")); });
}

void RetrySection::take(const QList<RetryTable> &tables)
{
    if (tables == m_tables)
        return; // what is being typed stays
    const QString shown = m_provider->currentData().toString();
    m_tables = tables;
    const QSignalBlocker quiet(m_provider);
    m_provider->clear();
    for (const RetryTable &table : tables)
        m_provider->addItem(providerName(table.provider), table.provider);
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(shown)));
    m_provider->setEnabled(tables.size() > 1);
    showTable();
}

const RetryTable *RetrySection::current() const
{
    const QString provider = m_provider->currentData().toString();
    const auto found = std::find_if(m_tables.cbegin(), m_tables.cend(),
                                    [&](const RetryTable &table) { return table.provider == provider; });
    return found == m_tables.cend() ? nullptr : &*found;
}

void RetrySection::showTable()
{
    const RetryTable *table = current();
    if (!table)
        return;
    for (RetryRuleRow *row : std::as_const(m_rows))
        row->show(table->rules.value(row->errorClass()));
    m_breaker->showRule(table->breaker);
    m_resetAll->setEnabled(!(*table == standardRetryTable(table->provider)));
}

void RetrySection::edit(const RetryTableChange &change, const QString &sentence)
{
    const RetryTable *table = current();
    if (!table)
        return;
    apply(table->provider, change, [this, before = *table, sentence] {
        emit changed(sentence, [this, before] { apply(before.provider, changeTo(before), {}); });
    });
}

void RetrySection::apply(const QString &provider, const RetryTableChange &change, std::function<void()> done)
{
    whenDone(
        this, m_desk.changeRetryTable(provider, change, m_settings.actor()),
        [this, done = std::move(done)](const RetryTable &after) {
            m_error->dismiss();
            for (RetryTable &table : m_tables) {
                if (table.provider == after.provider)
                    table = after;
            }
            showTable();
            if (done)
                done();
        },
        [this](const Failure &failure) { refused(failure); });
}

void RetrySection::refused(const Failure &failure)
{
    if (failure.problems.isEmpty())
        return m_error->showFailure(failure, tr("Try again"));
    for (RetryRuleRow *row : std::as_const(m_rows))
        row->complain(failure.problems);
    m_breaker->complain(failure.problems);
}

} // namespace gatehouse::ui
