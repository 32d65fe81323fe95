#pragma once

#include "gateway/ids.h"

#include <QtCore/QObject>

#include <functional>
#include <optional>

namespace gatehouse {
class ChangeFeed;
struct Arrival;
} // namespace gatehouse

namespace gatehouse::ui {

class UiSettings;

/// Decides what is said on the desktop when customers write while the window is not in front. How it is shown is the
/// caller's: a tray icon in the program, a list in a test.
class ArrivalNotifier final : public QObject
{
    Q_OBJECT
public:
    using Show = std::function<void(const QString &title, const QString &text)>;
    ArrivalNotifier(ChangeFeed &changes, const UiSettings &settings, std::function<bool()> windowInFront, Show show,
                    QObject *parent = nullptr);
    /// The person clicked what was shown last.
    void clicked();
    /// Something else was shown since: a click on that leads to no conversation.
    void forget() { m_last.reset(); }

signals:
    void openConversation(gatehouse::ConversationId conversation);

private:
    void take(const QList<Arrival> &arrivals);

    const UiSettings &m_settings;
    std::function<bool()> m_windowInFront;
    Show m_show;
    std::optional<ConversationId> m_last;
};

} // namespace gatehouse::ui
