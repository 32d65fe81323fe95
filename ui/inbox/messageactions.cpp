#include "ui/inbox/messageactions.h"

#include "ui/async.h"
#include "ui/inbox/threadwords.h"
#include "ui/inbox/thumbnails.h"
#include "ui/theme/icons.h"
#include "ui/timeline/timelinedialog.h"
#include "ui/widgets/formats.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

namespace gatehouse::ui {

namespace {

QString suggestedName(const MediaFile &file)
{
    // A sender chooses the name: only its last part counts, so that it cannot lead out of the folder.
    const QString name = QFileInfo(file.fileName).fileName();
    if (!name.isEmpty())
        return name;
    const QString suffix = QMimeDatabase().mimeTypeForName(file.mimeType).preferredSuffix();
    return QFileInfo(file.path).completeBaseName() + (suffix.isEmpty() ? QString() : u'.' + suffix);
}

// On a thread of the pool: a film takes its time.
Result<void> copyFile(const QString &from, const QString &to)
{
    // The dialog has asked already whether the file that stands there may go.
    if (QFile::exists(to) && !QFile::remove(to))
        return Failure{Fault::dataReadOnly, QStringLiteral("remove"), {}, {}};
    QFile source(from);
    if (!source.copy(to))
        return Failure{source.error() == QFileDevice::ResourceError ? Fault::diskFull : Fault::dataReadOnly,
                       source.errorString(),
                       {},
                       {}};
    return {};
}

// Strangers send files: only what a viewer shows is opened; a program or script can be saved, never started from here.
bool isSafeToOpen(const QString &path)
{
    const QString type = QMimeDatabase().mimeTypeForFile(path).name();
    for (const char *viewed :
         {"image/", "video/", "audio/", "text/plain", "text/csv", "application/pdf",
          "application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument."}) {
        if (type.startsWith(QLatin1String(viewed)))
            return true;
    }
    return false;
}

QString textOf(const Message &message)
{
    if (const auto *text = std::get_if<TextContent>(&message.content.body))
        return text->text;
    if (const auto *media = std::get_if<MediaContent>(&message.content.body))
        return media->caption;
    return contentSummary(message.content);
}

} // namespace

MessageActions::MessageActions(const InboxDesks &desks, Thumbnails &thumbnails, QWidget *page)
    : QObject(page), m_desks(desks), m_thumbnails(thumbnails), m_page(page)
{
    if (!m_desks.openUrl)
        m_desks.openUrl = [](const QUrl &url) { QDesktopServices::openUrl(url); };
}

void MessageActions::run(BubbleAction action, const Message &message)
{
    switch (action) {
    case BubbleAction::resend:
        return resend(message);
    case BubbleAction::wasSent:
        return settle(message, Settlement::sent);
    case BubbleAction::wasNotSent:
        return settle(message, Settlement::notSent);
    case BubbleAction::openMedia:
        return openMedia(message);
    case BubbleAction::saveMedia:
        return saveMedia(message);
    case BubbleAction::retryThumbnail:
        return m_thumbnails.retry(message);
    case BubbleAction::openLocation:
        if (const auto *place = std::get_if<LocationContent>(&message.content.body)) {
            QUrl url(QStringLiteral("https://www.openstreetmap.org/"));
            url.setQuery(QUrlQuery{{QStringLiteral("mlat"), QString::number(place->latitude, 'f', 6)},
                                   {QStringLiteral("mlon"), QString::number(place->longitude, 'f', 6)}});
            open(url);
        }
        return;
    case BubbleAction::showAll:
        return emit unfoldWanted(message.id);
    case BubbleAction::copyPhone:
        if (const auto *contact = std::get_if<ContactContent>(&message.content.body))
            QGuiApplication::clipboard()->setText(contact->phone);
        return;
    }
}

void MessageActions::resend(const Message &message)
{
    whenDone(
        this, m_desks.messages.resend(message.id, m_desks.actor()), [this](const Message &) { emit done(); },
        [this, message](const Failure &failure) { emit refused(failure, [this, message] { resend(message); }); });
}

void MessageActions::settle(const Message &message, Settlement as)
{
    whenDone(
        this, m_desks.messages.settle(message.id, as, m_desks.actor()), [this](const Message &) { emit done(); },
        [this, message, as](const Failure &failure) {
            emit refused(failure, [this, message, as] { settle(message, as); });
        });
}

void MessageActions::openPicture(const Message &message)
{
    if (message.direction == Direction::in)
        return openMedia(message);
    if (const auto *media = std::get_if<MediaContent>(&message.content.body))
        open(QUrl(media->url));
}

void MessageActions::openMedia(const Message &message)
{
    whenDone(
        this, m_desks.inbox.media(message.id),
        [this](const MediaFile &file) {
            if (isSafeToOpen(file.path))
                open(QUrl::fromLocalFile(file.path));
            else
                askWhereToSave(file);
        },
        [this, message](const Failure &failure) { emit refused(failure, [this, message] { openMedia(message); }); });
}

void MessageActions::saveMedia(const Message &message)
{
    whenDone(
        this, m_desks.inbox.media(message.id), [this](const MediaFile &file) { askWhereToSave(file); },
        [this, message](const Failure &failure) { emit refused(failure, [this, message] { saveMedia(message); }); });
}

void MessageActions::askWhereToSave(const MediaFile &file)
{
    auto *dialog = new QFileDialog(m_page, tr("Save the file"));
    dialog->setObjectName(QStringLiteral("saveMediaDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->selectFile(suggestedName(file));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &path) { saveTo(file, path); });
    dialog->open();
}

void MessageActions::saveTo(const MediaFile &file, const QString &path)
{
    whenDone(
        this, QtConcurrent::run([from = file.path, path] { return copyFile(from, path); }), [] {},
        [this, file](const Failure &failure) { emit refused(failure, [this, file] { askWhereToSave(file); }); });
}

void MessageActions::openLink(const QString &link)
{
    open(QUrl(link));
}

void MessageActions::open(const QUrl &url)
{
    m_desks.openUrl(url);
}

void MessageActions::copyText(const Message &message)
{
    QGuiApplication::clipboard()->setText(textOf(message));
}

void MessageActions::showTimeline(const Message &message)
{
    if (message.direction != Direction::out)
        return;
    const QString to = phone(message.contactPhone.isEmpty() ? message.recipient : message.contactPhone);
    const QString heading =
        message.contactName.isEmpty() ? to : QStringLiteral("%1 · %2").arg(isolate(message.contactName), isolate(to));
    (new TimelineDialog(m_desks.messages, m_desks.changes, m_desks.clock, message, heading, m_page))->open();
}

QMenu *MessageActions::menuFor(const Message &message)
{
    auto *menu = new QMenu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("messageMenu"));
    menu->setToolTipsVisible(true);
    const auto add = [this, menu, message](BubbleAction action, const QString &text) {
        QAction *entry = menu->addAction(text);
        entry->setToolTip(ThreadWords::meaning(action));
        connect(entry, &QAction::triggered, this, [this, action, message] { run(action, message); });
    };
    if (!message.deleted && !textOf(message).isEmpty())
        connect(menu->addAction(icon(QStringLiteral("copy")), tr("Copy text")), &QAction::triggered, this,
                [this, message] { copyText(message); });
    const bool media = std::holds_alternative<MediaContent>(message.content.body);
    if (media && message.direction == Direction::in && !message.deleted) {
        add(BubbleAction::openMedia, tr("Open"));
        add(BubbleAction::saveMedia, tr("Save as…"));
    }
    if (std::holds_alternative<LocationContent>(message.content.body))
        add(BubbleAction::openLocation, tr("Show on the map"));
    if (std::holds_alternative<ContactContent>(message.content.body))
        add(BubbleAction::copyPhone, tr("Copy number"));
    if (message.state == MessageState::inDoubt) {
        add(BubbleAction::wasSent, tr("It was sent"));
        add(BubbleAction::wasNotSent, tr("It was not sent"));
    }
    if (message.direction == Direction::out && MessageWords::hasFailed(message.state)
        && message.state != MessageState::suppressed)
        add(BubbleAction::resend, tr("Send again"));
    if (message.direction == Direction::out) {
        QAction *entry = menu->addAction(icon(QStringLiteral("clock")), tr("Show what happened…"));
        entry->setToolTip(tr("Each attempt, each answer and each webhook, and what it waits for."));
        connect(entry, &QAction::triggered, this, [this, message] { showTimeline(message); });
    }
    return menu;
}

} // namespace gatehouse::ui
