#include "ui/inbox/threadheader.h"

#include "ui/inbox/conversationwords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/pill.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

ThreadHeader::ThreadHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}, TextSize::body, Role::text, QFont::DemiBold))
    , m_phone(new Label({}, TextSize::body, Role::textSoft))
    , m_session(new Pill({}, Role::accent))
    , m_suppressed(new Pill(tr("Opted out"), Role::warn))
    , m_status(new QPushButton)
    , m_details(new QToolButton)
{
    setObjectName(QStringLiteral("threadHeader"));
    setFixedHeight(52);
    m_name->setObjectName(QStringLiteral("threadName"));
    m_phone->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setObjectName(QStringLiteral("resolveButton"));
    m_details->setObjectName(QStringLiteral("detailsButton"));
    m_details->setCheckable(true);
    m_details->setAutoRaise(true);
    m_details->setIcon(icon(QStringLiteral("info")));
    m_details->setToolTip(tr("Show or hide the contact"));
    m_details->setAccessibleName(m_details->toolTip());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 0, space::m, 0);
    row->setSpacing(space::m);
    row->addWidget(m_name);
    row->addWidget(m_phone);
    row->addWidget(m_session);
    row->addWidget(m_suppressed);
    row->addStretch(1);
    row->addWidget(m_status);
    row->addWidget(m_details);
    connect(m_status, &QPushButton::clicked, this, [this] {
        emit statusChosen(m_shown == ConversationStatus::open ? ConversationStatus::resolved
                                                              : ConversationStatus::open);
    });
    connect(m_details, &QToolButton::toggled, this, &ThreadHeader::detailsToggled);
}

void ThreadHeader::show(const Conversation &conversation)
{
    m_shown = conversation.status;
    m_name->setText(isolate(phone(ConversationWords::title(conversation))));
    // A person without a name has the number as title already.
    m_phone->setText(conversation.title == conversation.phone ? QString() : phone(conversation.phone));
    m_phone->setVisible(!m_phone->text().isEmpty());
    m_session->setText(conversation.sessionName);
    m_suppressed->setVisible(conversation.suppressed);
    m_status->setText(conversation.status == ConversationStatus::open ? tr("Resolve") : tr("Reopen"));
}

void ThreadHeader::setDetailsShown(bool shown)
{
    m_details->setChecked(shown);
}

void ThreadHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::raised, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Role::line, palette()));
}

} // namespace gatehouse::ui
