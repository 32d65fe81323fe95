#pragma once

#include "gateway/inboxdesk.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QToolButton;

namespace gatehouse::ui {

class ElidedLabel;
class Label;
class Pill;

/// The line over a thread: who, by which session, and what can be done with the conversation.
class ThreadHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit ThreadHeader(QWidget *parent = nullptr);
    void show(const Conversation &conversation);
    void setDetailsShown(bool shown);

signals:
    void statusChosen(gatehouse::ConversationStatus status);
    void detailsToggled(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_name;
    Label *m_phone;
    Pill *m_session;
    Pill *m_suppressed;
    QPushButton *m_status;
    QToolButton *m_details;
    ConversationStatus m_shown = ConversationStatus::open;
};

} // namespace gatehouse::ui
