#pragma once

#include "gateway/client.h"
#include "ui/contacts/contactdesks.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace gatehouse::ui {

class ErrorBanner;
class Label;

/// Adds a contact or changes one. Closes when the engine has it; what is refused is said here, with what was typed
/// kept.
class ContactDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `contact` absent: a new one for `client`, or for the one that is chosen here.
    ContactDialog(const ContactDesks &desks, const QList<Client> &clients, std::optional<ClientId> client,
                  std::optional<Contact> contact, QWidget *parent = nullptr);

signals:
    void saved(const gatehouse::Contact &contact);

private:
    QWidget *fields(const QList<Client> &clients, std::optional<ClientId> client);
    QWidget *attributesField();
    void addAttribute(const QString &name, const QString &value);
    [[nodiscard]] QJsonObject attributes() const;
    void checkPhone();
    void save();
    void refuse(const Failure &failure);

    ContactDesks m_desks;
    std::optional<Contact> m_contact;
    ErrorBanner *m_banner;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    Label *m_phoneHint;
    QComboBox *m_client;
    QTableWidget *m_attributes;
    QPushButton *m_save = nullptr;
};

} // namespace gatehouse::ui
