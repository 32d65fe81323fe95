#include "ui/inbox/attachments.h"

#include "ui/async.h"
#include "ui/inbox/kindicons.h"
#include "ui/inbox/threadwords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>
#include <QtCore/QUrl>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace gatehouse::ui {

namespace {

// What the provider takes as a picture or film; other formats, WebP too, go as documents, whole.
MediaKind kindOf(const QMimeType &type)
{
    const QString name = type.name();
    for (const char *image : {"image/jpeg", "image/png"}) {
        if (name == QLatin1String(image))
            return MediaKind::image;
    }
    if (name == QLatin1String("video/mp4") || name == QLatin1String("video/3gpp"))
        return MediaKind::video;
    if (name == QLatin1String("audio/ogg") || name == QLatin1String("audio/mpeg") || name == QLatin1String("audio/mp4"))
        return MediaKind::audio;
    return MediaKind::document;
}

} // namespace

Attachments::Attachments(QWidget *parent)
    : QWidget(parent), m_strip(new QScrollArea), m_leftOut(new Label({}, TextSize::caption, Role::warn))
{
    setObjectName(QStringLiteral("attachments"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_strip->setObjectName(QStringLiteral("attachmentStrip"));
    m_strip->setAccessibleName(tr("Files"));
    m_strip->setFocusPolicy(Qt::NoFocus);
    m_strip->setFrameShape(QFrame::NoFrame);
    m_strip->setWidgetResizable(true);
    m_strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *chips = new QWidget;
    m_row = new QHBoxLayout(chips);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_strip->setWidget(chips);
    chips->setAutoFillBackground(false); // setWidget() turned it on
    m_strip->viewport()->setAutoFillBackground(false);
    m_leftOut->setObjectName(QStringLiteral("filesLeftOut"));
    m_leftOut->setWordWrap(true);
    column->addWidget(m_strip);
    column->addWidget(m_leftOut);
    hide();
}

Attachments::Facts Attachments::lookInto(const QString &path)
{
    return {kindOf(QMimeDatabase().mimeTypeForFile(path)), QFileInfo(path).size()};
}

void Attachments::look(const QString &path)
{
    if (m_facts.contains(path) || m_looking.contains(path))
        return;
    m_looking.insert(path);
    whenDone(
        this, QtConcurrent::run([path] { return Result<Facts>(lookInto(path)); }),
        [this, path](const Facts &facts) {
            m_looking.remove(path);
            m_facts.insert(path, facts);
            fill(path);
            emit changed();
        },
        [this, path](const Failure &) { m_looking.remove(path); }); // only when the program ends
}

bool Attachments::isReady() const
{
    return std::all_of(m_paths.cbegin(), m_paths.cend(),
                       [this](const QString &path) { return m_facts.contains(path); });
}

MediaContent Attachments::contentOf(const QString &path) const
{
    MediaContent media;
    media.kind = m_facts.value(path).kind;
    media.url = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    media.fileName = QFileInfo(path).fileName();
    return media;
}

void Attachments::setPaths(const QStringList &paths)
{
    if (m_paths == paths && m_leftOut->text().isEmpty())
        return;
    m_paths = paths;
    m_leftOut->setText({});
    rebuild();
}

void Attachments::add(const QStringList &paths)
{
    int leftOut = 0;
    for (const QString &path : paths) {
        if (m_paths.contains(path))
            continue;
        if (QFileInfo(path).isFile() && m_paths.size() < filesMax)
            m_paths += path;
        else
            ++leftOut;
    }
    m_leftOut->setText(leftOut == 0
                           ? QString()
                           : tr("%n left out: an answer takes files, not folders, and %1 at most.", nullptr, leftOut)
                                 .arg(number(filesMax)));
    rebuild();
}

void Attachments::rebuild()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_chips.clear();
    for (const QString &path : std::as_const(m_paths)) {
        show(path);
        look(path);
    }
    m_facts.removeIf([this](const auto &entry) { return !m_paths.contains(entry.key()); });
    m_row->addStretch(1);
    m_strip->setFixedHeight(m_row->sizeHint().height() + m_strip->horizontalScrollBar()->sizeHint().height());
    m_strip->setVisible(!m_paths.isEmpty());
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    setVisible(!m_paths.isEmpty() || m_leftOut->isVisibleTo(this));
    emit changed();
}

void Attachments::show(const QString &path)
{
    auto *chip = new QWidget(this);
    auto *row = new QHBoxLayout(chip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    auto *picture = new QLabel(chip);
    auto *name = new ElidedLabel(QString());
    name->setElideMode(Qt::ElideMiddle);
    name->setMaximumWidth(220);
    auto *remove = new QToolButton(chip);
    remove->setObjectName(QStringLiteral("removeAttachment"));
    remove->setAutoRaise(true);
    remove->setIcon(icon(QStringLiteral("close"), Role::textSoft));
    remove->setAccessibleName(tr("Remove the file %1").arg(QFileInfo(path).fileName()));
    remove->setToolTip(remove->accessibleName());
    connect(remove, &QToolButton::clicked, this, [this, path] {
        m_paths.removeAll(path);
        m_leftOut->setText({});
        rebuild();
    });
    row->addWidget(picture);
    row->addWidget(name);
    row->addWidget(remove);
    m_row->addWidget(chip);
    m_chips.insert(path, Chip{picture, name});
    fill(path);
    chip->show();
}

void Attachments::fill(const QString &path)
{
    const auto chip = m_chips.constFind(path);
    if (chip == m_chips.cend())
        return;
    Content content;
    content.body = contentOf(path);
    chip->picture->setPixmap(
        pixmap(iconName(MessageWords::kindOf(content)), 16, color(Role::textSoft, palette()), devicePixelRatioF()));
    const QString name = QFileInfo(path).fileName();
    const auto facts = m_facts.constFind(path);
    chip->name->setText(facts == m_facts.cend()
                            ? name
                            : tr("%1 · %2", "file name and size").arg(name, ThreadWords::fileSize(facts->bytes)));
}

} // namespace gatehouse::ui
