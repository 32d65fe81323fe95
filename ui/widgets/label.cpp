#include "ui/widgets/label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

namespace gatehouse::ui {

Label::Label(const QString &text, TextSize size, Role role, QFont::Weight weight, QWidget *parent)
    : QLabel(text, parent), m_size(size), m_role(role), m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignAbsolute | Qt::AlignLeft | Qt::AlignVCenter);
    takeFont();
    takeColour();
    takeDirection();
}

void Label::setRole(Role role)
{
    m_role = role;
    takeColour();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        takeColour();
    if (event->type() == QEvent::ApplicationFontChange)
        takeFont();
    if (event->type() == QEvent::LayoutDirectionChange)
        takeDirection();
}

// QLabel itself would align by the direction of its text.
void Label::takeDirection()
{
    if (!alignment().testFlag(Qt::AlignAbsolute))
        return; // somebody chose another place
    const Qt::Alignment across = alignment() & Qt::AlignVertical_Mask;
    setAlignment(Qt::AlignAbsolute | across | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
}

void Label::takeColour()
{
    // Decided from the application's palette: our own holds the role's colour and so no longer tells light from dark.
    const QColor wanted = color(m_role, QApplication::palette());
    QPalette mine = palette();
    if (mine.color(QPalette::WindowText) == wanted)
        return; // setPalette() below arrives here again
    mine.setColor(QPalette::WindowText, wanted);
    setPalette(mine);
}

void Label::takeFont()
{
    setFont(ui::font(m_size, QApplication::font(), m_weight));
}

} // namespace gatehouse::ui
