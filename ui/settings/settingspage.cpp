#include "ui/settings/settingspage.h"

#include "ui/settings/apisection.h"
#include "ui/settings/appearancesection.h"
#include "ui/settings/clientssection.h"
#include "ui/settings/deskpersonsection.h"
#include "ui/settings/programsection.h"
#include "ui/settings/retrysection.h"
#include "ui/settings/webhookssection.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/undobar.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {
constexpr int readableWidth = 820;
}

SettingsPage::SettingsPage(UiSettings &settings, ClientDesk &clients, RuleDesk &rules, ChangeFeed &changes,
                           const Clock &clock, const Setup &setup, QWidget *parent)
    : Page(parent)
    , m_settings(settings)
    , m_search(new QLineEdit)
    , m_scroll(new QScrollArea)
    , m_api(new ApiSection(clients, clock, settings, setup))
    , m_clients(new ClientsSection(clients, settings))
    , m_rules(new RetrySection(rules, changes, settings))
    , m_nothing(new EmptyState(QStringLiteral("search"), tr("No setting matches"),
                               tr("Try another word, or look at all settings.")))
    , m_undo(new UndoBar)
{
    setObjectName(QStringLiteral("settingsPage"));
    m_sections = {new AppearanceSection(settings),
                  new DeskPersonSection(settings),
                  m_clients,
                  m_rules,
                  new WebhooksSection(setup),
                  m_api,
                  new ProgramSection(setup)};
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::xl);
    for (SettingsSection *section : std::as_const(m_sections)) {
        section->setMaximumWidth(readableWidth);
        column->addWidget(section);
    }
    m_nothing->setAction(tr("Show all settings"));
    m_nothing->hide();
    column->addWidget(m_nothing);
    column->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    m_scroll->setAccessibleName(tr("Settings"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_undo);

    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(240);
    m_search->addAction(icon(QStringLiteral("search"), Role::textSoft), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::filter);
    connect(m_nothing, &EmptyState::triggered, m_search, &QLineEdit::clear);
    connect(m_clients, &ClientsSection::renamed, m_undo, &UndoBar::offer);
    connect(m_rules, &RetrySection::changed, m_undo, &UndoBar::offer);
    connect(&settings, &UiSettings::changed, this, &SettingsPage::offerUndo);

    auto *find = new QAction(tr("Find a setting"), this);
    find->setObjectName(QStringLiteral("settingsFind"));
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    m_commands = {find};
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::iconName() const
{
    return QStringLiteral("settings");
}

QWidget *SettingsPage::headTools()
{
    if (QWidget *made = m_search->parentWidget())
        return made;
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_search);
    row->addStretch(1);
    return tools;
}

void SettingsPage::activated()
{
    m_api->load();
    m_clients->load();
    m_rules->load();
}

void SettingsPage::open(const QString &what)
{
    m_search->clear();
    for (SettingsSection *section : std::as_const(m_sections)) {
        if (section->name() == what) {
            m_scroll->widget()->adjustSize();
            m_scroll->verticalScrollBar()->setValue(section->y() - space::l);
        }
    }
}

void SettingsPage::filter(const QString &typed)
{
    bool any = false;
    for (SettingsSection *section : std::as_const(m_sections)) {
        const bool shown = section->matches(typed);
        section->setVisible(shown);
        any = any || shown;
    }
    m_nothing->setVisible(!any);
}

void SettingsPage::offerUndo(Setting setting, const QVariant &before)
{
    if (m_undoing || !isVisible())
        return;
    QString sentence;
    switch (setting) {
    case Setting::scheme:
        sentence = tr("The colours were changed.");
        break;
    case Setting::textScale:
        sentence = tr("The size of text was changed.");
        break;
    case Setting::language:
        sentence = tr("The language was changed.");
        break;
    case Setting::notifications:
    case Setting::notificationText:
        sentence = tr("The notifications were changed.");
        break;
    case Setting::personName:
        sentence = tr("Your name was changed.");
        break;
    case Setting::windowGeometry:
    case Setting::lastPage:
    case Setting::lastClient:
    case Setting::pageMemory:
        return;
    }
    m_undo->offer(sentence, [this, setting, before] {
        m_undoing = true;
        m_settings.set(setting, before);
        m_undoing = false;
    });
}

} // namespace gatehouse::ui
