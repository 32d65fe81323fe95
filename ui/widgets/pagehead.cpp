#include "ui/widgets/pagehead.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

namespace gatehouse::ui {

PageHead::PageHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_row(new QHBoxLayout(this))
    , m_tools(new QStackedWidget)
    , m_noTools(new QWidget)
    , m_search(new QPushButton(icon(QStringLiteral("search"), Role::textSoft), tr("Search or Ctrl+K")))
{
    setFixedHeight(56);
    m_search->setObjectName(QStringLiteral("headSearch"));
    m_search->setToolTip(tr("Search pages, actions, clients, contacts and conversations"));
    m_tools->addWidget(m_noTools);
    m_tools->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_row->setContentsMargins(space::l, 0, space::l, 0);
    m_row->setSpacing(space::m);
    m_row->addWidget(m_title);
    m_row->addWidget(m_tools, 1);
    m_row->addWidget(m_search);
    connect(m_search, &QPushButton::clicked, this, &PageHead::searchRequested);
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
    if (m_tools->indexOf(tools) < 0)
        m_tools->addWidget(tools);
    m_tools->setCurrentWidget(tools);
}

void PageHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::raised, palette()));
    painter.fillRect(0, height() - 1, width(), 1, color(Role::line, palette()));
}

} // namespace gatehouse::ui
