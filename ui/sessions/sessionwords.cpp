#include "ui/sessions/sessionwords.h"

#include "ui/sessions/healthwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

#include <QtCore/QLocale>

namespace gatehouse::ui {

namespace {

bool isSlowed(const Session &session)
{
    return session.nextSendReason == QLatin1String("provider_wait")
           || session.nextSendReason == QLatin1String("breaker");
}

bool isHeld(const Session &session)
{
    return session.pacing.health && session.health.level == HealthLevel::held;
}

} // namespace

QString SessionWords::state(SessionState state)
{
    switch (state) {
    case SessionState::unknown:
        return tr("Unknown");
    case SessionState::disconnected:
        return tr("Disconnected");
    case SessionState::connecting:
        return tr("Connecting");
    case SessionState::needsScan:
        return tr("Needs scan");
    case SessionState::needsCode:
        return tr("Needs code");
    case SessionState::connected:
        return tr("Connected");
    case SessionState::loggedOut:
        return tr("Logged out");
    case SessionState::expired:
        return tr("Expired");
    case SessionState::unauthorized:
        return tr("Token refused");
    }
    Q_UNREACHABLE();
}

QString SessionWords::standing(const Session &session)
{
    if (session.state != SessionState::connected)
        return state(session.state);
    if (session.paused)
        return tr("Paused");
    if (isHeld(session))
        return tr("Campaigns held");
    return isSlowed(session) ? tr("Slowed") : state(session.state);
}

Role SessionWords::standingRole(const Session &session)
{
    switch (session.state) {
    case SessionState::unknown:
    case SessionState::disconnected:
        return Role::textSoft;
    case SessionState::connecting:
        return Role::warn;
    case SessionState::connected:
        return session.paused ? Role::textSoft : isHeld(session) || isSlowed(session) ? Role::warn : Role::good;
    case SessionState::needsScan:
    case SessionState::needsCode:
    case SessionState::loggedOut:
    case SessionState::expired:
    case SessionState::unauthorized:
        return Role::bad;
    }
    Q_UNREACHABLE();
}

QString SessionWords::advice(const Session &session)
{
    switch (session.state) {
    case SessionState::unknown:
        return tr("The provider has not said how this session stands. Refresh the state.");
    case SessionState::disconnected:
        return tr("Messages wait until the session is connected.");
    case SessionState::connecting:
        return tr("The provider is connecting to WhatsApp. This usually takes a few seconds.");
    case SessionState::needsCode:
        return tr("The provider asks for a code instead of a scan. Finish linking in the provider's dashboard, or "
                  "connect again for a QR code.");
    case SessionState::loggedOut:
        return tr("The phone unlinked this device. Connect again and scan the new code; messages wait meanwhile.");
    case SessionState::expired:
        return tr("The link to the phone ran out. Connect again and scan the new code; messages wait meanwhile.");
    case SessionState::unauthorized:
        return tr("The provider does not accept the API key any more. Enter the present one; messages wait meanwhile.");
    case SessionState::needsScan:
    case SessionState::connected:
        break;
    }
    if (!session.paused)
        return {};
    return session.pausedBy.isEmpty()
               ? tr("Paused: nothing is sent until you resume it.")
               : tr("Paused by %1: nothing is sent until somebody resumes it.").arg(isolate(session.pausedBy));
}

QString SessionWords::provider(const QString &word)
{
    if (word == QLatin1String("wasender"))
        return QStringLiteral("WasenderAPI");
    if (word == QLatin1String("cloud"))
        return QStringLiteral("Cloud API");
    if (word == QLatin1String("waha"))
        return QStringLiteral("WAHA");
    if (word == QLatin1String("evolution"))
        return QStringLiteral("Evolution API");
    return word;
}

QString SessionWords::today(const Session &session)
{
    return tr("%1 / %2", "sent today / cap")
        .arg(number(session.sentToday),
             session.pacing.perDay ? number(*session.pacing.perDay) : QStringLiteral("\u221e"));
}

QString SessionWords::doubts(const Session &session)
{
    return session.inDoubt > 0 ? tr("%n in doubt", nullptr, session.inDoubt) : QString();
}

QString SessionWords::queue(const Session &session)
{
    const QString waiting = number(session.queued);
    return session.inDoubt > 0 ? tr("%1 · %2", "waiting · in doubt").arg(waiting, doubts(session)) : waiting;
}

QString SessionWords::ago(std::optional<Timestamp> at, Timestamp now)
{
    if (!at)
        return tr("never");
    const auto seconds = std::chrono::duration_cast<Seconds>(now - *at).count();
    if (seconds < 1)
        return tr("now");
    if (seconds < 60)
        return tr("%n s ago", nullptr, int(seconds));
    if (seconds < 60 * 60)
        return tr("%n min ago", nullptr, int(seconds / 60));
    if (seconds < 24 * 60 * 60)
        return tr("%n h ago", nullptr, int(seconds / (60 * 60)));
    return relativeTime(*at, now);
}

QString SessionWords::nextSend(const Session &session, Timestamp now)
{
    const QString &reason = session.nextSendReason;
    const auto is = [&reason](const char *word) { return reason == QLatin1String(word); };
    if (session.paused || is("paused"))
        return session.pausedBy.isEmpty() ? tr("paused") : tr("paused by %1").arg(isolate(session.pausedBy));
    if (is("not_connected") || session.state != SessionState::connected)
        return session.state == SessionState::disconnected || session.state == SessionState::connecting
                       || session.state == SessionState::unknown
                   ? tr("waits for the connection")
               : session.state == SessionState::unauthorized ? tr("waits for a token")
                                                             : tr("waits for pairing");
    const QString why = is("rate")                    ? tr("rate limit")
                        : is("account_protection")    ? tr("account protection")
                        : is("daily_cap")             ? tr("daily limit reached")
                        : is("provider_wait")         ? tr("the provider asked to wait")
                        : is("breaker")               ? tr("one try, the provider keeps failing")
                        : is("ramp_up")               ? tr("taking up speed after a break")
                        : is("burst_pause")           ? tr("pause after a burst")
                        : is("health")                ? tr("health %1 of 100, half the pace").arg(session.health.score)
                        : is("health_held")           ? tr("campaigns held, health %1 of 100").arg(session.health.score)
                        : is("recipient_quiet_hours") ? tr("quiet hours at the recipient's")
                        : is("quiet_hours")           ? tr("quiet hours of the campaign")
                        : is("warm_up")               ? tr("warming up, enough for today")
                        : is("idle")                  ? tr("scheduled")
                                                      : QString();
    if (session.nextSendAt && *session.nextSendAt > now && !why.isEmpty())
        return tr("in %1: %2", "time span: reason").arg(duration(*session.nextSendAt - now + Milliseconds(999)), why);
    if (is("idle"))
        return tr("idle");
    return is("now") || session.nextSendAt || why.isEmpty() ? tr("now") : why;
}

QString SessionWords::plan(WasenderPlan plan)
{
    switch (plan) {
    case WasenderPlan::paid:
        return tr("Paid plan");
    case WasenderPlan::accountProtection:
        return tr("Paid plan with account protection");
    case WasenderPlan::trial:
        return tr("Trial");
    }
    Q_UNREACHABLE();
}

QString SessionWords::planMeaning(WasenderPlan plan)
{
    switch (plan) {
    case WasenderPlan::paid:
        return tr("Up to 256 messages a minute, no limit a day. Nothing slows a campaign down: choose this only for "
                  "numbers that already write much.");
    case WasenderPlan::accountProtection:
        return tr("One message every 5 seconds, about 720 an hour. Choose it when the switch is on at the provider: "
                  "what comes faster is refused there.");
    case WasenderPlan::trial:
        return tr("One message a minute and 50 a day. Enough to try things out.");
    }
    Q_UNREACHABLE();
}

QString SessionWords::honesty()
{
    return tr("WhatsApp's terms do not allow interfaces that work through WhatsApp Web, as this provider does. Numbers "
              "can be blocked at any time, and no pacing makes one safe.");
}

QList<SessionWords::Limit> SessionWords::limits(const Pacing &pacing)
{
    const auto source = [&pacing](const char *member) {
        const QString word = pacing.sources.value(QLatin1String(member)).toString();
        return word == QLatin1String("account_protection") ? tr("account protection")
               : word == QLatin1String("trial")            ? tr("trial plan")
               : word == QLatin1String("session")          ? tr("set here")
                                                           : tr("provider's rule");
    };
    const QLocale locale;
    const auto seconds = [&locale](int ms) { return tr("%1 s").arg(locale.toString(ms / 1000.0, 'g', 4)); };
    QList<Limit> limits{
        {tr("Rate"), tr("%1 a minute").arg(locale.toString(pacing.perMinute, 'g', 4)), source("per_minute")},
        {tr("A day"), pacing.perDay ? number(*pacing.perDay) : tr("no limit"), source("per_day")},
        {tr("Pause between two"), pacing.minGapMs > 0 ? seconds(pacing.minGapMs) : tr("none"), source("min_gap_ms")},
        {tr("At the same time"), number(pacing.inFlight), source("in_flight")}};
    if (pacing.burst > 1)
        limits.append({tr("In one go"), number(pacing.burst), source("burst")});
    if (pacing.jitter > 0)
        limits.append({tr("Random delay"), percent(pacing.jitter, locale, 0), source("jitter")});
    if (pacing.pauseAfter > 0)
        limits.append({tr("Pause of campaigns"),
                       tr("%1 after %n message(s)", nullptr, pacing.pauseAfter).arg(seconds(pacing.pauseMs)),
                       source("pause_after")});
    if (pacing.warmUp)
        limits.append({tr("Warm-up"), tr("on, for campaigns"), source("warm_up")});
    return limits;
}

QString SessionWords::check(const SessionCheck &check)
{
    const bool good = check.state == SessionCheck::State::good;
    const bool bad = check.state == SessionCheck::State::bad;
    if (check.step == QLatin1String("token"))
        return bad ? tr("The provider refuses the API key") : good ? tr("Token works") : tr("Token not tried yet");
    if (check.step == QLatin1String("number"))
        return bad ? tr("The linked phone has another number") : tr("Number matches");
    if (check.step == QLatin1String("webhook"))
        return good  ? tr("Webhook registered, secret set")
               : bad ? tr("The provider delivers webhooks elsewhere")
                     : tr("Webhook registered");
    if (check.step == QLatin1String("webhook_back"))
        return tr("A test webhook came back");
    return check.step;
}

QString SessionWords::checkDetail(const SessionCheck &check)
{
    if (check.state == SessionCheck::State::good)
        return {};
    const bool bad = check.state == SessionCheck::State::bad;
    if (check.step == QLatin1String("token"))
        return bad ? tr("Copy the session's API key from the provider's dashboard again.")
                   : tr("The provider could not be asked. Check the network, then check again.");
    if (check.step == QLatin1String("number"))
        return bad ? tr("It ends in %1. Correct the number here, or link the right phone.")
                         .arg(isolateLtr(check.detail))
                   : tr("Shown once a phone is linked.");
    if (check.step == QLatin1String("webhook")) {
        if (check.detail == QLatin1String("no_public_url"))
            return tr("Gatehouse has no public address yet: start it with --public-url, or set up a tunnel.");
        if (check.detail == QLatin1String("no_token"))
            return tr("Copy the address and the secret into the provider's dashboard, or add a personal access token.");
        return bad ? tr("Register it again to bring answers and delivery reports here.") : QString();
    }
    if (check.step == QLatin1String("webhook_back"))
        return tr("Nothing has come yet. Send a test message, or write to this number from another phone.");
    return {};
}

QString SessionWords::logLine(const SessionLogEntry &entry)
{
    const auto is = [&entry](const char *word) { return entry.what == QLatin1String(word); };
    if (is("state")) {
        if (entry.detail == QLatin1String("tokens_missing"))
            return tr("Its tokens are not in the vault: enter them again.");
        if (entry.detail == QLatin1String("vault_unreachable"))
            return tr("The vault is closed, so its tokens cannot be read: open the keychain.");
        if (entry.detail == QLatin1String("vault_opened"))
            return tr("The vault is open again");
        const auto to = sessionStateFromName(entry.detail);
        return to ? state(*to) : entry.detail;
    }
    const QString what = is("created")              ? tr("Added")
                         : is("imported")           ? tr("Imported from the account")
                         : is("changed")            ? tr("Changed")
                         : is("paused")             ? tr("Paused")
                         : is("resumed")            ? tr("Resumed")
                         : is("webhook_registered") ? tr("Webhook registered")
                         : is("webhook_warning")    ? tr("The provider warns")
                         : is("health")             ? tr("Health")
                         : is("bulk_resumed")       ? tr("Campaigns resumed")
                         : is("stopped_by_rule")    ? tr("Paused by a retry rule")
                         : is("restarted")          ? tr("Restarted")
                         : is("removed")            ? tr("Removed")
                                                    : entry.what;
    if (is("health"))
        return tr("%1: %2", "what: detail").arg(what, HealthWords::logDetail(entry.detail));
    return entry.detail.isEmpty() ? what : tr("%1: %2", "what: detail").arg(what, isolate(entry.detail));
}

QStringList SessionWords::removal(const SessionRemoval &effect, int sessions)
{
    QStringList lines;
    lines += effect.queued > 0 ? tr("%Ln queued message(s) will be cancelled.", nullptr, effect.queued)
                               : tr("No message waits.");
    if (effect.inDoubt > 0)
        lines +=
            tr("%Ln message(s) in doubt stay in doubt: they cannot be looked up any more.", nullptr, effect.inDoubt);
    if (effect.campaigns > 0)
        lines += sessions == 1
                     ? tr("%Ln running campaign(s) will go on without it.", nullptr, effect.campaigns)
                     : tr("%Ln running campaign(s) will go on without these sessions.", nullptr, effect.campaigns);
    lines += effect.conversations > 0 ? tr("%Ln conversation(s) stay readable.", nullptr, effect.conversations)
                                      : tr("Conversations stay readable.");
    lines += sessions == 1 ? tr("Its tokens are deleted. At the provider the session stays as it is.")
                           : tr("Their tokens are deleted. At the provider the sessions stay as they are.");
    return lines;
}

QString SessionWords::hookUrl(const QUrl &publicUrl, const Session &session)
{
    if (publicUrl.isEmpty())
        return {};
    QString base = publicUrl.toString(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    return base + session.hookPath;
}

} // namespace gatehouse::ui
