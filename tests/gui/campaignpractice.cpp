#include "tests/gui/campaignpractice.h"

namespace gatehouse::test {

using namespace std::chrono_literals;

namespace {

struct Row
{
    const char16_t *phone;
    const char16_t *name;
    const char16_t *order;
};

constexpr Row rows[] = {
    {u"+5521998765432", u"Carla", u"48377"},   {u"+5511987651234", u"João", u"48378"},
    {u"+5521987654321", u"Beatriz", u"48380"}, {u"+5531998761234", u"Rafael", u""},
    {u"+5511912345678", u"Helena", u"48385"},  {u"+5521976543210", u"Tiago", u"48391"},
    {u"+5541998123456", u"Luísa", u"48402"},   {u"+5511998877665", u"Marcos", u"48407"},
};

void addFile(FakeCampaignDesk &desk)
{
    CsvInspection &file = desk.inspection;
    file.encoding = QStringLiteral("UTF-8");
    file.separator = u';';
    file.columns = {QStringLiteral("phone"), QStringLiteral("name"), QStringLiteral("order")};
    for (const Row &row : rows)
        file.sample +=
            QStringList{QString::fromUtf16(row.phone), QString::fromUtf16(row.name), QString::fromUtf16(row.order)};
    file.phoneColumn = 0;
    file.nameColumn = 1;
    file.bytes = 2'411'724;
    AudienceReport &report = desk.nextReport;
    report.rows = 50'000;
    report.accepted = 48'212;
    report.rejected = 1'240;
    report.duplicates = 402;
    report.suppressed = 146;
    const char *const reasons[] = {"phone_invalid", "duplicate", "phone_missing", "suppressed", "row_ragged"};
    for (int i = 0; i < 450; ++i)
        report.problems += AudienceProblem{17 + i * 28, QLatin1String(reasons[i % 5]),
                                           i % 5 == 2 ? QString() : QStringLiteral("••••••••%1").arg(10 + i % 90)};
}

void addLedger(FakeCampaignDesk &desk)
{
    const char *const states[] = {"read", "delivered", "read", "sent", "dead", "delivered", "in_doubt", "waiting"};
    for (int i = 0; i < 500; ++i) {
        CampaignRecipient recipient;
        recipient.row = i + 2;
        recipient.phone = QString::fromUtf16(rows[i % 8].phone);
        recipient.name = QString::fromUtf16(rows[i % 8].name);
        recipient.state = QLatin1String(states[i % 8]);
        if (recipient.state == QLatin1String("dead"))
            recipient.error = QStringLiteral("recipient_not_on_whatsapp");
        desk.ledger += recipient;
    }
}

Campaign like(const Campaign &campaign, qint64 id, const char *name, CampaignState state)
{
    Campaign other = campaign;
    other.id = CampaignId{id};
    other.name = QString::fromUtf8(name);
    other.state = state;
    return other;
}

} // namespace

void fillWithCampaigns(FakeDesks &desks, Timestamp now)
{
    fillWithPractice(desks, now);
    FakeCampaignDesk &desk = desks.campaigns;
    addFile(desk);
    addLedger(desk);
    desk.nextForecast = {now + 95min, 512, QStringLiteral("per_minute")};
    Campaign running = desk.list.last();
    running.counts.sent = 61;
    running.counts.inDoubt = 2;
    running.counts.suppressed = 9;
    desk.list.last() = running;
    Campaign scheduled = like(running, 303, "Opening of the new shop", CampaignState::scheduled);
    scheduled.startAt = now + 20h;
    scheduled.counts = {};
    scheduled.counts.audience = scheduled.counts.waiting = 812;
    Campaign paused = like(running, 304, "Win-back spring", CampaignState::paused);
    paused.client = ClientId{2};
    Campaign completed = like(running, 305, "October newsletter", CampaignState::completed);
    completed.client = ClientId{3};
    completed.counts.waiting = 0;
    completed.counts.read = 2'648;
    completed.finishedAt = now - 50h;
    completed.createdAt = now - 24h * 6;
    desk.list.prepend(scheduled);
    desk.list += paused;
    desk.list += completed;
}

} // namespace gatehouse::test
