#pragma once

class QAbstractButton;
class QPainter;

namespace gatehouse::ui {

/// The ground of a button that is one of several choices: tinted when chosen, half so under the pointer, with the line
/// of the focus around it. Leaves the painter with antialiasing. `radius` in pixels.
void paintChoiceGround(QPainter &painter, const QAbstractButton &button, int radius);

} // namespace gatehouse::ui
