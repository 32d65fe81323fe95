#pragma once

#include "ui/inbox/inboxdesks.h"
#include "ui/inbox/messageactions.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/thumbnails.h"
#include "ui/widgets/pacedquestion.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace gatehouse::ui {

class BubbleDelegate;
class Composer;
class ErrorBanner;
class LoadingBar;
class ThreadHeader;
class ThreadView;

/// The middle: one conversation's messages and the answer.
class ThreadPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ThreadPane(const InboxDesks &desks, QWidget *parent = nullptr);

    /// Opens a conversation, or takes up what changed of the open one.
    void show(const Conversation &conversation);
    void close();
    void refresh(const ChangeSet &changes);
    void refreshDay();
    void focusComposer();
    void copyMessage();
    void showTimeline();
    /// `nextStep` names what `again` does; empty for no button.
    void showFailure(const Failure &failure, const QString &nextStep = {}, std::function<void()> again = {});
    /// The open conversation was marked unread: looking at it does not clear that until it is opened again.
    void keepUnread(bool kept);
    void setDetailsShown(bool shown);
    [[nodiscard]] const std::optional<Conversation> &conversation() const { return m_conversation; }

signals:
    void statusChosen(gatehouse::ConversationStatus status);
    void detailsToggled(bool shown);
    void sessionsWanted();
    void left();
    /// Something of the open conversation was changed here: ask for it again.
    void changed();

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *states();
    void wireView();
    void wireComposer();
    void showState();
    void askSession();
    void updateNotice();
    void updateNote();
    void showOptOut(const Suppression &suppression);
    void considerRead();
    [[nodiscard]] bool isWatched() const;

    InboxDesks m_desks;
    ThreadModel m_model;
    Thumbnails m_thumbnails;
    std::optional<Conversation> m_conversation;
    std::optional<Session> m_session;
    PacedQuestion m_note;
    bool m_readUnderWay = false;
    bool m_keptUnread = false;
    std::function<void()> m_again;
    bool m_loadingShown = false;
    BubbleDelegate *m_delegate;
    MessageActions *m_actions;
    ThreadHeader *m_header;
    LoadingBar *m_loading;
    ThreadView *m_view;
    QStackedWidget *m_stack;
    ErrorBanner *m_failed;
    ErrorBanner *m_banner;
    Composer *m_composer;
};

} // namespace gatehouse::ui
