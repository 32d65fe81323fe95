#pragma once

#include "ui/campaigns/editorstep.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QRadioButton;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace gatehouse::ui {

class Label;
class SessionChoice;

/// Through which sessions, from when, how fast.
class ScheduleStep final : public EditorStep
{
    Q_OBJECT
public:
    ScheduleStep(const Clock &clock, DraftKeeper &draft, QWidget *parent = nullptr);
    [[nodiscard]] bool isDone() const override;
    void activated() override;
    /// Those of the campaign's client.
    void setSessions(const QList<Session> &sessions);

private:
    QWidget *sessionCard();
    QWidget *timeCard();
    QWidget *quietCard();
    QWidget *rateCard();
    void takeDraft();
    void sessionsChosen();
    void timeChosen();
    void quietChosen();
    void rateChosen();

    const Clock &m_clock;
    QList<SessionChoice *> m_choices;
    QVBoxLayout *m_list = nullptr;
    Label *m_none = nullptr;
    QRadioButton *m_now;
    QRadioButton *m_later;
    QDateTimeEdit *m_at;
    QCheckBox *m_quiet;
    QTimeEdit *m_quietFrom;
    QTimeEdit *m_quietTo;
    QComboBox *m_quietBy;
    QCheckBox *m_limited;
    QSpinBox *m_rate;
    bool m_filling = false;
};

} // namespace gatehouse::ui
