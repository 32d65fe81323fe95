#pragma once

#include "gateway/campaign.h"
#include "gateway/session.h"

namespace gatehouse::ui {

/// What is looked at before a campaign starts: a plain decision, without a window.
struct CampaignCheck
{
    enum class Mark { good, warn, bad };
    enum class Leads { nowhere, problems, audience, message, schedule };

    Mark mark = Mark::good;
    QString title;
    QString caption;
    Leads leads = Leads::nowhere;
    QString link; ///< the word of the way there
};

[[nodiscard]] QList<CampaignCheck> checksFor(const Campaign &campaign, const AudienceReport &report,
                                             const QList<Session> &sessions, Timestamp now);
/// Nothing bad among them.
[[nodiscard]] bool mayStart(const QList<CampaignCheck> &checks);
/// The text or caption of a content; empty for others.
[[nodiscard]] QString campaignText(const Content &content);

} // namespace gatehouse::ui
