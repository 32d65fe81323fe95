#pragma once

#include "gateway/changefeed.h"
#include "gateway/message.h"
#include "gateway/result.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <optional>

namespace gatehouse {
class Clock;
class MessageDesk;
} // namespace gatehouse

namespace gatehouse::ui {

class ErrorBanner;
class Label;
class LoadingBar;
class TimelineList;

/// All that happened to one message, oldest first, and what it waits for. Follows the message while it is open; deletes
/// itself when it closes.
class TimelineDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `heading`: whom it is for. What is given outlives the dialog.
    TimelineDialog(MessageDesk &messages, ChangeFeed &changes, const Clock &clock, const Message &message,
                   const QString &heading, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *story();
    void ask();
    void show(const MessageDetail &detail);
    void showWait();

    MessageDesk &m_messages;
    const Clock &m_clock;
    const MessageId m_id;
    std::optional<SendWait> m_waits;
    bool m_asking = false;
    bool m_askAgain = false;
    QTimer m_tick; ///< the wait is told to the second
    LoadingBar *m_loading;
    ErrorBanner *m_error;
    Label *m_state;
    Label *m_wait;
    Label *m_text;
    TimelineList *m_list;
};

} // namespace gatehouse::ui
