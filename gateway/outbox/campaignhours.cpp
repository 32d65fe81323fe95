#include "gateway/outbox/campaignhours.h"

#include <algorithm>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds lookedAtAfter = 24h; // where nothing ever changes
constexpr Milliseconds longestSpell = 8 * 24h;
constexpr qsizetype recipientsKept = 5'000;

} // namespace

CampaignHours::CampaignHours(const QJsonObject &stored, const QString &timeZone, const PhoneZones &zones)
    : m_stored(stored)
    , m_zones(&zones)
    , m_byRecipient(QuietHours::byRecipient(stored, timeZone))
    , m_own(stored, timeZone)
    , m_ownArea{{m_own}, {}, {}, false}
{}

CampaignHours::Area &CampaignHours::areaOf(const QString &recipient)
{
    if (!m_byRecipient)
        return m_ownArea;
    auto name = m_areaNames.constFind(recipient);
    if (name == m_areaNames.cend()) {
        if (m_areaNames.size() >= recipientsKept)
            m_areaNames.clear();
        name = m_areaNames.insert(recipient, m_zones->area(recipient));
    }
    const auto known = m_areas.find(*name);
    if (known != m_areas.end())
        return *known;
    Area area;
    for (const QString &zone : PhoneZones::zones(*name))
        area.hours.emplace_back(m_stored, zone);
    if (area.hours.empty())
        area.hours.push_back(m_own);
    return *m_areas.insert(*name, std::move(area));
}

void CampaignHours::look(Area &area, const QuietHours &otherwise, Timestamp wall)
{
    Timestamp opens = wall;
    for (bool moved = true; moved && opens - wall < longestSpell;) {
        moved = false;
        for (const QuietHours &hours : area.hours) {
            const Timestamp at = hours.opensAt(opens);
            moved |= at > opens;
            opens = std::max(opens, at);
        }
    }
    if (opens - wall >= longestSpell) {
        area.hours = {otherwise};
        return look(area, otherwise, wall);
    }
    area.from = wall;
    area.quiet = opens > wall;
    area.to = area.quiet ? opens : wall + lookedAtAfter;
    if (area.quiet)
        return;
    for (const QuietHours &hours : area.hours)
        area.to = std::min(area.to, hours.nextChange(wall).value_or(area.to));
}

Timestamp CampaignHours::opensAt(const QString &recipient, Timestamp wall)
{
    if (m_stored.isEmpty())
        return wall;
    Area &area = areaOf(recipient);
    if (wall < area.from || wall >= area.to)
        look(area, m_own, wall);
    return area.quiet ? area.to : wall;
}

} // namespace gatehouse
