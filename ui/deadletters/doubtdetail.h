#pragma once

#include "ui/deadletters/deadletterdesks.h"

#include <QtWidgets/QScrollArea>

namespace gatehouse::ui {

class Label;
class TimelineList;

/// One message in doubt: to whom, what it says, what is known of its attempt, and its whole life.
class DoubtDetail final : public QScrollArea
{
    Q_OBJECT
public:
    explicit DoubtDetail(const DeadLetterDesks &desks, QWidget *parent = nullptr);
    void show(const Message &message);
    void clear();

private:
    void ask();

    DeadLetterDesks m_desks;
    std::optional<Message> m_message;
    Label *m_to;
    Label *m_text;
    Label *m_evidence;
    TimelineList *m_timeline;
};

} // namespace gatehouse::ui
