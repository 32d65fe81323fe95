#pragma once

#include "gateway/client.h"
#include "ui/contacts/contactdesks.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace gatehouse::ui {

class ErrorBanner;
class OptOutReason;

/// Takes a number off the lists of campaigns and automatic messages.
class SuppressionDialog final : public QDialog
{
    Q_OBJECT
public:
    SuppressionDialog(const ContactDesks &desks, const QList<Client> &clients, std::optional<ClientId> client,
                      Actor actor, QWidget *parent = nullptr);

signals:
    void saved(const gatehouse::Suppression &suppression);

private:
    void save();

    ContactDesks m_desks;
    Actor m_actor;
    ErrorBanner *m_banner;
    QLineEdit *m_phone;
    QComboBox *m_client;
    OptOutReason *m_reason;
    QPushButton *m_save = nullptr;
};

} // namespace gatehouse::ui
