#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QWidget>

namespace gatehouse::test {

[[nodiscard]] inline bool isInsideComboBox(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->inherits("QComboBox"))
            return true;
    }
    return false;
}

/// What a person without a pointer or without sight would miss in a widget tree: every control that takes the keyboard
/// needs an objectName (for tests and the accessible tree) and an accessible name (its own, its text's or its label's).
/// Empty when all is well. Parts inside of Qt's own controls (names beginning with "qt_") are Qt's.
[[nodiscard]] inline QStringList missingNames(const QWidget *root)
{
    QStringList missing;
    QSet<const QWidget *> labelled;
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (label->buddy())
            labelled.insert(label->buddy());
    }
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const QWidget *parent = widget->parentWidget();
        if (!widget->isVisibleTo(root)
            || isInsideComboBox(widget)) // not on the screen; Qt's editor and list of choices
            continue;
        if (parent && parent->inherits("QDialogButtonBox")
            && !qobject_cast<const QAbstractButton *>(widget)->text().isEmpty())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named =
            !widget->accessibleName().isEmpty() || labelled.contains(widget) || (button && !button->text().isEmpty());
        const QString where =
            QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
        if (widget->objectName().isEmpty())
            missing += where + QStringLiteral(" has no objectName");
        if (!named)
            missing += where + QStringLiteral(" has no accessible name");
    }
    return missing;
}

} // namespace gatehouse::test
