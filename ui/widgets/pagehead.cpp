#include "ui/widgets/pagehead.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

PageHead::PageHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_row(new QHBoxLayout(this))
    , m_tools(new QStackedWidget)
    , m_noTools(new QWidget)
    , m_search(new QToolButton)
{
    setFixedHeight(56);
    m_search->setObjectName(QStringLiteral("headSearch"));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search->setIcon(icon(QStringLiteral("search"), Role::textSoft));
    m_search->setText(tr("Search or Ctrl+K"));
    m_search->setFocusPolicy(Qt::TabFocus);
    m_search->setMinimumSize(240, 30);
    m_search->setToolTip(tr("Search pages, actions, clients, contacts and conversations"));
    m_tools->addWidget(m_noTools);
    m_tools->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    paintSearchSoft();
    m_row->setContentsMargins(space::l, 0, space::l, 0);
    m_row->setSpacing(space::m);
    m_row->addWidget(m_title);
    m_row->addWidget(m_tools, 1);
    m_row->addWidget(m_search);
    connect(m_search, &QToolButton::clicked, this, &PageHead::searchRequested);
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setSwitcher(QWidget *switcher)
{
    m_row->insertWidget(1, switcher);
}

void PageHead::showTools(QWidget *tools)
{
    if (!tools)
        return m_tools->setCurrentWidget(m_noTools);
    if (m_tools->indexOf(tools) < 0) {
        // The head is as wide as the window; a page's buttons are as wide as their words.
        if (auto *row = qobject_cast<QBoxLayout *>(tools->layout()))
            row->addStretch(1);
        m_tools->addWidget(tools);
    }
    m_tools->setCurrentWidget(tools);
}

// It looks like a field that waits for words, and says so in a field's colour for that.
void PageHead::paintSearchSoft()
{
    QPalette soft;
    soft.setColor(QPalette::ButtonText, color(Role::textSoft, palette()));
    m_search->setPalette(soft);
}

void PageHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintSearchSoft();
}

void PageHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::raised, palette()));
    painter.fillRect(0, height() - 1, width(), 1, color(Role::line, palette()));
}

} // namespace gatehouse::ui
