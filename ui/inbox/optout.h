#pragma once

#include "gateway/contact.h"
#include "ui/inbox/inboxdesks.h"

#include <QtCore/QObject>

class QWidget;

namespace gatehouse::ui {

/// Opting the person of a conversation out and back in.
class OptOut final : public QObject
{
    Q_OBJECT
public:
    OptOut(const InboxDesks &desks, QWidget *page);

    /// Says what it does and asks why.
    void ask(const Conversation &conversation);
    /// At once; offers the way back.
    void allowAgain(const Conversation &conversation);

signals:
    void changed();
    void refused(const gatehouse::Failure &failure);
    void undoOffered(const QString &sentence, std::function<void()> undo);

private:
    void lift(const Suppression &suppression);
    void putBack(const Suppression &suppression);

    InboxDesks m_desks;
    QWidget *m_page;
};

} // namespace gatehouse::ui
