#pragma once

#include "gateway/actor.h"
#include "gateway/client.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace gatehouse {
class ClientDesk;
struct IssuedAccessKey;
} // namespace gatehouse

namespace gatehouse::ui {

class ErrorBanner;

/// Makes an API key: first what it may do, then the key itself, shown this once.
class AccessKeyDialog final : public QDialog
{
    Q_OBJECT
public:
    AccessKeyDialog(ClientDesk &desk, const QList<Client> &clients, Actor actor, QWidget *parent);

signals:
    void issued();

private:
    QWidget *question(const QList<Client> &clients);
    QWidget *answer();
    void issue();
    void showSecret(const IssuedAccessKey &key);

    ClientDesk &m_desk;
    Actor m_actor;
    QStackedWidget *m_steps;
    ErrorBanner *m_error;
    QLineEdit *m_name;
    QComboBox *m_scope;
    QComboBox *m_client;
    QLineEdit *m_secret;
    QDialogButtonBox *m_buttons;
    QPushButton *m_make;
};

} // namespace gatehouse::ui
