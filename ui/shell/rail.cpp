#include "ui/shell/rail.h"

#include "ui/shell/place.h"
#include "ui/shell/railbutton.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

Rail::Rail(const QList<Place> &places, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Places"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, space::s);
    column->setSpacing(0);
    for (const Place &place : places) {
        auto *button = new RailButton(place.iconName, place.title);
        button->setObjectName(QStringLiteral("rail_") + place.name);
        m_buttons.insert(place.name, button);
        column->addWidget(button);
        connect(button, &RailButton::clicked, this, [this, name = place.name] { emit chosen(name); });
    }
    column->addStretch(1);
}

void Rail::setCurrent(const QString &name)
{
    if (RailButton *button = m_buttons.value(name))
        button->setChecked(true);
}

void Rail::setBadge(const QString &name, qint64 count, const QString &words)
{
    if (RailButton *button = m_buttons.value(name))
        button->setBadge(count, words);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::rail, palette()));
}

} // namespace gatehouse::ui
