#include "ui/timeline/timelinelist.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timelinewords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statedot.h"

#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace gatehouse::ui {

namespace {

Role roleOf(const QString &what)
{
    for (const char *word : {"attempt_refused", "attempt_not_sent", "dead", "expired", "discarded"}) {
        if (what == QLatin1String(word))
            return Role::bad;
    }
    for (const char *word : {"attempt_retry", "attempt_unknown", "in_doubt", "restored_from_backup"}) {
        if (what == QLatin1String(word))
            return Role::warn;
    }
    for (const char *word : {"attempt_accepted", "accepted", "sent", "delivered", "read"}) {
        if (what == QLatin1String(word))
            return Role::good;
    }
    return what == QLatin1String("accepted_here") ? Role::accent : Role::textSoft;
}

} // namespace

TimelineList::TimelineList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
}

void TimelineList::setEntries(const QList<TimelineEntry> &entries)
{
    const auto same = [](const TimelineEntry &a, const TimelineEntry &b) {
        return a.at == b.at && a.what == b.what && a.detail == b.detail;
    };
    // Asked for again while a person reads: what did not change stays where it is.
    if (m_shown != nullptr && std::equal(entries.cbegin(), entries.cend(), m_entries.cbegin(), m_entries.cend(), same))
        return;
    m_entries = entries;
    delete m_shown;
    m_shown = new QWidget;
    auto *column = new QVBoxLayout(m_shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (const TimelineEntry &entry : entries) {
        auto *row = new QHBoxLayout;
        auto *dot = new StateDot;
        const bool numbered = entry.what == QLatin1String("attempt_started");
        const QString word = timelineWord(entry.what);
        // Its number, and by which name the provider knows the request.
        const QString number = numbered ? entry.detail.section(u' ', 0, 0) : QString();
        const QString shown = numbered ? entry.detail.section(u' ', 1) : entry.detail;
        dot->setState(roleOf(entry.what), numbered ? QStringLiteral("%1 %2").arg(word, number) : word);
        auto *time = new Label(secondTime(entry.at), TextSize::caption, Role::textSoft);
        time->setToolTip(exactTime(entry.at));
        row->addWidget(dot);
        row->addStretch(1);
        row->addWidget(time);
        column->addLayout(row);
        if (shown.isEmpty())
            continue;
        auto *detail = new Label(isolate(shown), TextSize::caption, Role::textSoft);
        detail->setWordWrap(true);
        detail->setContentsMargins(space::l, 0, 0, 0);
        column->addWidget(detail);
    }
    m_rows->addWidget(m_shown);
}

} // namespace gatehouse::ui
