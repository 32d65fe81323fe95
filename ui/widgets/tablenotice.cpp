#include "ui/widgets/tablenotice.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

using namespace std::chrono_literals;

TableNotice::TableNotice(QWidget *parent) : QFrame(parent), m_sentence(new Label({})), m_button(new QPushButton)
{
    setObjectName(QStringLiteral("tableNotice"));
    m_button->setObjectName(QStringLiteral("tableNoticeButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::xs, space::s, space::xs);
    row->setSpacing(space::m);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    m_stay.setSingleShot(true);
    connect(&m_stay, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, &TableNotice::acted);
    parent->installEventFilter(this);
    hide();
}

void TableNotice::say(const QString &sentence, const QString &action, Stay stay)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    if (stay == Stay::aWhile)
        m_stay.start(action.isEmpty() ? 8s : 20s);
    else
        m_stay.stop();
    place();
    show();
    raise();
}

void TableNotice::place()
{
    const int height = sizeHint().height();
    setGeometry(0, parentWidget()->height() - height, parentWidget()->width(), height);
}

bool TableNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void TableNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::selection, palette()));
    painter.fillRect(QRect(0, 0, width(), 1), color(Role::line, palette()));
}

} // namespace gatehouse::ui
