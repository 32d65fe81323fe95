#pragma once

#include "gateway/campaigns/campaignforecaster.h"

#include <vector>

namespace gatehouse {

/// The sending itself, played ahead. Plain arithmetic.
class CampaignCourse
{
public:
    enum class Held { byRate, byDay, byWarmUp };

    CampaignCourse(const ForecastOrder &order, std::optional<double> rate);

    /// What a session can send in a minute, over a long time.
    [[nodiscard]] static double perMinute(const Pacing &pacing);

    /// When nothing remains of the sessions that can send; nothing when that is beyond all planning.
    [[nodiscard]] std::optional<Timestamp> end() const { return m_end; }
    /// The session that is through last, and what held it; -1 when none had anything to send.
    [[nodiscard]] int lastSession() const { return m_lastSession; }
    [[nodiscard]] Held lastHeldBy() const { return m_lastHeldBy; }
    [[nodiscard]] QList<CampaignPoint> points() const;

private:
    // A session on its way.
    struct Runner
    {
        int index = 0;
        const ForecastSession *session = nullptr;
        double rate = 0; ///< a millisecond
        double left = 0;
        double allowed = 0; ///< of this day
        int daysWarm = 0;
        bool activeToday = false;
        Held holds = Held::byRate; ///< what `allowed` comes from
        Held held = Held::byRate;  ///< what kept it waiting once
    };
    void run(const ForecastOrder &order, std::optional<double> rate);
    void beginDay(Runner &runner, double usedOfCap, double usedOfWarmUp);
    void nextDay();
    [[nodiscard]] double toBoundary(const QuietHours &quiet, double at) const;
    /// Sends for up to `span`; answers for how long it did, 0 when nobody may send.
    double send(double span, std::optional<double> rate, double least);
    void note(double at);

    std::vector<Runner> m_runners;
    std::vector<std::pair<double, double>> m_way; ///< time, sent
    double m_sent = 0;
    double m_left = 0;
    std::optional<Timestamp> m_end;
    int m_lastSession = -1;
    Held m_lastHeldBy = Held::byRate;
};

} // namespace gatehouse
