#include "ui/places.h"

#include "ui/campaigns/campaignpage.h"
#include "ui/contacts/contactspage.h"
#include "ui/deadletters/deadletterspage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/insights/insightspage.h"
#include "ui/sessions/sessionspage.h"
#include "ui/settings/settingspage.h"
#include "ui/setup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace gatehouse::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::Places)
};

} // namespace

QList<Place> allPlaces(const Desks &desks, UiSettings &settings, const Setup &setup)
{
    QList<Place> places;
    const auto add = [&places](const QString &name, const QString &title, std::function<Page *()> make) {
        places.append({name, title, name, std::move(make)});
    };
    add(QStringLiteral("inbox"), Text::tr("Inbox"), [desks, folder = setup.dataDir] {
        return new InboxPage({desks.inbox,
                              desks.messages,
                              desks.contacts,
                              desks.sessions,
                              desks.changes,
                              desks.clock,
                              QDir(folder).filePath(QStringLiteral("pasted")),
                              QDir(folder).filePath(QStringLiteral("drafts.json")),
                              {},
                              {}});
    });
    add(QStringLiteral("campaigns"), Text::tr("Campaigns"), [desks] {
        return new CampaignPage({desks.campaigns, desks.clients, desks.sessions, desks.changes, desks.clock});
    });
    add(QStringLiteral("sessions"), Text::tr("Sessions"), [desks, setup] {
        return new SessionsPage(
            {desks.sessions, desks.clients, desks.messages, desks.changes, desks.clock, setup.publicUrl});
    });
    add(QStringLiteral("contacts"), Text::tr("Contacts"), [desks] {
        return new ContactsPage({desks.contacts, desks.clients, desks.changes, desks.clock});
    });
    add(QStringLiteral("insights"), Text::tr("Insights"),
        [desks] { return new InsightsPage(desks.insights, desks.clock); });
    add(QStringLiteral("deadletters"), Text::tr("Dead letters"), [desks] {
        return new DeadLettersPage({desks.deadLetters, desks.messages, desks.changes, desks.clock});
    });
    add(QStringLiteral("settings"), Text::tr("Settings"), [desks, &settings, setup] {
        return new SettingsPage(settings, desks.clients, desks.rules, desks.changes, desks.clock, setup);
    });
    return places;
}

} // namespace gatehouse::ui
