#include "ui/widgets/undobar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <chrono>
#include <utility>

namespace gatehouse::ui {

using namespace std::chrono_literals;

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent), m_sentence(new Label({})), m_button(new QPushButton(icon(QStringLiteral("undo")), tr("Undo")))
{
    m_button->setObjectName(QStringLiteral("undoButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::xs, space::s, space::xs);
    row->setSpacing(space::m);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_timer.setSingleShot(true);
    m_timer.setInterval(8s);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, &UndoBar::run);
    hide();
}

void UndoBar::offer(const QString &sentence, std::function<void()> undo)
{
    m_sentence->setText(sentence);
    m_undo = std::move(undo);
    setAccessibleName(sentence);
    show();
    m_timer.start();
}

void UndoBar::dismiss()
{
    m_timer.stop();
    m_undo = nullptr;
    hide();
}

void UndoBar::run()
{
    const auto undo = std::exchange(m_undo, nullptr);
    dismiss();
    if (undo)
        undo();
    emit undone();
}

void UndoBar::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void UndoBar::leaveEvent(QEvent *)
{
    if (isVisible() && m_undo)
        m_timer.start();
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::selection, palette()));
}

} // namespace gatehouse::ui
