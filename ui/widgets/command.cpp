#include "ui/widgets/command.h"

#include <QtGui/QAction>
#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>

#include <utility>

namespace gatehouse::ui {

QAction *addCommand(QWidget *owner, const QString &name, const QString &text, const QKeySequence &keys,
                    std::function<void()> run)
{
    auto *action = new QAction(text, owner);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, owner, [run = std::move(run)] { run(); });
    owner->addAction(action);
    return action;
}

} // namespace gatehouse::ui
