#pragma once

#include "gateway/actor.h"
#include "gateway/content.h"
#include "gateway/ids.h"
#include "gateway/timestamp.h"

namespace gatehouse {

/// The numbers are stored.
enum class CampaignState { draft = 0, scheduled = 1, running = 2, paused = 3, completed = 4, cancelled = 5 };
[[nodiscard]] QString campaignStateName(CampaignState state);
[[nodiscard]] std::optional<CampaignState> campaignStateFromName(QStringView name);

/// Where the audience's messages are. Kept up to date with each message, not counted.
struct CampaignCounts
{
    qint64 audience = 0; ///< rows accepted at import
    qint64 waiting = 0;  ///< not materialised yet, scheduled, queued, retrying
    qint64 sending = 0;
    qint64 inDoubt = 0;
    qint64 accepted = 0; ///< with the provider, no tick yet
    qint64 sent = 0;     ///< each of the following counts the messages whose state is exactly this
    qint64 delivered = 0;
    qint64 read = 0; ///< read or played
    qint64 dead = 0;
    qint64 cancelled = 0;
    qint64 expired = 0;
    qint64 suppressed = 0;
    qint64 replied = 0; ///< recipients who answered
    bool operator==(const CampaignCounts &) const = default;
};

/// When it ends if nothing changes, computed from the sessions' pacing.
struct CampaignForecast
{
    std::optional<Timestamp> finishesAt;
    double perMinute = 0; ///< over all its sessions that can send
    QString bindingLimit; ///< stable word: "per_minute", "account_protection", "daily_cap", "warm_up",
                          ///< "campaign_rate", "no_session"
};

/// A point of a curve: how many by then, of the whole audience.
struct CampaignPoint
{
    Timestamp at{};
    qint64 sent = 0;
};

/// A campaign's way through time, for a chart: all three curves rise and are straight between their points.
struct CampaignProgress
{
    qint64 audience = 0;
    /// What the provider accepted, from the start to now or to the end. At most `CampaignProgress::pointsMax` points.
    QList<CampaignPoint> sent;
    /// The forecast as it was when the campaign started; empty before, and when there was no date.
    QList<CampaignPoint> planned;
    /// From now, or from the planned start, to the end as it looks now; empty once it has ended, and without a date.
    QList<CampaignPoint> expected;
    static constexpr int pointsMax = 240;
};

struct Campaign
{
    CampaignId id;
    ClientId client;
    QString name;
    CampaignState state = CampaignState::draft;
    QList<SessionId> sessions;
    Content content; ///< with {{column}} variables
    std::optional<Timestamp> startAt;
    QString timeZone;           ///< of the quiet hours, IANA; empty: the machine's
    QJsonObject quietHours;     ///< as QuietHours reads it; empty: none
    std::optional<double> rate; ///< messages a minute over all its sessions; absent: their pacing alone
    QStringList columns;        ///< of the imported file, as usable in {{…}}
    CampaignCounts counts;
    CampaignForecast forecast;
    Timestamp createdAt{};
    std::optional<Timestamp> startedAt;
    std::optional<Timestamp> finishedAt;
};

struct CampaignDraft
{
    QString name;
    QList<SessionId> sessions;
    Content content;
    std::optional<Timestamp> startAt;
    QString timeZone;
    QJsonObject quietHours;
    std::optional<double> rate;
};

struct CampaignChange
{
    std::optional<QString> name;
    std::optional<QList<SessionId>> sessions;
    std::optional<Content> content;
    std::optional<std::optional<Timestamp>> startAt;
    std::optional<QString> timeZone;
    std::optional<QJsonObject> quietHours;
    std::optional<std::optional<double>> rate;
};

/// What a CSV file turned out to be, from its beginning.
struct CsvInspection
{
    QString encoding; ///< "UTF-8", "UTF-16LE", "windows-1252", …
    QChar separator;  ///< ',', ';' or tab
    bool hasHeader = true;
    QStringList columns;       ///< header names, or "column 1" …
    QList<QStringList> sample; ///< the first rows after the header, at most 50
    int phoneColumn = -1;      ///< best guess, -1 when none looks like phone numbers
    int nameColumn = -1;
    qint64 bytes = 0;
};

/// How to read it. Indices are those of CsvInspection::columns.
struct CsvMapping
{
    QString encoding; ///< empty: detect
    QChar separator;  ///< null: detect
    std::optional<bool> hasHeader;
    int phoneColumn = -1;    ///< -1: detect
    QString phoneColumnName; ///< instead of the index
    int nameColumn = -1;
    QString defaultCountry; ///< ISO 3166 alpha-2, for numbers without +
};

struct AudienceProblem
{
    qint64 row = 0; ///< line of the file's records, header is 1
    QString reason; ///< stable word: "phone_missing", "phone_invalid", "duplicate", "suppressed", "row_ragged", …
    QString value;  ///< what stood there, shortened, digits masked but the last two
};

struct AudienceReport
{
    qint64 rows = 0;
    qint64 accepted = 0;
    qint64 rejected = 0; ///< broken rows
    qint64 duplicates = 0;
    qint64 suppressed = 0;           ///< opted out
    QList<qint64> emptyCells;        ///< of each of the campaign's columns: in how many accepted rows it is empty
    QList<AudienceProblem> problems; ///< the first 1000; the rest by `problems()`
};

/// A recipient with the text as it will be sent.
struct CampaignPreview
{
    qint64 row = 0;
    qint64 rows = 0;
    QString phone;
    QString text;        ///< rendered
    QStringList missing; ///< variables without a column
    QStringList empty;   ///< variables whose cell is empty in this row
};

/// One line of what was done with a campaign, newest first in lists.
struct CampaignLogEntry
{
    Timestamp at{};
    QString what;   ///< "created", "changed", "imported", "scheduled", "started", "not_started", "paused", "resumed",
                    ///< "cancelled", "completed", "removed", "restored_from_backup"
    QString detail; ///< data: how many rows were imported, the word for why it did not start
    QString actor;  ///< Actor::text()
};

/// One line of a running campaign's ledger.
struct CampaignRecipient
{
    qint64 row = 0;
    QString phone;
    QString name;
    std::optional<MessageId> message;
    QString state; ///< message state word, or "waiting"
    QString error;
};

} // namespace gatehouse
