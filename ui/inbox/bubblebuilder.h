#pragma once

#include "ui/inbox/bubblelayout.h"
#include "ui/inbox/threadrow.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPalette>

#include <optional>

namespace gatehouse::ui {

/// What a layout depends on beside the row.
struct BubbleContext
{
    int width = 0;
    QFont font;
    QPalette palette;
    Timestamp now{};
    bool rightToLeft = false;
    std::optional<QSize> thumbnail; ///< of the picture where it is here
    bool thumbnailFailed = false;
};

/// Lays out one row. A plain class: a test asks it without a window.
class BubbleBuilder
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::BubbleBuilder)
public:
    static constexpr int sideMargin = 24;
    static constexpr double widthShareMax = 0.65;

    BubbleBuilder(const ThreadRow &row, const BubbleContext &context);
    [[nodiscard]] BubbleLayout build();
    /// The height of a row nobody has seen, from the length of its text.
    [[nodiscard]] static int estimate(const ThreadRow &row, const BubbleContext &context);

private:
    void placeSeparators();
    void placeNote();
    void placeBubble(const Message &message);
    void placeAuthor(const Message &message);
    void placeQuote(const Message &message);
    void placeBody(const Message &message);
    void placeMedia(const Message &message, const MediaContent &media);
    void placeChip(const QString &icon, const QString &title, const QString &caption);
    void placeText(const QString &whole, bool ours = false);
    void placeReason(const Message &message);
    void placeButtons();
    void placeFooter(const Message &message);
    void placeReaction(const Message &message);
    void addButton(BubbleAction action, const QString &text);
    void moveToSide();
    void mirror();
    void widen(int width) { m_contentWidth = std::min(std::max(m_contentWidth, width), m_contentMax); }

    const ThreadRow &m_row;
    const BubbleContext &m_context;
    BubbleLayout m_layout;
    QFont m_caption;
    int m_contentMax = 0;   ///< widest content of a bubble
    int m_contentWidth = 0; ///< of this one so far
    int m_y = 0;
    int m_lastLineWidth = 0; ///< of what stands last in the bubble; the footer joins it where there is room
    bool m_footerMayJoin = false;
};

} // namespace gatehouse::ui
