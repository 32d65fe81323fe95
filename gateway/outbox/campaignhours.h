#pragma once

#include "gateway/quiethours.h"
#include "gateway/text/phonezones.h"

#include <vector>

namespace gatehouse {

/// When a campaign may write to a person: by the clock of the campaign, or by the clock of each recipient. Who may live
/// in several zones is written to when it is quiet in none of them; where those leave no hour in a week, and where the
/// number has no country, the campaign's own zone decides. Plain arithmetic on the times it is given.
class CampaignHours
{
public:
    CampaignHours() = default; ///< never quiet
    CampaignHours(const QJsonObject &stored, const QString &timeZone, const PhoneZones &zones);

    /// `wall` itself, or the end of the quiet spell that it lies in for this recipient.
    [[nodiscard]] Timestamp opensAt(const QString &recipient, Timestamp wall);
    [[nodiscard]] bool byRecipient() const { return m_byRecipient; }

private:
    // Hours of one area, with the spell of quiet or of sending that was looked up last: asked with every message.
    struct Area
    {
        std::vector<QuietHours> hours;
        Timestamp from{}, to{};
        bool quiet = false;
    };
    [[nodiscard]] Area &areaOf(const QString &recipient);
    static void look(Area &area, const QuietHours &otherwise, Timestamp wall);

    QJsonObject m_stored;
    const PhoneZones *m_zones = nullptr;
    bool m_byRecipient = false;
    QuietHours m_own;
    Area m_ownArea;
    QHash<QString, Area> m_areas;
    QHash<QString, QString> m_areaNames; ///< by recipient, of those met lately
};

} // namespace gatehouse
