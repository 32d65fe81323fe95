#pragma once

#include "gateway/ids.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

namespace gatehouse::ui {

/// What was typed and attached but not sent.
struct Draft
{
    QString text;
    QStringList files;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && files.isEmpty(); }
};

/// A draft for each conversation, kept over a restart in one small file. Written by a thread of its own, so that a slow
/// disk never holds up a key press. Lives in the GUI thread.
class Drafts final : public QObject
{
    Q_OBJECT
public:
    /// `path` empty: nothing is kept over a restart.
    explicit Drafts(QString path, QObject *parent = nullptr);
    ~Drafts() override; ///< waits until the file is written

    [[nodiscard]] Draft of(ConversationId id) const { return m_drafts.value(id); }
    /// Written after a pause: a person types on.
    void put(ConversationId id, const Draft &draft);
    /// Written now: what has gone out must not come back as a draft.
    void putNow(ConversationId id, const Draft &draft);

private:
    void load();
    void save();
    bool take(ConversationId id, const Draft &draft);

    QString m_path;
    QHash<ConversationId, Draft> m_drafts;
    QTimer m_pause;
    QThreadPool m_writer;
};

} // namespace gatehouse::ui
