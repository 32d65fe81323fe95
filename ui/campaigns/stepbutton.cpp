#include "ui/campaigns/stepbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choiceground.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace gatehouse::ui {

namespace {
constexpr int stepHeight = 36;
constexpr int markSize = 16;
} // namespace

StepButton::StepButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QString(text).remove(u'&'));
}

void StepButton::setDone(bool done)
{
    m_done = done;
    setAccessibleDescription(done ? tr("done") : tr("not done yet"));
    update();
}

QSize StepButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 60, stepHeight};
}

void StepButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChoiceGround(painter, *this, radius::card);
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(),
                                          QRect(space::m, (rect().height() - markSize) / 2, markSize, markSize));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::accent, palette()));
        painter.drawEllipse(mark.adjusted(3, 3, -3, -3));
    } else if (m_done) {
        paintIcon(&painter, mark, QStringLiteral("check"), color(Role::good, palette()));
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Role::textSoft, palette()), 1.2));
        painter.drawEllipse(QRectF(mark).adjusted(3.5, 3.5, -3.5, -3.5));
    }
    const int start = space::m + markSize + space::s;
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(start, 0, -space::s, 0));
    painter.setFont(ui::font(TextSize::body, font(), isChecked() ? QFont::Medium : QFont::Normal));
    painter.setPen(color(isChecked() || m_done ? Role::text : Role::textSoft, palette()));
    painter.drawText(
        words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextShowMnemonic,
        text());
}

} // namespace gatehouse::ui
