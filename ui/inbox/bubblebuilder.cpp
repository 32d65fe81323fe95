#include "ui/inbox/bubblebuilder.h"

#include "ui/inbox/kindicons.h"
#include "ui/inbox/threadwords.h"
#include "ui/inbox/thumbnails.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formats.h"

#include <QtCore/QUrl>
#include <QtGui/QFontMetrics>

namespace gatehouse::ui {

namespace {

constexpr int padX = space::m;
constexpr int padY = space::s;
constexpr int tickWidth = 18;
constexpr int chipHeight = 44;
constexpr int chipIconRoom = 44;
constexpr QSize thumbnailPlace{240, 160};
constexpr int noteShareOfWidth = 80; // per cent
constexpr qsizetype foldedUnits = 2000;
constexpr int foldedLines = 30;

int captionHeight(const QFont &caption)
{
    return QFontMetrics(caption).height();
}

QList<MarkupParagraph> plainParagraph(const QString &text)
{
    return {{text, {}}};
}

// A message may have 65,536 characters: its beginning shows, the rest on demand, so that one sender does not fill a
// screen with what nobody reads.
QString folded(const QString &text)
{
    qsizetype end = std::min(text.size(), foldedUnits);
    qsizetype at = -1;
    for (int line = 0; line < foldedLines && at < end; ++line) {
        at = text.indexOf(u'\n', at + 1);
        if (at < 0)
            break;
    }
    if (at >= 0)
        end = std::min(end, at);
    if (end < text.size() && end > 0 && text.at(end).isLowSurrogate())
        --end;
    return end < text.size() ? text.left(end) + u'…' : text;
}

QString placeText(const LocationContent &place)
{
    return isolateLtr(QStringLiteral("%1, %2").arg(place.latitude, 0, 'f', 5).arg(place.longitude, 0, 'f', 5));
}

QString pollMarkup(const PollContent &poll)
{
    QString text = u'*' + poll.question + u'*';
    for (const QString &option : poll.options)
        text += QStringLiteral("\n○ ") + option;
    return text;
}

} // namespace

BubbleBuilder::BubbleBuilder(const ThreadRow &row, const BubbleContext &context)
    : m_row(row), m_context(context), m_caption(font(TextSize::caption, context.font))
{
    m_contentMax = std::max(120, int((context.width - 2 * sideMargin) * widthShareMax) - 2 * padX);
}

int BubbleBuilder::estimate(const ThreadRow &row, const BubbleContext &context)
{
    const int line = int(QFontMetrics(context.font).height() * 1.2);
    int height = line + 2 * padY + (row.startsRun ? space::m : space::xs) + (row.startsDay ? 3 * line : 0);
    if (!row.message)
        return height;
    if (Thumbnails::shows(*row.message))
        height += thumbnailPlace.height();
    if (const auto *text = std::get_if<TextContent>(&row.message->content.body)) {
        const int perLine =
            std::max(10, int(context.width * widthShareMax) / QFontMetrics(context.font).averageCharWidth());
        const QString shown = row.unfolded ? text->text : folded(text->text);
        height += line * int(shown.size() / perLine + shown.count(u'\n'));
    }
    return height;
}

BubbleLayout BubbleBuilder::build()
{
    placeSeparators();
    if (m_row.message)
        placeBubble(*m_row.message);
    else
        placeNote();
    m_layout.height = m_y;
    if (m_context.rightToLeft)
        mirror();
    return std::move(m_layout);
}

void BubbleBuilder::placeSeparators()
{
    const int line = captionHeight(m_caption);
    if (m_row.startsDay) {
        m_layout.dayText = ThreadWords::day(m_row.at, m_context.now);
        m_layout.day = {0, m_y + space::l, m_context.width, line};
        m_y = m_layout.day.bottom() + 1;
    }
    if (m_row.newCount > 0) {
        m_layout.newText = ThreadWords::newCount(m_row.newCount);
        m_layout.newLine = {0, m_y + space::l, m_context.width, line};
        m_y = m_layout.newLine.bottom() + 1;
    }
    m_y += m_row.startsRun ? space::m : space::xs;
}

void BubbleBuilder::placeNote()
{
    m_layout.noteText = TextBlock(plainParagraph(m_row.note), m_caption, {});
    m_layout.noteText.layOut(m_context.width * noteShareOfWidth / 100 - 2 * padX);
    const QSize size = m_layout.noteText.size() + QSize(2 * padX, space::s);
    m_layout.note = {QPoint((m_context.width - size.width()) / 2, m_y), size};
    m_layout.noteAt = m_layout.note.topLeft() + QPoint(padX, space::xs);
    m_y = m_layout.note.bottom() + 1;
}

void BubbleBuilder::placeBubble(const Message &message)
{
    m_layout.out = message.direction == Direction::out;
    m_layout.inDoubt = message.state == MessageState::inDoubt;
    const int top = m_y;
    m_y += padY;
    placeAuthor(message);
    placeQuote(message);
    placeBody(message);
    placeReason(message);
    placeButtons();
    placeFooter(message);
    m_y += padY;
    m_layout.bubble = {0, top, m_contentWidth + 2 * padX, m_y - top};
    placeReaction(message);
    moveToSide();
}

void BubbleBuilder::placeAuthor(const Message &message)
{
    if (!m_row.showsAuthor)
        return;
    QFont bold = m_caption;
    bold.setWeight(QFont::DemiBold);
    m_layout.authorText = phone(ThreadWords::author(message));
    const int width = QFontMetrics(bold).horizontalAdvance(m_layout.authorText) + 1;
    m_layout.author = {padX, m_y, std::min(width, m_contentMax), captionHeight(m_caption)};
    m_y += m_layout.author.height() + 2;
    widen(width);
}

void BubbleBuilder::placeQuote(const Message &message)
{
    if (!message.content.replyTo)
        return;
    const QFontMetrics metrics(m_caption);
    const std::optional<Message> &quoted = m_row.quoted;
    m_layout.quoteAuthor = !quoted                               ? tr("Answers")
                           : quoted->direction == Direction::out ? tr("You")
                                                                 : isolate(phone(ThreadWords::author(*quoted)));
    m_layout.quoteText = quoted ? MessageWords::quotation(*quoted).left(400) : tr("An earlier message");
    const int width =
        std::max(metrics.horizontalAdvance(m_layout.quoteAuthor), metrics.horizontalAdvance(m_layout.quoteText))
        + 2 * space::s + space::xs;
    m_layout.quote = {padX, m_y, width, 2 * metrics.height() + 2 * space::xs};
    m_y += m_layout.quote.height() + space::xs;
    widen(width);
}

void BubbleBuilder::placeBody(const Message &message)
{
    if (message.deleted)
        return placeText(tr("This message was withdrawn."), true);
    struct Body
    {
        BubbleBuilder &builder;
        const Message &message;
        void operator()(const TextContent &text) const { builder.placeText(text.text); }
        void operator()(const MediaContent &media) const { builder.placeMedia(message, media); }
        void operator()(const LocationContent &place) const
        {
            const QString coordinates = ui::placeText(place);
            builder.placeChip(QStringLiteral("location"), place.name.isEmpty() ? tr("Location") : place.name,
                              place.address.isEmpty() ? coordinates : place.address);
            builder.addButton(BubbleAction::openLocation, tr("Show on the map"));
        }
        void operator()(const ContactContent &contact) const
        {
            builder.placeChip(QStringLiteral("contact-card"), contact.name, phone(contact.phone));
            builder.addButton(BubbleAction::copyPhone, tr("Copy number"));
        }
        void operator()(const PollContent &poll) const { builder.placeText(pollMarkup(poll)); }
        void operator()(const TemplateContent &content) const { builder.placeText(content.name); }
        void operator()(const UnsupportedContent &) const
        {
            builder.placeText(MessageWords::kindName(ContentKind::unsupported), true);
        }
    };
    std::visit(Body{*this, message}, message.content.body);
}

void BubbleBuilder::placeMedia(const Message &message, const MediaContent &media)
{
    const ContentKind kind = MessageWords::kindOf(message.content);
    if (Thumbnails::shows(message) && !m_context.thumbnailFailed) {
        const QSize size = m_context.thumbnail.value_or(thumbnailPlace).boundedTo({m_contentMax, Thumbnails::sideMax});
        m_layout.thumbnail = {QPoint(padX, m_y), size};
        m_y += size.height() + space::xs;
        widen(size.width());
    } else {
        const QString size = ThreadWords::fileSize(media.bytes);
        const QString name = MessageWords::kindName(kind);
        const QString fileName = media.fileName.isEmpty() ? QUrl(media.url).fileName() : media.fileName;
        const QString caption = fileName.isEmpty() ? size
                                : size.isEmpty()   ? name
                                                   : tr("%1 · %2", "kind of a file and its size").arg(name, size);
        placeChip(iconName(kind), fileName.isEmpty() ? name : fileName, caption);
    }
    if (message.direction == Direction::in && kind != ContentKind::sticker) {
        if (m_layout.thumbnail.isEmpty())
            addButton(BubbleAction::openMedia, tr("Open"));
        addButton(BubbleAction::saveMedia, tr("Save as…"));
        if (m_context.thumbnailFailed && Thumbnails::shows(message))
            addButton(BubbleAction::retryThumbnail, tr("Fetch again"));
    }
    if (!media.caption.isEmpty())
        placeText(media.caption);
}

void BubbleBuilder::placeChip(const QString &icon, const QString &title, const QString &caption)
{
    m_layout.chipIcon = icon;
    m_layout.chipTitle = title;
    m_layout.chipCaption = caption;
    const int words = std::max(QFontMetrics(m_context.font).horizontalAdvance(title),
                               QFontMetrics(m_caption).horizontalAdvance(caption));
    m_layout.chip = {padX, m_y, std::min(chipIconRoom + words + space::xs, m_contentMax), chipHeight};
    m_y += chipHeight + space::xs;
    widen(m_layout.chip.width());
}

void BubbleBuilder::placeText(const QString &whole, bool ours)
{
    const QString text = m_row.unfolded ? whole : folded(whole);
    if (text.size() < whole.size())
        addButton(BubbleAction::showAll, tr("Show all"));
    QFont face = m_context.font;
    face.setItalic(ours);
    m_layout.text =
        TextBlock(ours ? plainParagraph(text) : parseChatMarkup(text), face, color(Role::accent, m_context.palette));
    m_layout.text.layOut(m_contentMax);
    m_layout.textAt = {padX, m_y};
    m_layout.textSoft = ours;
    m_y += m_layout.text.size().height();
    widen(m_layout.text.size().width());
    m_lastLineWidth = m_layout.text.lastLineWidth();
    m_footerMayJoin = m_layout.text.endsRightToLeft() == m_context.rightToLeft;
}

void BubbleBuilder::placeReason(const Message &message)
{
    QString reason;
    if (message.direction == Direction::out && MessageWords::hasFailed(message.state))
        reason = MessageWords::failureReason(message);
    if (message.state == MessageState::inDoubt)
        reason = tr("It is not known whether this message went out. Look at the phone: if it is there, nothing goes "
                    "out again; if it is not, it goes out once more.");
    if (reason.isEmpty())
        return;
    m_layout.reason = TextBlock(plainParagraph(reason), m_caption, {});
    m_layout.reason.layOut(m_contentMax);
    m_y += space::xs;
    m_layout.reasonAt = {padX, m_y};
    m_y += m_layout.reason.size().height();
    widen(m_layout.reason.size().width());
    m_lastLineWidth = m_layout.reason.lastLineWidth();
    m_footerMayJoin = m_layout.reason.endsRightToLeft() == m_context.rightToLeft;
    if (message.state == MessageState::inDoubt) {
        addButton(BubbleAction::wasSent, tr("It was sent"));
        addButton(BubbleAction::wasNotSent, tr("It was not sent"));
    } else if (message.state != MessageState::suppressed) {
        addButton(BubbleAction::resend, tr("Send again"));
    }
}

void BubbleBuilder::addButton(BubbleAction action, const QString &text)
{
    m_layout.buttons.append({action, {}, text});
}

void BubbleBuilder::placeButtons()
{
    if (m_layout.buttons.isEmpty())
        return;
    const QFontMetrics metrics(font(TextSize::caption, m_context.font, QFont::DemiBold));
    const int height = metrics.height() + space::s;
    int x = padX;
    m_y += space::xs;
    for (BubbleButton &button : m_layout.buttons) {
        const int width = metrics.horizontalAdvance(button.text) + 2 * space::s;
        if (x > padX && x + width > padX + m_contentMax) {
            x = padX;
            m_y += height + space::xs;
        }
        button.rect = {x, m_y, width, height};
        x += width + space::s;
        widen(x - space::s - padX);
    }
    m_y += height;
    m_lastLineWidth = x - space::s - padX;
    m_footerMayJoin = true;
}

void BubbleBuilder::placeFooter(const Message &message)
{
    m_layout.footerText = ThreadWords::footer(message);
    m_layout.tick = MessageWords::tickOf(message);
    const int words = QFontMetrics(m_caption).horizontalAdvance(m_layout.footerText) + 1;
    const int tick = m_layout.tick == Tick::none ? 0 : tickWidth + 2;
    const int height = captionHeight(m_caption);
    const bool joins = m_footerMayJoin && m_lastLineWidth + space::m + words + tick <= m_contentMax;
    widen((joins ? m_lastLineWidth + space::m : 0) + words + tick);
    const int top = joins ? m_y - height : m_y + 2;
    m_layout.footer = {padX + m_contentWidth - words - tick, top, words, height};
    if (tick > 0)
        m_layout.tickAt = {m_layout.footer.right() + 3, top, tickWidth, height};
    m_y = std::max(m_y, top + height);
}

void BubbleBuilder::placeReaction(const Message &message)
{
    if (message.reaction.isEmpty())
        return;
    m_layout.reactionText = message.reaction;
    const int width = QFontMetrics(m_context.font).horizontalAdvance(message.reaction) + 2 * space::s;
    m_layout.reaction = {padX, m_layout.bubble.bottom() - space::xs, width,
                         QFontMetrics(m_context.font).height() + space::xs};
    m_y = m_layout.reaction.bottom() + 1;
}

// Until here everything stood at the left; a quotation takes the width of what it stands over.
void BubbleBuilder::moveToSide()
{
    if (!m_layout.quote.isEmpty())
        m_layout.quote.setWidth(m_contentWidth);
    if (!m_layout.author.isEmpty())
        m_layout.author.setWidth(m_contentWidth);
    if (!m_layout.chip.isEmpty())
        m_layout.chip.setWidth(m_contentWidth);
    const int x = m_layout.out ? m_context.width - sideMargin - m_layout.bubble.width() : sideMargin;
    for (QRect *rect : {&m_layout.bubble, &m_layout.author, &m_layout.quote, &m_layout.thumbnail, &m_layout.chip,
                        &m_layout.footer, &m_layout.tickAt, &m_layout.reaction})
        rect->translate(x, 0);
    for (BubbleButton &button : m_layout.buttons)
        button.rect.translate(x, 0);
    m_layout.textAt.rx() += x;
    m_layout.reasonAt.rx() += x;
}

void BubbleBuilder::mirror()
{
    const int width = m_context.width;
    const auto flip = [width](QRect &rect) {
        if (!rect.isEmpty())
            rect.moveLeft(width - rect.x() - rect.width());
    };
    for (QRect *rect : {&m_layout.note, &m_layout.bubble, &m_layout.author, &m_layout.quote, &m_layout.thumbnail,
                        &m_layout.chip, &m_layout.footer, &m_layout.tickAt, &m_layout.reaction})
        flip(*rect);
    for (BubbleButton &button : m_layout.buttons)
        flip(button.rect);
    m_layout.noteAt.setX(m_layout.note.x() + padX);
    m_layout.textAt.setX(width - m_layout.textAt.x() - m_layout.text.size().width());
    m_layout.reasonAt.setX(width - m_layout.reasonAt.x() - m_layout.reason.size().width());
}

} // namespace gatehouse::ui
