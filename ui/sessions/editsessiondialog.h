#pragma once

#include "ui/sessions/sessiondesks.h"

#include <QtWidgets/QDialog>

class QDoubleSpinBox;
class QGridLayout;
class QPushButton;
class QSpinBox;

namespace gatehouse::ui {

class ErrorBanner;
class SessionForm;

/// A session's name, number, tokens, plan and the limits a person set instead of the provider's.
class EditSessionDialog final : public QDialog
{
    Q_OBJECT
public:
    EditSessionDialog(const SessionDesks &desks, const Session &session, Actor actor, QWidget *parent);
    ~EditSessionDialog() override;

signals:
    void saved(const gatehouse::Session &session);

private:
    QWidget *limits();
    void save();
    [[nodiscard]] PacingOverrides overrides() const;

    SessionDesks m_desks;
    Session m_session;
    Actor m_actor;
    ErrorBanner *m_error;
    SessionForm *m_form;
    QDoubleSpinBox *m_perMinute;
    QSpinBox *m_perDay;
    QDoubleSpinBox *m_gap;
    QPushButton *m_save;
};

} // namespace gatehouse::ui
