#pragma once

#include <QtCore/QList>

class QWidget;

namespace gatehouse::ui {

/// Where the Tab key goes in a window whose parts are visited in the order of `parts`, whenever their widgets were made
/// (Qt goes by the order of making, and pages are made when they are first shown). Null when nothing takes the
/// keyboard.
[[nodiscard]] QWidget *tabTarget(const QWidget &window, const QList<const QWidget *> &parts, bool next);

} // namespace gatehouse::ui
