#pragma once

#include "ui/inbox/chatmarkup.h"

#include <QtCore/QSize>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace gatehouse::ui {

/// Paragraphs laid out within a width, each in the direction of its own text. GUI thread.
class TextBlock
{
public:
    TextBlock() = default;
    TextBlock(const QList<MarkupParagraph> &paragraphs, const QFont &font, const QColor &link);

    /// Takes at most `widthMax` pixels and no more than the text needs.
    void layOut(int widthMax);
    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_layouts.empty(); }
    [[nodiscard]] int lastLineWidth() const { return m_lastLineWidth; }
    [[nodiscard]] int lineHeight() const { return m_lineHeight; }
    [[nodiscard]] bool endsRightToLeft() const;
    void draw(QPainter *painter, const QPoint &at, const QColor &text) const;
    /// The address under `point` (from the block's own corner); empty where there is none.
    [[nodiscard]] QString linkAt(const QPoint &point) const;

private:
    int layOutLines(int width);

    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    QList<QList<MarkupSpan>> m_links;
    QSize m_size;
    int m_lastLineWidth = 0;
    int m_lineHeight = 0;
};

} // namespace gatehouse::ui
