#pragma once

#include "ui/sessions/sessiondesks.h"

#include <QtWidgets/QWidget>

#include <functional>

class QComboBox;
class QLineEdit;

namespace gatehouse::ui {

class ErrorBanner;
class Label;

/// Whose the session will be: a client that is there, or one added here.
class ClientStep final : public QWidget
{
    Q_OBJECT
public:
    ClientStep(const SessionDesks &desks, std::optional<ClientId> preferred, Actor actor, QWidget *parent = nullptr);
    [[nodiscard]] bool isComplete() const;
    /// Makes the client when it is a new one; `then` is not called when that is refused.
    void settle(std::function<void(const Client &)> then);
    void takeFocus();

signals:
    void changed();

private:
    void ask();
    void showClients(const QList<Client> &clients);
    [[nodiscard]] bool isNew() const;

    SessionDesks m_desks;
    std::optional<ClientId> m_preferred;
    Actor m_actor;
    QList<Client> m_clients;
    bool m_ready = false;
    ErrorBanner *m_error;
    Label *m_chooseLabel;
    QComboBox *m_choose;
    Label *m_nameLabel;
    QLineEdit *m_name;
};

} // namespace gatehouse::ui
