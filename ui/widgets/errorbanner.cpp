#include "ui/widgets/errorbanner.h"

#include "ui/theme/icons.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/label.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

ErrorBanner::ErrorBanner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_sentence(new Label({}))
    , m_nextStep(new QPushButton)
    , m_copy(new QToolButton)
    , m_close(new QToolButton)
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_nextStep->setObjectName(QStringLiteral("errorNextStep"));
    m_copy->setObjectName(QStringLiteral("errorCopyDetails"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy the details"));
    m_copy->setAccessibleName(tr("Copy the details"));
    m_close->setObjectName(QStringLiteral("errorDismiss"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));
    for (QToolButton *button : {m_copy, m_close})
        button->setAutoRaise(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_nextStep);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_nextStep, &QPushButton::clicked, this, &ErrorBanner::nextStepChosen);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        emit dismissed();
    });
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_details); });
    drawIcon();
    hide();
}

void ErrorBanner::showError(const QString &sentence, const QString &nextStep, const QString &details)
{
    m_sentence->setText(sentence);
    m_nextStep->setText(nextStep);
    m_nextStep->setVisible(!nextStep.isEmpty());
    m_details = details;
    m_copy->setVisible(!details.isEmpty());
    setAccessibleName(sentence);
    show();
}

void ErrorBanner::showFailure(const Failure &failure, const QString &nextStep)
{
    showError(sentenceFor(failure), nextStep, detailsFor(failure));
}

void ErrorBanner::dismiss()
{
    hide();
}

QString ErrorBanner::sentence() const
{
    return m_sentence->text();
}

void ErrorBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void ErrorBanner::drawIcon()
{
    m_icon->setPixmap(pixmap(QStringLiteral("warning"), 20, color(Role::bad, palette()), devicePixelRatioF()));
}

void ErrorBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::line, palette()));
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
    const QRect bar(0, 0, 3, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), color(Role::bad, palette()));
}

} // namespace gatehouse::ui
