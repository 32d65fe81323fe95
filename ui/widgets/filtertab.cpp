#include "ui/widgets/filtertab.h"

#include "ui/theme/theme.h"
#include "ui/widgets/choiceground.h"

#include <QtGui/QPainter>

namespace gatehouse::ui {

FilterTab::FilterTab(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize FilterTab::sizeHint() const
{
    const QFontMetrics metrics(ui::font(TextSize::body, font(), QFont::Medium));
    return {metrics.horizontalAdvance(text()) + 2 * space::s, metrics.height() + space::s};
}

void FilterTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChoiceGround(painter, *this, radius::control);
    painter.setFont(ui::font(TextSize::body, font(), isChecked() ? QFont::Medium : QFont::Normal));
    painter.setPen(color(isChecked() ? Role::text : Role::textSoft, palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace gatehouse::ui
