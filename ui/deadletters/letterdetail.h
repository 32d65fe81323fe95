#pragma once

#include "ui/deadletters/deadletterdesks.h"

#include <QtWidgets/QScrollArea>

class QPlainTextEdit;
class QPushButton;

namespace gatehouse::ui {

class Label;
class TimelineList;

/// One dead letter: to whom, why in words, what the provider said, what to do, its life, and what was to be sent.
class LetterDetail final : public QScrollArea
{
    Q_OBJECT
public:
    explicit LetterDetail(const DeadLetterDesks &desks, QWidget *parent = nullptr);
    void show(const DeadLetter &letter);
    void clear();
    [[nodiscard]] const std::optional<DeadLetter> &letter() const { return m_letter; }

signals:
    void sessionWanted(gatehouse::SessionId session);
    /// The one that this one was, before it was put back.
    void letterWanted(gatehouse::DeadLetterId letter);

private:
    QWidget *answer();
    QWidget *payload();
    void askTimeline();
    [[nodiscard]] std::optional<DeadLetterId> earlier() const;

    DeadLetterDesks m_desks;
    std::optional<DeadLetter> m_letter;
    Label *m_to;
    Label *m_from;
    Label *m_meaning;
    Label *m_said;
    Label *m_advice;
    QPushButton *m_session;
    TimelineList *m_timeline;
    Label *m_timelineProblem;
    QPlainTextEdit *m_payload;
    Label *m_lineage;
    QPushButton *m_earlier;
};

} // namespace gatehouse::ui
