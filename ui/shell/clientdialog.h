#pragma once

#include "gateway/actor.h"
#include "gateway/client.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace gatehouse {
class ClientDesk;
}

namespace gatehouse::ui {

class ErrorBanner;

/// Asks for a client's name and makes the client.
class ClientDialog final : public QDialog
{
    Q_OBJECT
public:
    ClientDialog(ClientDesk &desk, Actor actor, QWidget *parent);

signals:
    void created(const gatehouse::Client &client);

private:
    void create();

    ClientDesk &m_desk;
    Actor m_actor;
    QLineEdit *m_name;
    ErrorBanner *m_error;
    QPushButton *m_add;
};

} // namespace gatehouse::ui
