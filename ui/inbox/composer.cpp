#include "ui/inbox/composer.h"

#include "ui/async.h"
#include "ui/inbox/attachments.h"
#include "ui/inbox/composeredit.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/primarybutton.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QUrl>
#include <QtCore/QUuid>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

// WhatsApp shows "typing…" for some 25 s after it is told; more often would only cost requests.
constexpr auto typingPause = 10s;

Result<QString> writePicture(const QImage &image, const QString &folder)
{
    const QString path =
        folder + QStringLiteral("/pasted-") + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".png");
    if (!QDir().mkpath(folder) || !image.save(path))
        return Failure{Fault::dataReadOnly, QStringLiteral("pasted picture"), {}, {}};
    return path;
}

} // namespace

Composer::Composer(const InboxDesks &desks, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_drafts(desks.draftFile)
    , m_field(new ComposerEdit(this))
    , m_attachments(new Attachments(this))
    , m_notice(new Label({}, TextSize::caption, Role::warn))
    , m_counter(new Label({}, TextSize::caption, Role::textSoft))
    , m_send(primaryButton(tr("Send")))
{
    setObjectName(QStringLiteral("composer"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_attachments);
    column->addWidget(fieldRow());
    column->addWidget(actionRow());
    connect(m_attachments, &Attachments::changed, this, [this] {
        updateState();
        keepDraft();
    });
    connect(m_field, &ComposerEdit::textChanged, this, [this] {
        updateState();
        keepDraft();
        tellTyping();
    });
    connect(m_field, &ComposerEdit::sendRequested, this, &Composer::send);
    connect(m_field, &ComposerEdit::left, this, &Composer::left);
    connect(m_field, &ComposerEdit::filesGiven, this, &Composer::attach);
    connect(m_field, &ComposerEdit::imagePasted, this, &Composer::savePasted);
    updateState();
}

QWidget *Composer::fieldRow()
{
    m_frame = new QWidget(this);
    auto *box = new QVBoxLayout(m_frame);
    box->setContentsMargins(space::m, space::s + 1, space::m, space::s + 1);
    m_field->setObjectName(QStringLiteral("composerField"));
    m_field->setAccessibleName(tr("Your answer"));
    m_field->setPlaceholderText(tr("Write an answer. Enter sends, Shift+Enter begins a line."));
    box->addWidget(m_field);
    return m_frame;
}

QWidget *Composer::actionRow()
{
    auto *actions = new QWidget(this);
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    auto *attachButton = new QToolButton(actions);
    attachButton->setObjectName(QStringLiteral("attachButton"));
    attachButton->setAutoRaise(true);
    attachButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    attachButton->setIcon(icon(QStringLiteral("attach"), Role::textSoft));
    attachButton->setText(tr("Attach"));
    attachButton->setToolTip(tr("Send files. They can also be dropped or pasted here."));
    connect(attachButton, &QToolButton::clicked, this, &Composer::chooseFiles);
    m_notice->setObjectName(QStringLiteral("composerNotice"));
    m_notice->setTextFormat(Qt::RichText);
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    connect(m_notice, &QLabel::linkActivated, this, [this] { emit nextStepChosen(); });
    m_counter->setObjectName(QStringLiteral("composerCounter"));
    m_send->setObjectName(QStringLiteral("sendButton"));
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    row->addWidget(attachButton);
    row->addWidget(m_notice, 1);
    row->addWidget(m_counter);
    row->addWidget(m_send);
    return actions;
}

void Composer::setConversation(std::optional<ConversationId> id)
{
    if (m_conversation == id)
        return;
    m_conversation = id;
    showDraft(id ? m_drafts.of(*id) : Draft());
    m_typingTold = false;
    updateState();
}

void Composer::setNotice(const QString &sentence, const QString &nextStep)
{
    QString html = sentence.toHtmlEscaped();
    if (!nextStep.isEmpty())
        html += QStringLiteral(" <a href=\"next\">%1</a>").arg(nextStep.toHtmlEscaped());
    m_notice->setText(html);
    m_notice->setAccessibleName(sentence);
}

void Composer::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QString Composer::text() const
{
    return m_field->toPlainText();
}

void Composer::attach(const QStringList &paths)
{
    m_attachments->add(paths);
    focusField();
}

void Composer::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Send files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &Composer::attach);
    dialog->open();
}

// A large picture takes a while to be encoded: that is a worker's, and the answer waits for it.
void Composer::savePasted(const QImage &image)
{
    if (!m_conversation)
        return;
    const ConversationId id = *m_conversation;
    ++m_pasting[id];
    updateState();
    const auto finish = [this, id] {
        if (--m_pasting[id] == 0)
            m_pasting.remove(id);
        updateState();
    };
    whenDone(
        this, QtConcurrent::run([image, folder = m_desks.pasteFolder] { return writePicture(image, folder); }),
        [this, id, finish](const QString &path) {
            attachTo(id, path);
            finish();
        },
        [this, finish](const Failure &failure) {
            finish();
            emit refused(failure);
        });
}

