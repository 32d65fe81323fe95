#pragma once

#include "ui/sessions/sessiondesks.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace gatehouse::ui {

class ErrorBanner;
class Label;
class LoadingBar;
class SecretField;
class SessionForm;

/// The sessions of a provider account, by its personal access token: which to bring here, or a new one to be made
/// there.
class AccountStep final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountStep(const SessionDesks &desks, QWidget *parent = nullptr);
    /// The button that goes on: "Import 2 sessions", "Create session".
    [[nodiscard]] QString actionText() const;
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool creates() const;
    [[nodiscard]] QStringList chosenIds() const;
    [[nodiscard]] QString baseUrl() const;
    [[nodiscard]] QByteArray token() const;
    [[nodiscard]] SessionForm *form() const { return m_form; }
    /// The session to be made in the account, with the account's address and token.
    [[nodiscard]] NewSession newSession(ClientId client) const;
    void takeFocus();
    void forgetSecrets();

signals:
    void changed();

private:
    void ask();
    void showSessions(const QList<AccountSession> &sessions);

    SessionDesks m_desks;
    bool m_asking = false;
    SecretField *m_token;
    QLineEdit *m_baseUrl;
    QPushButton *m_list;
    LoadingBar *m_loading;
    ErrorBanner *m_error;
    Label *m_found;
    QTreeWidget *m_sessions;
    QCheckBox *m_create;
    SessionForm *m_form;
};

} // namespace gatehouse::ui
