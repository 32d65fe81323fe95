#pragma once

#include "ui/sessions/sessiondesks.h"

#include <QtWidgets/QDialog>

class QPushButton;
class QRadioButton;
class QScrollArea;
class QStackedWidget;

namespace gatehouse::ui {

class AccountStep;
class ClientStep;
class ErrorBanner;
class Label;
class LoadingBar;
class ResultStep;
class SessionForm;

/// Adds sessions in three steps: whose, how, what is left to do.
class AddSessionDialog final : public QDialog
{
    Q_OBJECT
public:
    AddSessionDialog(const SessionDesks &desks, std::optional<ClientId> client, Actor actor, QWidget *parent);
    ~AddSessionDialog() override;

signals:
    void added(const gatehouse::Session &session);

private:
    enum Step { whose, how, result };
    QWidget *howStep();
    void showWay(bool byHand);
    QWidget *foot();
    void showStep(Step step);
    void updateButtons();
    void goOn();
    void submit();
    void importChosen();
    void create(const Reply<Session> &reply, SessionForm *form);
    void showResults(const QList<Session> &sessions, const QStringList &refusals);
    void refused(const Failure &failure);
    void begin();
    void end();

    SessionDesks m_desks;
    Actor m_actor;
    Client m_client;
    bool m_busy = false;
    Label *m_where;
    LoadingBar *m_loading;
    ErrorBanner *m_error;
    QStackedWidget *m_steps;
    ClientStep *m_clientStep;
    QRadioButton *m_byAccount;
    QRadioButton *m_byHand;
    AccountStep *m_account;
    SessionForm *m_form;
    QScrollArea *m_scroll = nullptr;
    ResultStep *m_result;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_cancel;
};

} // namespace gatehouse::ui
