#include "ui/inbox/optout.h"

#include "ui/async.h"
#include "ui/inbox/conversationwords.h"
#include "ui/inbox/suppressionlookup.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/optoutdialog.h"

namespace gatehouse::ui {

OptOut::OptOut(const InboxDesks &desks, QWidget *page) : QObject(page), m_desks(desks), m_page(page) {}

void OptOut::ask(const Conversation &conversation)
{
    auto *dialog = new OptOutDialog(m_desks.contacts,
                                    {{conversation.client, conversation.phone, ConversationWords::title(conversation)}},
                                    m_desks.actor(), m_page);
    connect(dialog, &OptOutDialog::done, this, &OptOut::changed);
    dialog->open();
}

void OptOut::allowAgain(const Conversation &conversation)
{
    findSuppression(
        this, m_desks.contacts, conversation.client, conversation.phone,
        [this](const Suppression &suppression) { lift(suppression); },
        [this](const Failure &failure) { emit refused(failure); });
}

void OptOut::lift(const Suppression &suppression)
{
    whenDone(
        this, m_desks.contacts.unsuppress(suppression.id, m_desks.actor()),
        [this, suppression] {
            emit changed();
            emit undoOffered(tr("%1 gets campaign and automatic messages again.").arg(phone(suppression.phone)),
                             [this, suppression] { putBack(suppression); });
        },
        [this](const Failure &failure) { emit refused(failure); });
}

void OptOut::putBack(const Suppression &suppression)
{
    whenDone(
        this, m_desks.contacts.suppress({suppression.client, suppression.phone, suppression.reason}, m_desks.actor()),
        [this](const Suppression &) { emit changed(); }, [this](const Failure &failure) { emit refused(failure); });
}

} // namespace gatehouse::ui
