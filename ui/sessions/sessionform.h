#pragma once

#include "gateway/result.h"
#include "gateway/session.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace gatehouse::ui {

class Label;
class PhoneField;
class SecretField;

/// The fields of a session, each with what is wrong with it below. Which of them show depends on what it is for.
class SessionForm final : public QWidget
{
    Q_OBJECT
public:
    enum class Purpose {
        byHand,    ///< a session whose API key the person has
        inAccount, ///< a session to be made at the provider: that brings its own key and secret
        edit       ///< empty secrets stay as they are
    };

    explicit SessionForm(Purpose purpose, QWidget *parent = nullptr);
    void fill(const Session &session);
    /// Says at the fields what is missing or wrong; true when nothing is.
    [[nodiscard]] bool check();
    [[nodiscard]] NewSession newSession(ClientId client) const;
    [[nodiscard]] SessionChange change() const;
    /// Puts the engine's problems at their fields; true when each found its place.
    bool showProblems(const Failure &failure);
    void forgetSecrets();

signals:
    void changed();

private:
    void addField(const QString &pointer, const QString &label, QWidget *field, QWidget *focus,
                  const QString &help = {});
    void addPlan();
    void complain(const QString &pointer, const QString &sentence);
    void clearComplaints();
    [[nodiscard]] Credentials credentials() const;

    Purpose m_purpose;
    QVBoxLayout *m_column;
    QHash<QString, Label *> m_complaints;
    QLineEdit *m_name;
    PhoneField *m_phone;
    QLineEdit *m_baseUrl;
    QComboBox *m_plan;
    Label *m_planMeaning;
    SecretField *m_apiKey;
    SecretField *m_webhookSecret;
    SecretField *m_token;
    QLineEdit *m_accountSession;
};

} // namespace gatehouse::ui
