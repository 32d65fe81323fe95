#pragma once

#include "ui/sessions/sessiondesks.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace gatehouse::ui {

class ErrorBanner;
class PhoneField;

/// One message to a number typed here, through one session.
class TestMessageDialog final : public QDialog
{
    Q_OBJECT
public:
    TestMessageDialog(const SessionDesks &desks, const Session &session, Actor actor, QWidget *parent);

signals:
    void sent();

private:
    void send();
    void updateSend();

    SessionDesks m_desks;
    SessionId m_session;
    Actor m_actor;
    ErrorBanner *m_error;
    PhoneField *m_to;
    QPlainTextEdit *m_text;
    QPushButton *m_send;
};

} // namespace gatehouse::ui
