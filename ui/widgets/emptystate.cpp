#include "ui/widgets/emptystate.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel)
    , m_title(new Label(title, TextSize::title, Role::text, QFont::DemiBold))
    , m_sentence(new Label(sentence, TextSize::body, Role::textSoft))
    , m_column(new QVBoxLayout)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(420);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    outer->addStretch(2);
    outer->addLayout(m_column);
    outer->addStretch(3);
    m_column->setSpacing(space::s);
    m_column->addWidget(m_icon);
    m_column->addWidget(m_title);
    // Between stretches rather than aligned: an aligned label does not get the height that its wrapped lines need.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_sentence, 100);
    middle->addStretch(1);
    m_column->addLayout(middle);
    drawIcon();
}

QPushButton *EmptyState::setAction(const QString &text)
{
    if (!m_button) {
        m_button = new QPushButton;
        m_button->setObjectName(QStringLiteral("emptyStateAction"));
        makePrimary(m_button);
        m_column->addSpacing(space::s);
        m_column->addWidget(m_button, 0, Qt::AlignHCenter);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
    }
    m_button->setText(text);
    return m_button;
}

QPushButton *EmptyState::addQuietAction(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QStringLiteral("emptyStateQuietAction"));
    m_column->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::setText(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(pixmap(m_iconName, 40, color(Role::textSoft, palette()), devicePixelRatioF()));
}

} // namespace gatehouse::ui
