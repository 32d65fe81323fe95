#include "ui/widgets/avatar.h"

#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QPainter>

namespace gatehouse::ui {

namespace {

QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const auto end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : QString();
}

} // namespace

Avatar::Avatar(int diameter, QWidget *parent) : QWidget(parent), m_diameter(diameter)
{
    setFixedSize(diameter, diameter);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    update();
}

QString Avatar::initials(const QString &name)
{
    const QString plain = name.simplified();
    if (plain.startsWith(u'+'))
        return plain.left(2);
    const QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    QString result = firstLetter(words.first());
    if (words.size() > 1)
        result += firstLetter(words.last());
    return result.toUpper();
}

void Avatar::paint(QPainter *painter, const QRect &rect, const QString &name, const QPalette &palette,
                   const QFont &base)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor ground = color(Role::accent, palette);
    ground.setAlphaF(isDark(palette) ? 0.22F : 0.14F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawEllipse(rect);
    QFont letters = ui::font(TextSize::body, base, QFont::DemiBold);
    letters.setPixelSize(qMax(9, rect.height() * 36 / 100));
    painter->setFont(letters);
    painter->setPen(color(Role::accent, palette));
    painter->setLayoutDirection(Qt::LeftToRight); // "+5" stays so in right-to-left frames
    painter->drawText(rect, Qt::AlignCenter, initials(name));
    painter->restore();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_name, palette(), font());
}

} // namespace gatehouse::ui
