#pragma once

#include "gateway/clock.h"
#include "gateway/contact.h"
#include "gateway/inboxdesk.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace gatehouse::ui {

/// What is known of a contact, section by section. Made anew when something of it changed.
class ContactFacts final : public QWidget
{
    Q_OBJECT
public:
    ContactFacts(const Conversation &conversation, const std::optional<Contact> &contact,
                 const QList<Conversation> &others, Timestamp now, QWidget *parent = nullptr);

    /// A label aligns by the direction of its own text; here a Latin name belongs beside its Arabic key.
    [[nodiscard]] static Qt::Alignment leading(const QWidget &widget);

signals:
    void conversationChosen(gatehouse::ConversationId id);
    void optOutWanted();
    void allowAgainWanted();

private:
    void addSection(const QString &title);
    void addRow(const QString &name, const QString &value, Role role = Role::text);
    void addContact(const Conversation &conversation, const std::optional<Contact> &contact);
    void addConsent(const Conversation &conversation, const std::optional<Contact> &contact);
    void addAttributes(const std::optional<Contact> &contact);
    void addOthers(const QList<Conversation> &others, Timestamp now);
    void addOptOut(const Conversation &conversation);

    QVBoxLayout *m_rows;
};

} // namespace gatehouse::ui
