#pragma once

#include "gateway/messagedesk.h"
#include "ui/inbox/bubblelayout.h"
#include "ui/inbox/inboxdesks.h"

#include <QtCore/QObject>

class QMenu;
class QWidget;

namespace gatehouse::ui {

class Thumbnails;

/// What can be done with one message: the buttons in its bubble and the entries of its menu are the same.
class MessageActions final : public QObject
{
    Q_OBJECT
public:
    MessageActions(const InboxDesks &desks, Thumbnails &thumbnails, QWidget *page);

    void run(BubbleAction action, const Message &message);
    void openPicture(const Message &message);
    void openLink(const QString &link);
    void copyText(const Message &message);
    /// Its timeline, of one that went out.
    void showTimeline(const Message &message);
    /// Deletes itself when it closes.
    [[nodiscard]] QMenu *menuFor(const Message &message);

signals:
    void done();
    /// `again` does the same once more.
    void refused(const gatehouse::Failure &failure, const std::function<void()> &again);
    void unfoldWanted(gatehouse::MessageId id);

private:
    void resend(const Message &message);
    void settle(const Message &message, Settlement as);
    void openMedia(const Message &message);
    void saveMedia(const Message &message);
    void askWhereToSave(const MediaFile &file);
    void saveTo(const MediaFile &file, const QString &path);
    void open(const QUrl &url);

    InboxDesks m_desks;
    Thumbnails &m_thumbnails;
    QWidget *m_page;
};

} // namespace gatehouse::ui
