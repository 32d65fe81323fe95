#include "ui/shell/statusline.h"

#include "gateway/insightdesk.h"
#include "ui/setup.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formats.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

namespace {

QIcon dotIcon(const QColor &colour, qreal ratio)
{
    QPixmap dot(QSize(16, 16) * ratio);
    dot.setDevicePixelRatio(ratio);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(4, 4, 8, 8));
    return QIcon(dot);
}

} // namespace

StatusLine::StatusLine(const Setup &setup, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("statusLine"));
    setAccessibleName(tr("Status"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 1, space::s, 0);
    row->setSpacing(space::xs);
    m_sessions = addItem(QStringLiteral("statusSessions"), QStringLiteral("sessions"), {});
    m_queue = addItem(QStringLiteral("statusQueue"), QStringLiteral("insights"), QStringLiteral("queue_depth"));
    m_webhooks =
        addItem(QStringLiteral("statusWebhooks"), QStringLiteral("insights"), QStringLiteral("webhook_ack_p99"));
    m_doubts = addItem(QStringLiteral("statusDoubts"), QStringLiteral("deadletters"), QStringLiteral("in_doubt"));
    m_publicUrl = addItem(QStringLiteral("statusPublicUrl"), QStringLiteral("settings"), QStringLiteral("public-url"));
    row->addStretch(1);
    m_practice = addItem(QStringLiteral("statusPractice"), QStringLiteral("settings"), QStringLiteral("about"));

    m_queue->setToolTip(tr("Messages that wait on disk. Closing Gatehouse loses none: they go on at the next start."));
    m_doubts->setToolTip(
        tr("Requests went out and no answer came back. They are not repeated until they are settled."));
    m_publicUrl->setText(tr("No public URL"));
    m_publicUrl->setToolTip(tr("Providers cannot send webhooks to this machine yet. See how to change that."));
    m_publicUrl->setVisible(setup.publicUrl.isEmpty() && !setup.practice);
    m_practice->setText(tr("Practice set-up"));
    m_practice->setToolTip(tr("Everything here is simulated; nobody outside receives a message."));
    m_practice->setVisible(setup.practice);
    show(Snapshot{});
}

QPushButton *StatusLine::addItem(const QString &name, const QString &page, const QString &what)
{
    auto *item = new QPushButton;
    item->setObjectName(name);
    item->setFlat(true);
    item->setMinimumHeight(26);
    item->setFont(ui::font(TextSize::caption, QApplication::font()));
    item->setProperty("gatehouseCompact", true); // read by the style: lower than a button
    layout()->addWidget(item);
    connect(item, &QPushButton::clicked, this, [this, page, what] { emit navigate(page, what); });
    return item;
}

void StatusLine::show(const Snapshot &now)
{
    m_anySession = now.sessions > 0;
    m_allConnected = now.sessions == now.sessionsConnected;
    m_sessions->setText(
        now.sessions == 0
            ? tr("No sessions")
            : tr("%1 of %Ln session(s) connected", nullptr, now.sessions).arg(number(now.sessionsConnected)));
    m_queue->setText(tr("Queue %1").arg(number(now.queued)));
    const QString rate = number(qRound64(now.webhooksPerMinute));
    m_webhooks->setText(now.webhookAckP99 ? tr("Webhooks %1/min · p99 %2").arg(rate, shortSpan(*now.webhookAckP99))
                                          : tr("Webhooks %1/min").arg(rate));
    m_doubts->setText(tr("%Ln in doubt", nullptr, static_cast<int>(now.inDoubt)));
    m_doubts->setVisible(now.inDoubt > 0);
    drawDot();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawDot();
    if (event->type() == QEvent::ApplicationFontChange) {
        for (auto *item : findChildren<QPushButton *>())
            item->setFont(ui::font(TextSize::caption, QApplication::font()));
    }
}

void StatusLine::drawDot()
{
    const Role state = !m_anySession ? Role::textSoft : m_allConnected ? Role::good : Role::warn;
    m_sessions->setIcon(dotIcon(color(state, QApplication::palette()), devicePixelRatioF()));
    m_doubts->setIcon(icon(QStringLiteral("warning"), Role::warn));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::raised, palette()));
    painter.fillRect(0, 0, width(), 1, color(Role::line, palette()));
}

} // namespace gatehouse::ui
