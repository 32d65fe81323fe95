#include "ui/shell/alertbar.h"

#include "gateway/sessiondesk.h"
#include "ui/async.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace gatehouse::ui {

namespace {

// Still as it was when the alert came.
bool stands(const QString &code, const Session &session)
{
    if (code == QLatin1String("session_stopped_by_rule"))
        return session.paused;
    if (code == QLatin1String("session_health_held"))
        return session.health.level == HealthLevel::held;
    return session.state == SessionState::unauthorized || session.state == SessionState::loggedOut
           || session.state == SessionState::expired;
}

} // namespace

AlertBar::AlertBar(const Desks &desks, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_banner(new ErrorBanner), m_question([this] { askAboutChanged(); })
{
    setObjectName(QStringLiteral("alertBar"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, 0);
    column->addWidget(m_banner);
    connect(&desks.changes, &ChangeFeed::alert, this, &AlertBar::take);
    connect(&desks.changes, &ChangeFeed::changed, this, &AlertBar::look);
    connect(m_banner, &ErrorBanner::dismissed, this, &AlertBar::dropFirst);
    connect(m_banner, &ErrorBanner::nextStepChosen, this, [this] {
        const Alert alert = m_open.first();
        dropFirst();
        emit navigate(alert.page, alert.what);
    });
    hide();
}

QString AlertBar::sentence() const
{
    return isHidden() ? QString() : m_banner->sentence();
}

void AlertBar::take(const QString &code, SessionId session)
{
    if (takeGeneral(code))
        return;
    whenDone(
        this, m_desks.sessions.session(session, {}),
        [this, code](const Session &found) {
            const QString name = isolate(found.name);
            const auto add = [this, &code, &found](const QString &sentence) {
                this->add({code, found.id, sentence, tr("Open session"), QStringLiteral("sessions"), toText(found.id)});
            };
            if (code == QLatin1String("session_unauthorized"))
                add(tr("%1 stopped: the provider does not accept its token. Enter a new one.").arg(name));
            else if (code == QLatin1String("session_stopped_by_rule"))
                add(tr("%1 stopped: a retry rule paused it after the provider refused a message. Look at its log, "
                       "then resume it.")
                        .arg(name));
            else if (code == QLatin1String("session_health_held"))
                add(tr("%1 holds its campaigns: the health of its number is bad. Look at the signs, then resume.")
                        .arg(name));
            else if (code == QLatin1String("session_expired"))
                add(tr("%1 stopped: it has expired at the provider. Renew it there.").arg(name));
            else
                add(tr("%1 was logged out by the phone. Pair it again.").arg(name));
        },
        [](const Failure &) {}); // removed meanwhile: nothing is left to be mended
}

bool AlertBar::takeGeneral(const QString &code)
{
    const auto campaign = [this, &code](const QString &sentence) {
        add({code, {}, sentence, tr("Open campaigns"), QStringLiteral("campaigns"), {}});
    };
    // One backup that could be made is the end of all that could not.
    const auto dropBackups = [this] {
        m_open.removeIf([](const Alert &alert) { return alert.code.startsWith(QLatin1String("backup_failed")); });
        showFirst();
    };
    const auto backup = [this, &code, &dropBackups](const QString &sentence) {
        dropBackups();
        add({code, {}, sentence, {}, {}, {}});
    };
    if (code == QLatin1String("campaign_not_started"))
        campaign(tr("A scheduled campaign was not started. Open it to see why."));
    else if (code == QLatin1String("campaign_without_session"))
        campaign(tr("A campaign was paused because all of its sessions were removed."));
    else if (code == QLatin1String("restored_from_backup"))
        add({code,
             {},
             tr("The data was restored from a backup. What waited in it may have been sent since: settle it."),
             tr("Open doubts"),
             QStringLiteral("deadletters"),
             QStringLiteral("doubts")});
    else if (code == QLatin1String("backup_failed_disk_full"))
        backup(tr("No backup could be made: the disk is full. Free some space; it is tried again every hour."));
    else if (code == QLatin1String("backup_failed_read_only"))
        backup(tr("No backup could be made: the folder of backups cannot be written. It is tried again every hour."));
    else if (code == QLatin1String("backup_failed_damaged"))
        backup(tr("No backup could be made: the database is damaged. Close the program and run gatehouse --check."));
    else if (code == QLatin1String("backup_failed"))
        backup(tr("No backup could be made. It is tried again every hour; the log says why."));
    else if (code == QLatin1String("backup_made"))
        dropBackups();
    else
        return false;
    return true;
}

void AlertBar::look(const ChangeSet &changes)
{
    for (const Alert &alert : std::as_const(m_open)) {
        if (!alert.session.isNull() && (changes.overflow || changes.sessions.contains(alert.session)))
            m_changed.insert(alert.session);
    }
    if (!m_changed.isEmpty())
        m_question.want();
}

void AlertBar::askAboutChanged()
{
    const QSet<SessionId> changed = std::exchange(m_changed, {});
    const auto open = std::make_shared<qsizetype>(changed.size());
    const auto answered = [this, open] {
        if (--*open == 0)
            m_question.answered();
    };
    for (const SessionId id : changed) {
        whenDone(
            this, m_desks.sessions.session(id, {}),
            [this, answered](const Session &session) {
                m_open.removeIf([&session](const Alert &alert) {
                    return alert.session == session.id && !stands(alert.code, session);
                });
                showFirst();
                answered();
            },
            [this, id, answered](const Failure &failure) {
                if (failure.fault == Fault::notFound)
                    drop(id);
                answered();
            });
    }
}

void AlertBar::add(const Alert &alert)
{
    const bool known = std::any_of(m_open.cbegin(), m_open.cend(), [&](const Alert &open) {
        return open.code == alert.code && open.session == alert.session;
    });
    if (known)
        return;
    m_open.append(alert);
    showFirst();
    emit raised(alert.sentence);
}

void AlertBar::dropFirst()
{
    if (!m_open.isEmpty())
        m_open.removeFirst();
    showFirst();
}

void AlertBar::drop(SessionId session)
{
    m_open.removeIf([session](const Alert &alert) { return alert.session == session; });
    showFirst();
}

void AlertBar::showFirst()
{
    setVisible(!m_open.isEmpty());
    if (m_open.isEmpty())
        return;
    QString sentence = m_open.first().sentence;
    if (const auto more = static_cast<int>(m_open.size()) - 1; more > 0)
        sentence = tr("%1 (%n more)", nullptr, more).arg(sentence);
    m_banner->showError(sentence, m_open.first().step);
}

} // namespace gatehouse::ui
