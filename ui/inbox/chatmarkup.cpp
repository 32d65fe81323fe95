#include "ui/inbox/chatmarkup.h"

namespace gatehouse::ui {

namespace {

constexpr QStringView fence = u"```";

MarkupSpan::Style styleOf(QChar mark)
{
    switch (mark.unicode()) {
    case u'*':
        return MarkupSpan::bold;
    case u'_':
        return MarkupSpan::italic;
    case u'~':
        return MarkupSpan::strike;
    case u'`':
        return MarkupSpan::code;
    }
    return MarkupSpan::plain;
}

// Length of the address that begins here, 0 when none does. Closing punctuation belongs to the sentence around it.
qsizetype linkLength(QStringView text)
{
    qsizetype scheme = 0;
    for (const QStringView start : {QStringView(u"https://"), QStringView(u"http://"), QStringView(u"www.")}) {
        if (text.startsWith(start, Qt::CaseInsensitive))
            scheme = start.size();
    }
    if (scheme == 0)
        return 0;
    qsizetype length = scheme;
    while (length < text.size() && !text[length].isSpace() && !QStringView(u"<>\"").contains(text[length]))
        ++length;
    while (length > scheme && QStringView(u".,;:!?)]}'*_~`").contains(text[length - 1]))
        --length;
    return length > scheme + 2 ? length : 0;
}

class ParagraphReader
{
public:
    explicit ParagraphReader(MarkupParagraph &paragraph) : m_paragraph(paragraph) {}

    void read(QStringView text, MarkupSpan::Styles styles)
    {
        for (qsizetype at = 0; at < text.size();) {
            const bool wordBegins = at == 0 || !text[at - 1].isLetterOrNumber();
            if (const qsizetype link = wordBegins ? linkLength(text.sliced(at)) : 0; link > 0) {
                appendLink(text.sliced(at, link), styles);
                at += link;
            } else if (const qsizetype closing = wordBegins ? closingMark(text, at) : -1; closing > 0) {
                readMarked(text, at, closing, styles);
                at = closing + markLength(text, at);
            } else {
                append(text.sliced(at, 1), styles, {});
                ++at;
            }
        }
    }

private:
    static qsizetype markLength(QStringView text, qsizetype at) { return text.sliced(at).startsWith(fence) ? 3 : 1; }

    static qsizetype closingMark(QStringView text, qsizetype at)
    {
        const qsizetype length = markLength(text, at);
        if (length == 3) {
            const qsizetype closing = text.indexOf(fence, at + 3);
            return closing > at + 3 ? closing : -1;
        }
        const QChar mark = text[at];
        if (styleOf(mark) == MarkupSpan::plain || at + 2 >= text.size() || text[at + 1].isSpace()
            || text[at + 1] == mark)
            return -1;
        for (qsizetype i = text.indexOf(mark, at + 2); i > 0; i = text.indexOf(mark, i + 1)) {
            const bool wordEnds = i + 1 == text.size() || !text[i + 1].isLetterOrNumber();
            if (!text[i - 1].isSpace() && wordEnds)
                return i;
        }
        return -1;
    }

    void readMarked(QStringView text, qsizetype at, qsizetype closing, MarkupSpan::Styles styles)
    {
        const qsizetype length = markLength(text, at);
        const QStringView inner = text.sliced(at + length, closing - at - length);
        const MarkupSpan::Style style = styleOf(text[at]);
        if (style == MarkupSpan::code)
            append(inner, styles | style, {});
        else
            read(inner, styles | style);
    }

    void appendLink(QStringView address, MarkupSpan::Styles styles)
    {
        QString link = address.toString();
        if (link.startsWith(QLatin1String("www."), Qt::CaseInsensitive))
            link.prepend(QLatin1String("https://"));
        append(address, styles, link);
    }

    void append(QStringView text, MarkupSpan::Styles styles, const QString &link)
    {
        const int start = int(m_paragraph.text.size());
        m_paragraph.text += text;
        if (!styles && link.isEmpty())
            return;
        QList<MarkupSpan> &spans = m_paragraph.spans;
        if (!spans.isEmpty() && spans.last().styles == styles && spans.last().link == link && link.isEmpty()
            && spans.last().start + spans.last().length == start)
            spans.last().length += int(text.size());
        else
            spans.append({start, int(text.size()), styles, link});
    }

    MarkupParagraph &m_paragraph;
};

} // namespace

QList<MarkupParagraph> parseChatMarkup(const QString &text)
{
    QList<MarkupParagraph> paragraphs;
    for (QStringView line : QStringView(text).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        MarkupParagraph paragraph;
        ParagraphReader(paragraph).read(line, {});
        paragraphs += paragraph;
    }
    return paragraphs;
}

QString plainChatText(const QString &text)
{
    QString plain;
    // A list shows one line: more than this is never painted.
    for (const MarkupParagraph &paragraph : parseChatMarkup(text.left(300)))
        plain += paragraph.text + u' ';
    return plain.simplified();
}

} // namespace gatehouse::ui
