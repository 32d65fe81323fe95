#pragma once

#include "gateway/campaign.h"
#include "gateway/session.h"
#include "ui/theme/theme.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::ui {

/// Campaigns in words. Any thread after the translators are installed.
class CampaignWords
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::CampaignWords)
public:
    [[nodiscard]] static QString stateName(CampaignState state);
    [[nodiscard]] static Role stateRole(CampaignState state);
    /// "Finishes today at 15:20", or why there is no such time.
    [[nodiscard]] static QString finish(const CampaignForecast &forecast, Timestamp now);
    /// What the log says of itself, as a sentence.
    [[nodiscard]] static QString logLine(const CampaignLogEntry &entry);
    /// "today 15:20", "Thu 09:00", "14 Dec 09:00".
    [[nodiscard]] static QString dayAndTime(Timestamp at, Timestamp now);
    /// What sets the pace: the forecast's binding limit as the rest of a sentence.
    [[nodiscard]] static QString limit(const Campaign &campaign);
    /// "256 per minute", "1 every 5 s · 500 per day".
    [[nodiscard]] static QString pacing(const Pacing &pacing);
    [[nodiscard]] static QString sessionState(const Session &session);
    [[nodiscard]] static Role sessionRole(const Session &session);
    /// Why a row of the file is left out.
    [[nodiscard]] static QString problem(const QString &reason);
    /// Where a recipient's message is: a message state's word, or "waiting".
    [[nodiscard]] static QString recipientState(const QString &word);
    [[nodiscard]] static Role recipientRole(const QString &word);
    /// Why a message was not delivered, from its stable cause; other text comes back as it is.
    [[nodiscard]] static QString recipientError(const QString &error);
    [[nodiscard]] static QString separatorName(QChar separator);

    /// Messages that will not change any more or are with the provider.
    [[nodiscard]] static qint64 handled(const CampaignCounts &counts);
    [[nodiscard]] static bool isLive(CampaignState state);
};

} // namespace gatehouse::ui
