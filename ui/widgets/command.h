#pragma once

#include <QtCore/QString>

#include <functional>

class QAction;
class QKeySequence;
class QWidget;

namespace gatehouse::ui {

/// A command of a page or a pane: its shortcut works while the focus is in `owner`, which holds and owns the action.
/// `name` is its objectName, `text` what the palette and the menus show. UI thread.
QAction *addCommand(QWidget *owner, const QString &name, const QString &text, const QKeySequence &keys,
                    std::function<void()> run);

} // namespace gatehouse::ui
