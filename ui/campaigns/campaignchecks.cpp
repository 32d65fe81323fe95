#include "ui/campaigns/campaignchecks.h"

#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/messagevariables.h"
#include "ui/widgets/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

namespace gatehouse::ui {

namespace {

using Mark = CampaignCheck::Mark;
using Leads = CampaignCheck::Leads;

constexpr int textMax = 4096;
constexpr int captionMax = 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::CampaignChecks)
};

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

CampaignCheck audienceCheck(const Campaign &campaign, const AudienceReport &report)
{
    const qint64 sendable = campaign.counts.audience;
    if (sendable == 0)
        return {Mark::bad, Text::tr("There is nobody to write to yet"), Text::tr("Import a file with phone numbers."),
                Leads::audience, Text::tr("Import")};
    const qint64 rows = std::max(report.rows, sendable);
    QStringList parts;
    if (report.rejected > 0)
        parts += Text::tr("%Ln invalid", nullptr, int(report.rejected));
    if (report.duplicates > 0)
        parts += Text::tr("%Ln duplicate(s)", nullptr, int(report.duplicates));
    if (report.suppressed > 0)
        parts += Text::tr("%Ln opted out", nullptr, int(report.suppressed));
    const bool whole = parts.isEmpty();
    return {Mark::good, Text::tr("%1 of %2 rows can be sent").arg(number(sendable), number(rows)),
            whole ? Text::tr("No row is left out.") : joined(parts), whole ? Leads::nowhere : Leads::problems,
            whole ? QString() : Text::tr("See the list")};
}

CampaignCheck sessionCheck(const Campaign &campaign, const QList<Session> &sessions)
{
    QStringList ready;
    QStringList away;
    for (const Session &session : sessions) {
        if (!campaign.sessions.contains(session.id))
            continue;
        const bool connected = session.state == SessionState::connected && !session.paused;
        (connected ? ready : away) +=
            connected ? session.name
                      : Text::tr("%1: %2", "session, state").arg(session.name, CampaignWords::sessionState(session));
    }
    if (ready.isEmpty() && away.isEmpty())
        return {Mark::bad, Text::tr("No session is chosen"), Text::tr("Choose through which numbers it is sent."),
                Leads::schedule, Text::tr("Choose")};
    if (!away.isEmpty())
        return {Mark::warn, Text::tr("%Ln session(s) cannot send now", nullptr, int(away.size())),
                Text::tr("%1. Their part waits until they are back.").arg(joined(away)), Leads::schedule,
                Text::tr("Change")};
    return {Mark::good,
            ready.size() == 1   ? Text::tr("The session is connected")
            : ready.size() == 2 ? Text::tr("Both sessions are connected")
                                : Text::tr("All %Ln sessions are connected", nullptr, int(ready.size())),
            joined(ready),
            Leads::nowhere,
            {}};
}

CampaignCheck messageCheck(const Campaign &campaign)
{
    const QString text = campaignText(campaign.content);
    const auto *media = std::get_if<MediaContent>(&campaign.content.body);
    if (media ? media->url.isEmpty() : text.trimmed().isEmpty())
        return {Mark::bad, Text::tr("The message is empty"), Text::tr("Write a text or attach something."),
                Leads::message, Text::tr("Write")};
    if (text.size() > (media ? captionMax : textMax))
        return {Mark::bad, Text::tr("The text is too long"),
                media ? Text::tr("Below a file WhatsApp takes %Ln character(s) at most.", nullptr, captionMax)
                      : Text::tr("WhatsApp takes %Ln character(s) at most.", nullptr, textMax),
                Leads::message, Text::tr("Shorten")};
    const QStringList unknown = unknownVariables(text, campaign.columns);
    if (!unknown.isEmpty()) {
        QStringList names;
        for (const QString &name : unknown)
            names += QStringLiteral("{{%1}}").arg(isolate(name));
        return {Mark::bad, Text::tr("The file has no column for %Ln variable(s)", nullptr, int(unknown.size())),
                Text::tr("%1. Correct the name or import a file that has it.").arg(joined(names)), Leads::message,
                Text::tr("Correct")};
    }
    const QStringList names = variablesIn(text);
    if (names.isEmpty())
        return {Mark::good,
                Text::tr("Everybody gets the same text"),
                Text::tr("It uses no variables."),
                Leads::nowhere,
                {}};
    return {Mark::good, Text::tr("Every variable has its column"), joined(names), Leads::nowhere, {}};
}

// Cells without a value where the text needs one: the message goes out with a gap.
std::optional<CampaignCheck> emptyCellsCheck(const Campaign &campaign, const AudienceReport &report)
{
    QStringList gaps;
    QString first;
    for (const QString &name : variablesWithoutDefault(campaignText(campaign.content))) {
        for (qsizetype column = 0; column < campaign.columns.size(); ++column) {
            const qint64 rows = report.emptyCells.value(column);
            if (rows == 0 || campaign.columns.at(column).trimmed().compare(name, Qt::CaseInsensitive) != 0)
                continue;
            gaps += Text::tr("%1 in %Ln row(s)", "{{variable}}", int(rows))
                        .arg(QStringLiteral("{{%1}}").arg(isolate(name)));
            if (first.isEmpty())
                first = name;
        }
    }
    if (gaps.isEmpty())
        return std::nullopt;
    return CampaignCheck{
        Mark::warn, Text::tr("%Ln variable(s) are empty in some rows", nullptr, int(gaps.size())),
        Text::tr("%1. A default such as {{%2|there}} fills the gap.").arg(joined(gaps), isolate(first)), Leads::message,
        Text::tr("Add one")};
}

// The words people are told to answer with, in the languages of the opt-out list.
CampaignCheck optOutCheck(const Campaign &campaign)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(stop|unsubscribe|opt.?out|sair|parar|cancelar|baja|arr[eê]t|stopp|abmelden|berhenti)\\b|"
                       "إلغاء|توقف"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (words.match(campaignText(campaign.content)).hasMatch())
        return {Mark::good,
                Text::tr("The text says how to opt out"),
                Text::tr("Who answers so is not written to again."),
                Leads::nowhere,
                {}};
    return {Mark::warn, Text::tr("The text does not say how to opt out"),
            Text::tr("Recommended: end with a line such as “Reply STOP to opt out.” It keeps complaints low."),
            Leads::message, Text::tr("Add it")};
}

} // namespace

QString campaignText(const Content &content)
{
    if (const auto *text = std::get_if<TextContent>(&content.body))
        return text->text;
    if (const auto *media = std::get_if<MediaContent>(&content.body))
        return media->caption;
    return {};
}

QList<CampaignCheck> checksFor(const Campaign &campaign, const AudienceReport &report, const QList<Session> &sessions,
                               Timestamp now)
{
    QList<CampaignCheck> checks{audienceCheck(campaign, report), sessionCheck(campaign, sessions),
                                messageCheck(campaign)};
    if (const auto empty = emptyCellsCheck(campaign, report))
        checks += *empty;
    if (!campaignText(campaign.content).isEmpty())
        checks += optOutCheck(campaign);
    if (campaign.startAt && *campaign.startAt <= now)
        checks.append(CampaignCheck{Mark::bad, Text::tr("The time of its start has passed"),
                                    Text::tr("Choose a later one."), Leads::schedule, Text::tr("Change")});
    return checks;
}

bool mayStart(const QList<CampaignCheck> &checks)
{
    return std::none_of(checks.cbegin(), checks.cend(),
                        [](const CampaignCheck &check) { return check.mark == Mark::bad; });
}

} // namespace gatehouse::ui