void Composer::attachTo(ConversationId id, const QString &path)
{
    if (m_conversation == id)
        return m_attachments->add({path});
    Draft draft = m_drafts.of(id); // somebody went on to another conversation meanwhile
    draft.files += path;
    m_drafts.put(id, draft);
}

// A caption travels with the first file; a text too long for one goes ahead as a message of its own.
QList<Content> Composer::contents() const
{
    QList<Content> contents;
    QString words = text().trimmed();
    const QStringList files = m_attachments->paths();
    if (!words.isEmpty() && (files.isEmpty() || words.size() > captionUnitsMax)) {
        Content content;
        content.body = TextContent{words};
        contents += content;
        words.clear();
    }
    for (const QString &path : files) {
        MediaContent media = m_attachments->contentOf(path);
        media.caption = std::exchange(words, QString());
        Content content;
        content.body = media;
        contents += content;
    }
    return contents;
}

void Composer::send()
{
    if (!m_conversation || !m_send->isEnabled())
        return;
    m_busy.insert(*m_conversation);
    updateState();
    sendParts(*m_conversation, contents());
}

// One after the other, so that they arrive in order; what the engine has leaves the field, so that nothing that was
// accepted can be sent again when a later part is refused.
void Composer::sendParts(ConversationId id, QList<Content> parts)
{
    const Content part = parts.takeFirst();
    whenDone(
        this, m_desks.inbox.reply(id, part, m_desks.actor()),
        [this, id, part, parts](const Message &message) {
            takeAway(id, part);
            emit sent(message);
            if (!parts.isEmpty())
                return sendParts(id, parts);
            m_busy.remove(id);
            updateState();
        },
        [this, id](const Failure &failure) {
            m_busy.remove(id);
            updateState();
            emit refused(failure);
        });
}

void Composer::takeAway(ConversationId id, const Content &part)
{
    const auto *media = std::get_if<MediaContent>(&part.body);
    const bool words = !media || !media->caption.isEmpty();
    Draft rest = m_drafts.of(id);
    if (words)
        rest.text.clear();
    if (media)
        rest.files.removeAll(QUrl(media->url).toLocalFile());
    m_drafts.putNow(id, rest);
    if (id == m_conversation)
        showDraft(rest);
}

Draft Composer::shownDraft() const
{
    return {text(), m_attachments->paths()};
}

void Composer::keepDraft()
{
    if (m_conversation && !m_quiet)
        m_drafts.put(*m_conversation, shownDraft());
}

void Composer::showDraft(const Draft &draft)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true); // opening is not typing
    if (draft.text != text())
        m_field->setPlainText(draft.text);
    m_field->moveCursor(QTextCursor::End);
    m_attachments->setPaths(draft.files);
}

void Composer::tellTyping()
{
    if (m_quiet || !m_conversation || text().isEmpty())
        return;
    const auto now = m_desks.clock.steady();
    if (m_typingTold && now - m_typingToldAt < typingPause)
        return;
    m_typingTold = true;
    m_typingToldAt = now;
    m_desks.inbox.showTyping(*m_conversation);
}

void Composer::updateState()
{
    const auto units = text().size();
    const bool tooLong = units > unitsMax;
    m_counter->setText(tr("%1 / %2", "characters written and allowed").arg(number(units), number(unitsMax)));
    m_counter->setVisible(units > 0);
    m_counter->setRole(tooLong ? Role::bad : Role::textSoft);
    m_counter->setToolTip(
        tooLong ? tr("A message has at most %Ln character(s). Shorten it to send it.", nullptr, unitsMax) : QString());
    const bool something = !text().trimmed().isEmpty() || !m_attachments->paths().isEmpty();
    const bool busy = m_conversation && m_busy.contains(*m_conversation);
    const bool filesReady = m_attachments->isReady() && !(m_conversation && m_pasting.contains(*m_conversation));
    m_send->setEnabled(m_conversation && something && filesReady && !tooLong && !busy);
    m_field->setReadOnly(busy);
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::raised, palette()));
    painter.fillRect(QRect(0, 0, width(), 1), color(Role::line, palette()));
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_field->hasFocus();
    painter.setPen(QPen(color(focused ? Role::focus : Role::line, palette()), focused ? 1.5 : 1));
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(QRectF(m_frame->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control,
                            radius::control);
}

bool Composer::takes(const QMimeData &dropped) const
{
    return m_conversation && dropped.hasUrls();
}

void Composer::take(const QMimeData &dropped)
{
    QStringList paths;
    for (const QUrl &url : dropped.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    attach(paths);
}

} // namespace gatehouse::ui
