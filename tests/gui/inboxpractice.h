#pragma once

#include "tests/gui/chatpractice.h"
#include "tests/support/virtualtime.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadview.h"
#include "ui/widgets/errorbanner.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QPlainTextEdit>

#include <functional>
#include <memory>

namespace gatehouse::test {

using namespace gatehouse::ui;
using namespace std::chrono_literals;

inline QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// The page on the practice set-up.
struct Inbox
{
    using Arrange = std::function<void(FakeDesks &, Timestamp)>;
    /// `draftFile` empty: one of its own.
    explicit Inbox(const Arrange &arrange = {}, const QString &draftFile = {})
    {
        fillWithChats(desks, time.now(), folder.path());
        if (arrange)
            arrange(desks, time.now());
        page = std::make_unique<InboxPage>(
            InboxDesks{desks.inbox,
                       desks.messages,
                       desks.contacts,
                       desks.sessions,
                       desks.changes,
                       time,
                       folder.path(),
                       draftFile.isEmpty() ? folder.filePath(QStringLiteral("drafts.json")) : draftFile,
                       [this](const QUrl &url) { opened += url; },
                       {}});
        page->resize(1200, 720);
        page->show();
        page->activateWindow();
    }
    void start()
    {
        page->activated();
        QTRY_VERIFY(list()->model()->rowCount() > 0);
    }
    void open(ConversationId id)
    {
        page->open(toText(id));
        QTRY_VERIFY(thread()->model()->rowCount() > 0);
        QTRY_VERIFY(field()->isVisible());
    }
    void changed(ConversationId id)
    {
        ChangeSet changes;
        changes.conversations.insert(id);
        emit desks.changes.changed(changes);
    }
    QListView *list() const { return page->findChild<QListView *>(QStringLiteral("conversationList")); }
    ConversationListModel *rows() const { return static_cast<ConversationListModel *>(list()->model()); }
    ThreadView *thread() const { return page->findChild<ThreadView *>(); }
    ThreadModel *messages() const { return static_cast<ThreadModel *>(thread()->model()); }
    QPlainTextEdit *field() const { return page->findChild<QPlainTextEdit *>(QStringLiteral("composerField")); }
    ErrorBanner *banner() const { return page->findChild<ErrorBanner *>(QStringLiteral("threadBanner")); }
    template <typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }

    QTemporaryDir folder;
    VirtualTime time;
    FakeDesks desks;
    QList<QUrl> opened;
    std::unique_ptr<InboxPage> page;
};

inline void addMany(FakeDesks &desks, ConversationId id, int count, Timestamp now)
{
    desks.inbox.threads[id].clear();
    for (int i = 0; i < count; ++i)
        addText(desks, id, i % 3 == 0 ? Direction::out : Direction::in,
                text("Message %1 ").arg(i) + text("and some more words ").repeated(i % 7), now - 1min * (count - i));
}

} // namespace gatehouse::test
