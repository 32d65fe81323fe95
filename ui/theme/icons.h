#pragma once

#include "ui/theme/theme.h"

#include <QtGui/QIcon>
#include <QtGui/QPixmap>

class QPainter;

namespace gatehouse::ui {

/// One of our own icons ("inbox", "chevron-left"; the files are in resources/icons), drawn in the role's colour of the
/// application's palette at the moment of painting, so that it follows a change of scheme. Those that point somewhere
/// are mirrored in right-to-left layouts.
[[nodiscard]] QIcon icon(const QString &name, Role role = Role::text);
/// The same in the text colour of a palette of its own.
[[nodiscard]] QIcon icon(const QString &name, const QPalette &palette);
/// `size` in device independent pixels; for delegates and labels.
[[nodiscard]] QPixmap pixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio = 1.0);
/// Draws the icon centred in `rect`.
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);

} // namespace gatehouse::ui
