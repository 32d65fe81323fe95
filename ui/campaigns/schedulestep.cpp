#include "ui/campaigns/schedulestep.h"

#include "gateway/quiethours.h"
#include "ui/campaigns/sessionchoice.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>

#include <algorithm>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

QDateTime localTime(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

QString zoneName()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return QString::fromUtf8(zone.id()).replace(u'_', u' ');
}

} // namespace

ScheduleStep::ScheduleStep(const Clock &clock, DraftKeeper &keeper, QWidget *parent)
    : EditorStep(keeper, parent)
    , m_clock(clock)
    , m_now(new QRadioButton(tr("As &soon as it is started")))
    , m_later(new QRadioButton(tr("&At")))
    , m_at(new QDateTimeEdit)
    , m_quiet(new QCheckBox(tr("Do not send between")))
    , m_quietFrom(new QTimeEdit)
    , m_quietTo(new QTimeEdit)
    , m_quietBy(new QComboBox)
    , m_limited(new QCheckBox(tr("&Limit this campaign to")))
    , m_rate(new QSpinBox)
{
    setObjectName(QStringLiteral("scheduleStep"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(sessionCard());
    column->addWidget(timeCard());
    column->addWidget(quietCard());
    column->addWidget(rateCard());
    column->addStretch(1);
    connect(&draft(), &DraftKeeper::loaded, this, &ScheduleStep::takeDraft);
    takeDraft();
}

QWidget *ScheduleStep::sessionCard()
{
    auto *card = new Card;
    card->body()->setContentsMargins(0, space::m, 0, space::xs);
    card->body()->setSpacing(space::xs);
    auto *title = new Label(tr("Sessions that send"), TextSize::body, Role::text, QFont::DemiBold);
    title->setContentsMargins(space::m, 0, space::m, 0);
    card->body()->addWidget(title);
    auto *hint = new Label(tr("The audience is shared among them. Answers to people go before campaigns in each."),
                           TextSize::caption, Role::textSoft);
    hint->setWordWrap(true);
    hint->setContentsMargins(space::m, 0, space::m, 0);
    card->body()->addWidget(hint);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    card->body()->addLayout(m_list);
    m_none =
        new Label(tr("This client has no session yet. Add one on the Sessions page."), TextSize::body, Role::textSoft);
    m_none->setContentsMargins(space::m, space::s, space::m, space::s);
    card->body()->addWidget(m_none);
    return card;
}

QWidget *ScheduleStep::timeCard()
{
    auto *card = new Card;
    card->body()->addWidget(new Label(tr("Begin"), TextSize::body, Role::text, QFont::DemiBold));
    m_now->setObjectName(QStringLiteral("startAtOnce"));
    m_later->setObjectName(QStringLiteral("startLater"));
    m_at->setObjectName(QStringLiteral("startAt"));
    m_at->setAccessibleName(tr("Day and time of the start"));
    m_at->setCalendarPopup(true);
    m_at->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    m_at->setMinimumWidth(190);
    card->body()->addWidget(m_now);
    auto *row = new QHBoxLayout;
    row->addWidget(m_later);
    row->addWidget(m_at);
    row->addWidget(new Label(tr("time zone %1").arg(zoneName()), TextSize::caption, Role::textSoft));
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(m_later, &QRadioButton::toggled, this, &ScheduleStep::timeChosen);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &ScheduleStep::timeChosen);
    return card;
}

QWidget *ScheduleStep::quietCard()
{
    auto *card = new Card;
    card->body()->addWidget(new Label(tr("Quiet hours"), TextSize::body, Role::text, QFont::DemiBold));
    m_quiet->setObjectName(QStringLiteral("quietHours"));
    m_quietFrom->setObjectName(QStringLiteral("quietFrom"));
    m_quietFrom->setAccessibleName(tr("Quiet hours begin"));
    m_quietTo->setObjectName(QStringLiteral("quietTo"));
    m_quietTo->setAccessibleName(tr("Quiet hours end"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_quiet);
    row->addWidget(m_quietFrom);
    row->addWidget(new Label(tr("and", "between two times of day")));
    row->addWidget(m_quietTo);
    m_quietBy->setObjectName(QStringLiteral("quietBy"));
    m_quietBy->setAccessibleName(tr("Whose clock the quiet hours go by"));
    m_quietBy->addItem(tr("each recipient's time zone"), QStringLiteral("recipient"));
    m_quietBy->addItem(tr("time zone %1").arg(zoneName()), QStringLiteral("campaign"));
    row->addWidget(m_quietBy);
    row->addStretch(1);
    card->body()->addLayout(row);
    auto *hint = new Label(tr("The campaign stops and goes on by itself. Answers to people go out at any hour. "
                              "A recipient's time zone comes from the number; where a country has several, it must be "
                              "allowed in all of them."),
                           TextSize::caption, Role::textSoft);
    hint->setWordWrap(true);
    card->body()->addWidget(hint);
    connect(m_quiet, &QCheckBox::toggled, this, &ScheduleStep::quietChosen);
    connect(m_quietBy, &QComboBox::activated, this, &ScheduleStep::quietChosen);
    for (QTimeEdit *edit : {m_quietFrom, m_quietTo}) {
        edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
        connect(edit, &QTimeEdit::timeChanged, this, &ScheduleStep::quietChosen);
    }
    return card;
}

QWidget *ScheduleStep::rateCard()
{
    auto *card = new Card;
    card->body()->addWidget(new Label(tr("Pace"), TextSize::body, Role::text, QFont::DemiBold));
    m_limited->setObjectName(QStringLiteral("rateLimited"));
    m_rate->setObjectName(QStringLiteral("rate"));
    m_rate->setAccessibleName(tr("Messages per minute"));
    m_rate->setRange(1, 10'000);
    m_rate->setValue(60);
    m_rate->setMinimumWidth(90);
    auto *row = new QHBoxLayout;
    row->addWidget(m_limited);
    row->addWidget(m_rate);
    row->addWidget(new Label(tr("messages per minute over all its sessions")));
    row->addStretch(1);
    card->body()->addLayout(row);
    auto *hint =
        new Label(tr("Without a limit the sessions' own pacing sets the pace."), TextSize::caption, Role::textSoft);
    hint->setWordWrap(true);
    card->body()->addWidget(hint);
    connect(m_limited, &QCheckBox::toggled, this, &ScheduleStep::rateChosen);
    connect(m_rate, &QSpinBox::valueChanged, this, &ScheduleStep::rateChosen);
    return card;
}

void ScheduleStep::setSessions(const QList<Session> &sessions)
{
    m_none->setVisible(sessions.isEmpty());
    const bool same =
        std::equal(sessions.cbegin(), sessions.cend(), m_choices.cbegin(), m_choices.cend(),
                   [](const Session &session, const SessionChoice *choice) { return session.id == choice->id(); });
    if (same) { // what has the keyboard keeps it
        for (qsizetype i = 0; i < sessions.size(); ++i)
            m_choices.at(i)->show(sessions.at(i));
        return;
    }
    qDeleteAll(m_choices);
    m_choices.clear();
    for (const Session &session : sessions) {
        auto *choice = new SessionChoice(session);
        choice->setChosen(draft().campaign().sessions.contains(session.id));
        connect(choice, &SessionChoice::toggled, this, &ScheduleStep::sessionsChosen);
        m_list->addWidget(choice);
        m_choices += choice;
    }
}

void ScheduleStep::takeDraft()
{
    m_filling = true;
    const Campaign &campaign = draft().campaign();
    for (SessionChoice *choice : std::as_const(m_choices))
        choice->setChosen(campaign.sessions.contains(choice->id()));
    // An hour from now, on the hour: what a person is likely to mean.
    const QDateTime now = localTime(m_clock.now());
    m_at->setMinimumDateTime(now);
    const QDateTime next = QDateTime(now.date(), QTime(now.time().hour(), 0)).addSecs(3600);
    m_at->setDateTime(campaign.startAt ? localTime(*campaign.startAt) : next);
    (campaign.startAt ? m_later : m_now)->setChecked(true);
    m_at->setEnabled(campaign.startAt.has_value());
    // Evening and night, as laws and good manners have it, until somebody says otherwise.
    const auto hour = [&campaign](QLatin1String member, QTime otherwise) {
        const QTime stored = QTime::fromString(campaign.quietHours.value(member).toString(), QStringLiteral("HH:mm"));
        return stored.isValid() ? stored : otherwise;
    };
    m_quietFrom->setTime(hour(QLatin1String("from"), QTime(21, 0)));
    m_quietTo->setTime(hour(QLatin1String("to"), QTime(8, 0)));
    m_quiet->setChecked(campaign.quietHours.contains(QLatin1String("from")));
    m_quietFrom->setEnabled(m_quiet->isChecked());
    m_quietTo->setEnabled(m_quiet->isChecked());
    // As good manners have it, by the recipient's own clock, unless the campaign says otherwise.
    const bool byCampaign =
        !campaign.quietHours.isEmpty() && !QuietHours::byRecipient(campaign.quietHours, campaign.timeZone);
    m_quietBy->setCurrentIndex(byCampaign ? 1 : 0);
    m_quietBy->setEnabled(m_quiet->isChecked());
    m_limited->setChecked(campaign.rate.has_value());
    m_rate->setEnabled(campaign.rate.has_value());
    if (campaign.rate)
        m_rate->setValue(int(*campaign.rate));
    m_filling = false;
}

void ScheduleStep::sessionsChosen()
{
    QList<SessionId> chosen;
    for (const SessionChoice *choice : std::as_const(m_choices)) {
        if (choice->isChosen())
            chosen += choice->id();
    }
    draft().setSessions(chosen);
}

void ScheduleStep::timeChosen()
{
    m_at->setEnabled(m_later->isChecked());
    if (m_filling)
        return;
    if (!m_later->isChecked())
        return draft().setStartAt(std::nullopt, {});
    draft().setStartAt(fromMillis(m_at->dateTime().toMSecsSinceEpoch()),
                       QString::fromUtf8(QTimeZone::systemTimeZoneId()));
}

void ScheduleStep::quietChosen()
{
    m_quietFrom->setEnabled(m_quiet->isChecked());
    m_quietTo->setEnabled(m_quiet->isChecked());
    m_quietBy->setEnabled(m_quiet->isChecked());
    if (m_filling)
        return;
    QJsonObject hours = draft().campaign().quietHours; // closed days, which the HTTP interface may have set, stay
    for (const auto &[member, edit] : {std::pair("from", m_quietFrom), std::pair("to", m_quietTo)}) {
        if (m_quiet->isChecked())
            hours.insert(QLatin1String(member), edit->time().toString(QStringLiteral("HH:mm")));
        else
            hours.remove(QLatin1String(member));
    }
    if (m_quiet->isChecked())
        hours.insert(QLatin1String("by"), m_quietBy->currentData().toString());
    else if (!hours.contains(QLatin1String("closed_days")))
        hours.remove(QLatin1String("by"));
    draft().setQuietHours(hours, QString::fromUtf8(QTimeZone::systemTimeZoneId()));
}

void ScheduleStep::rateChosen()
{
    m_rate->setEnabled(m_limited->isChecked());
    if (!m_filling)
        draft().setRate(m_limited->isChecked() ? std::optional<double>(m_rate->value()) : std::nullopt);
}

bool ScheduleStep::isDone() const
{
    const auto &at = draft().campaign().startAt;
    return !draft().campaign().sessions.isEmpty() && (!at || *at > m_clock.now());
}

void ScheduleStep::activated()
{
    if (!m_choices.isEmpty())
        m_choices.first()->focusBox();
    else
        m_now->setFocus();
}

} // namespace gatehouse::ui
