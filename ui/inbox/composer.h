#pragma once

#include "gateway/clock.h"
#include "gateway/inboxdesk.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtWidgets/QWidget>

namespace gatehouse::ui {

class Attachments;
class ComposerEdit;
class Label;
class PrimaryButton;

/// Where an agent answers. What was typed is kept for each conversation and leaves the field only when the engine has
/// it on disk.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int unitsMax = 4096;
    static constexpr int captionUnitsMax = 1024;

    /// Pasted pictures are written below `pasteFolder`, where they stay until the engine has sent them.
    Composer(InboxDesk &desk, const Clock &clock, QString pasteFolder, QWidget *parent = nullptr);

    void setConversation(std::optional<ConversationId> id);
    /// What an agent should know before sending; `nextStep` is a link, empty for none.
    void setNotice(const QString &sentence, const QString &nextStep = {});
    void focusField();
    [[nodiscard]] QString text() const;
    void attach(const QStringList &paths);

signals:
    void sent(const gatehouse::Message &message);
    void refused(const gatehouse::Failure &failure);
    void nextStepChosen();
    void left(); ///< Esc

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Written
    {
        QString text;
        QStringList files;
    };
    QWidget *fieldRow();
    QWidget *actionRow();
    void send();
    void sendParts(ConversationId id, QList<Content> parts);
    void takeAway(ConversationId id, const Content &part);
    void showWritten(const Written &written);
    void savePasted(const QImage &image);
    void tellTyping();
    void updateState();
    void chooseFiles();
    [[nodiscard]] QList<Content> contents() const;

    InboxDesk &m_desk;
    const Clock &m_clock;
    QString m_pasteFolder;
    std::optional<ConversationId> m_conversation;
    QHash<ConversationId, Written> m_written;
    QSet<ConversationId> m_busy; ///< an answer is on its way to disk
    bool m_quiet = false;
    std::chrono::nanoseconds m_typingToldAt{};
    bool m_typingTold = false;
    ComposerEdit *m_field;
    Attachments *m_attachments;
    QWidget *m_frame = nullptr;
    Label *m_notice;
    Label *m_counter;
    PrimaryButton *m_send;
};

} // namespace gatehouse::ui
