#pragma once

#include "ui/inbox/messagewords.h"
#include "ui/inbox/textblock.h"

#include <QtCore/QRect>

namespace gatehouse::ui {

/// What a click in a bubble does. The context menu offers the same.
enum class BubbleAction {
    resend,
    wasSent,
    wasNotSent,
    openMedia,
    saveMedia,
    openLocation,
    copyPhone,
    retryThumbnail,
    showAll
};

/// A text button within a bubble.
struct BubbleButton
{
    BubbleAction action = BubbleAction::resend;
    QRect rect;
    QString text;
};

/// Where the parts of one row of a thread stand, from the row's top left corner, in device independent pixels; made
/// for one width, font and text, then painted and asked for hits. Empty rectangles: no such part.
struct BubbleLayout
{
    int height = 0;
    bool out = false;
    bool inDoubt = false;
    QString dayText;
    QRect day;
    QString newText;
    QRect newLine;
    QRect note; ///< a line of the system instead of a bubble
    TextBlock noteText;
    QPoint noteAt;
    QRect bubble;
    QString authorText;
    QRect author;
    QString quoteAuthor;
    QString quoteText;
    QRect quote;
    QRect thumbnail; ///< the picture, or the place where it will be
    QRect chip;      ///< icon, name and caption of a file, place or person
    QString chipIcon;
    QString chipTitle;
    QString chipCaption;
    TextBlock text;
    QPoint textAt;
    bool textSoft = false; ///< our words, not theirs
    TextBlock reason;
    QPoint reasonAt;
    QList<BubbleButton> buttons;
    QString footerText;
    QRect footer;
    Tick tick = Tick::none;
    QRect tickAt;
    QString reactionText;
    QRect reaction;
};

} // namespace gatehouse::ui
