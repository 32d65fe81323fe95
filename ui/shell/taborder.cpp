#include "ui/shell/taborder.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace gatehouse::ui {

namespace {

bool takesTab(const QWidget &widget, const QWidget &window)
{
    // On some desktops Tab goes to texts and lists only, unless the person asked for more.
    const bool allControls = QGuiApplication::styleHints()->tabFocusBehavior() == Qt::TabFocusAllControls;
    const auto wanted = allControls ? Qt::TabFocus : Qt::StrongFocus;
    return (widget.focusPolicy() & wanted) == wanted && !widget.focusProxy() && widget.isEnabled()
           && widget.isVisibleTo(&window) && widget.window() == &window;
}

} // namespace

QWidget *tabTarget(const QWidget &window, const QList<const QWidget *> &parts, bool next)
{
    const auto partOf = [&](const QWidget *widget) {
        const auto part = std::find_if(parts.begin(), parts.end(), [widget](const QWidget *candidate) {
            return candidate == widget || candidate->isAncestorOf(widget);
        });
        return part - parts.begin();
    };
    QList<QWidget *> stops;
    for (QWidget *widget = window.nextInFocusChain(); widget != &window; widget = widget->nextInFocusChain()) {
        if (takesTab(*widget, window) || widget == window.focusWidget())
            stops.append(widget);
    }
    std::stable_sort(stops.begin(), stops.end(), [&](QWidget *a, QWidget *b) { return partOf(a) < partOf(b); });
    if (stops.isEmpty())
        return nullptr;
    const qsizetype at = stops.indexOf(window.focusWidget());
    if (at < 0)
        return next ? stops.first() : stops.last();
    return stops[(at + (next ? 1 : stops.size() - 1)) % stops.size()];
}

} // namespace gatehouse::ui
