#include "ui/sessions/healthwords.h"

#include "ui/widgets/formats.h"

namespace gatehouse::ui {

QString HealthWords::level(HealthLevel level)
{
    switch (level) {
    case HealthLevel::good:
        return tr("good");
    case HealthLevel::slowed:
        return tr("slowed");
    case HealthLevel::held:
        return tr("held");
    }
    Q_UNREACHABLE();
}

QString HealthWords::summary(const SessionHealth &health)
{
    return tr("%1 of 100, %2", "score, what follows").arg(number(health.score), level(health.level));
}

QString HealthWords::brief(const SessionHealth &health)
{
    return health.level == HealthLevel::good
               ? number(health.score)
               : tr("%1, %2", "score, what follows").arg(number(health.score), level(health.level));
}

Role HealthWords::role(HealthLevel level)
{
    switch (level) {
    case HealthLevel::good:
        return Role::good;
    case HealthLevel::slowed:
        return Role::warn;
    case HealthLevel::held:
        return Role::bad;
    }
    Q_UNREACHABLE();
}

QString HealthWords::effect(const Session &session)
{
    if (!session.pacing.health)
        return tr("Its health does not slow this session: that was turned off.");
    switch (session.health.level) {
    case HealthLevel::good:
        return tr("Nothing of the last 24 hours speaks against its campaigns.");
    case HealthLevel::slowed:
        return tr("Campaigns go at half the pace and half the caps of a day until it is better.");
    case HealthLevel::held:
        return tr("Campaigns wait until you resume them. Answers and single messages go out.");
    }
    Q_UNREACHABLE();
}

QString HealthWords::sign(const HealthSign &sign)
{
    const QString share = percent(sign.value, {}, 0);
    const int count = int(sign.value);
    if (sign.code == QLatin1String("disconnects"))
        return tr("The connection broke %Ln time(s) within 24 hours.", nullptr, count);
    if (sign.code == QLatin1String("refusals"))
        return tr("It was logged out or its token was refused, %Ln time(s) within 24 hours.", nullptr, count);
    if (sign.code == QLatin1String("failed"))
        return tr("%1 of the messages failed.").arg(share);
    if (sign.code == QLatin1String("undelivered"))
        return tr("%1 of the messages were not delivered.").arg(share);
    if (sign.code == QLatin1String("opt_outs"))
        return tr("%1 of the people written to opted out.").arg(share);
    if (sign.code == QLatin1String("few_replies"))
        return tr("%1 of the campaign messages were not answered.").arg(share);
    return sign.code;
}

QString HealthWords::logDetail(const QString &detail)
{
    const QString word = detail.section(u' ', 0, 0);
    for (const HealthLevel each : {HealthLevel::good, HealthLevel::slowed, HealthLevel::held}) {
        if (word == healthLevelName(each))
            return level(each);
    }
    return detail;
}

} // namespace gatehouse::ui
