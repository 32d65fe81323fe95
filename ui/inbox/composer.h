#pragma once

#include "ui/inbox/drafts.h"
#include "ui/inbox/inboxdesks.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtWidgets/QWidget>

class QPushButton;
class QMimeData;

namespace gatehouse::ui {

class Attachments;
class ComposerEdit;
class Label;

/// Where an agent answers. What was typed is kept for each conversation, over a restart too, and leaves the field only
/// when the engine has it on disk.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int unitsMax = 4096;
    static constexpr int captionUnitsMax = 1024;

    /// Pasted pictures are written below the paste folder, where they stay until the engine has sent them.
    explicit Composer(const InboxDesks &desks, QWidget *parent = nullptr);

    void setConversation(std::optional<ConversationId> id);
    /// What an agent should know before sending; `nextStep` is a link, empty for none.
    void setNotice(const QString &sentence, const QString &nextStep = {});
    void focusField();
    [[nodiscard]] QString text() const;
    void attach(const QStringList &paths);
    void send();
    /// Files that another program drops on the thread.
    [[nodiscard]] bool takes(const QMimeData &dropped) const;
    void take(const QMimeData &dropped);

signals:
    void sent(const gatehouse::Message &message);
    void refused(const gatehouse::Failure &failure);
    void nextStepChosen();
    void left(); ///< Esc

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *fieldRow();
    QWidget *actionRow();
    void sendParts(ConversationId id, QList<Content> parts);
    void takeAway(ConversationId id, const Content &part);
    void showDraft(const Draft &draft);
    [[nodiscard]] Draft shownDraft() const;
    void keepDraft();
    void savePasted(const QImage &image);
    void attachTo(ConversationId id, const QString &path);
    void tellTyping();
    void updateState();
    void chooseFiles();
    [[nodiscard]] QList<Content> contents() const;

    InboxDesks m_desks;
    Drafts m_drafts;
    std::optional<ConversationId> m_conversation;
    QSet<ConversationId> m_busy;          ///< an answer is on its way to disk
    QHash<ConversationId, int> m_pasting; ///< pictures that are being written
    bool m_quiet = false;
    std::chrono::nanoseconds m_typingToldAt{};
    bool m_typingTold = false;
    ComposerEdit *m_field;
    Attachments *m_attachments;
    QWidget *m_frame = nullptr;
    Label *m_notice;
    Label *m_counter;
    QPushButton *m_send;
};

} // namespace gatehouse::ui
