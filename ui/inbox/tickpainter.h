#pragma once

#include "ui/inbox/messagewords.h"

#include <QtGui/QPalette>

class QPainter;
class QRect;

namespace gatehouse::ui {

/// Draws what became of a message in `rect` (about 18 × 14 px): a clock, one stroke, two strokes, a question or an
/// exclamation mark. Ticks do not mirror: they are not a direction.
void paintTick(QPainter *painter, const QRect &rect, Tick tick, const QPalette &palette);

} // namespace gatehouse::ui
