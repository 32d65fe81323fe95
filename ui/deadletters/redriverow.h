#pragma once

#include "gateway/redrive.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace gatehouse::ui {

class Label;
class ProgressBar;

/// One redrive: how far it is, what it waits for, stop, resume and end.
class RedriveRow final : public QWidget
{
    Q_OBJECT
public:
    explicit RedriveRow(QWidget *parent = nullptr);
    void show(const Redrive &redrive);

signals:
    void stopWanted(gatehouse::RedriveId id);
    void resumeWanted(gatehouse::RedriveId id);
    void endWanted(gatehouse::RedriveId id);

private:
    RedriveId m_id;
    Label *m_figures;
    ProgressBar *m_progress;
    Label *m_standing;
    QPushButton *m_stop;
    QPushButton *m_resume;
    QPushButton *m_end;
};

} // namespace gatehouse::ui
