#include "ui/shell/arrivalnotifier.h"

#include "gateway/changefeed.h"
#include "ui/settings/uisettings.h"
#include "ui/widgets/formats.h"

namespace gatehouse::ui {

ArrivalNotifier::ArrivalNotifier(ChangeFeed &changes, const UiSettings &settings, std::function<bool()> windowInFront,
                                 Show show, QObject *parent)
    : QObject(parent), m_settings(settings), m_windowInFront(std::move(windowInFront)), m_show(std::move(show))
{
    connect(&changes, &ChangeFeed::arrived, this, &ArrivalNotifier::take);
}

void ArrivalNotifier::clicked()
{
    if (m_last)
        emit openConversation(*m_last);
}

void ArrivalNotifier::take(const QList<Arrival> &arrivals)
{
    if (arrivals.isEmpty() || !m_settings.flag(Setting::notifications) || m_windowInFront())
        return;
    const Arrival &latest = arrivals.last();
    m_last = latest.conversation;
    if (arrivals.size() > 1)
        return m_show(tr("%n new message(s)", nullptr, static_cast<int>(arrivals.size())),
                      tr("The latest is from %1.").arg(isolate(latest.title)));
    QString text = latest.summary;
    if (latest.optOut)
        text = tr("Asked not to be written to any more.");
    else if (text.isEmpty() || !m_settings.flag(Setting::notificationText))
        text = tr("Sent a new message.");
    m_show(latest.title, text);
}

} // namespace gatehouse::ui
