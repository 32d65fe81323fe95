#include "ui/inbox/textblock.h"

#include "ui/theme/theme.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QPainter>

#include <cmath>

namespace gatehouse::ui {

namespace {

QTextCharFormat formatOf(const MarkupSpan &span, const QColor &link)
{
    QTextCharFormat format;
    if (span.styles & MarkupSpan::bold)
        format.setFontWeight(QFont::Bold);
    if (span.styles & MarkupSpan::italic)
        format.setFontItalic(true);
    if (span.styles & MarkupSpan::strike)
        format.setFontStrikeOut(true);
    if (span.styles & MarkupSpan::code)
        format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    if (!span.link.isEmpty()) {
        format.setFontUnderline(true);
        format.setForeground(link);
    }
    return format;
}

} // namespace

TextBlock::TextBlock(const QList<MarkupParagraph> &paragraphs, const QFont &font, const QColor &link)
    : m_lineHeight(int(std::ceil(QFontInfo(font).pixelSize() * ui::lineHeight)))
{
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const MarkupParagraph &paragraph : paragraphs) {
        auto layout = std::make_unique<QTextLayout>(paragraph.text, font);
        QList<QTextLayout::FormatRange> formats;
        QList<MarkupSpan> links;
        for (const MarkupSpan &span : paragraph.spans) {
            formats.append({span.start, span.length, formatOf(span, link)});
            if (!span.link.isEmpty())
                links += span;
        }
        layout->setFormats(formats);
        // A layout does not turn its alignment with the text's direction, as widgets do.
        option.setAlignment(paragraph.text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        m_layouts.push_back(std::move(layout));
        m_links += links;
    }
}

void TextBlock::layOut(int widthMax)
{
    const int needed = std::min(layOutLines(widthMax), widthMax);
    // A right-to-left line stands at the right end of the width it was given: give it the block's own.
    if (needed < widthMax)
        layOutLines(needed);
    m_size.setWidth(needed);
}

// Answers the width that the widest line needs.
int TextBlock::layOutLines(int width)
{
    qreal y = 0;
    qreal widest = 0;
    for (const auto &layout : m_layouts) {
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            const qreal height = std::max<qreal>(line.height(), m_lineHeight);
            line.setPosition({0, y + (height - line.height()) / 2});
            y += height;
            widest = std::max(widest, line.naturalTextWidth());
            m_lastLineWidth = int(std::ceil(line.naturalTextWidth()));
        }
        layout->endLayout();
    }
    m_size.setHeight(int(std::ceil(y)));
    return int(std::ceil(widest)) + 1; // a line exactly as wide as its text may wrap by rounding
}

bool TextBlock::endsRightToLeft() const
{
    return !m_layouts.empty() && m_layouts.back()->text().isRightToLeft();
}

void TextBlock::draw(QPainter *painter, const QPoint &at, const QColor &text) const
{
    painter->setPen(text);
    for (const auto &layout : m_layouts)
        layout->draw(painter, at);
}

QString TextBlock::linkAt(const QPoint &point) const
{
    for (size_t i = 0; i < m_layouts.size(); ++i) {
        if (m_links[qsizetype(i)].isEmpty())
            continue;
        for (int n = 0; n < m_layouts[i]->lineCount(); ++n) {
            const QTextLine line = m_layouts[i]->lineAt(n);
            if (!line.naturalTextRect().contains(point))
                continue;
            const int cursor = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
            for (const MarkupSpan &span : m_links[qsizetype(i)]) {
                if (cursor >= span.start && cursor < span.start + span.length)
                    return span.link;
            }
        }
    }
    return {};
}

} // namespace gatehouse::ui
