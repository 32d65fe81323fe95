#pragma once

#include "gateway/session.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace gatehouse::ui {

class Label;
class StateDot;

/// How well the session's number is liked, what speaks against it, and what follows.
class HealthBlock final : public QWidget
{
    Q_OBJECT
public:
    explicit HealthBlock(QWidget *parent = nullptr);
    void showSession(const Session &session);

signals:
    void resumeWanted();

private:
    StateDot *m_dot;
    Label *m_effect;
    QVBoxLayout *m_signs;
    QPushButton *m_resume;
};

} // namespace gatehouse::ui
