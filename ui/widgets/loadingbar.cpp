#include "ui/widgets/loadingbar.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>

#include <chrono>

namespace gatehouse::ui {

using namespace std::chrono_literals;

LoadingBar::LoadingBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    m_step.setInterval(60ms);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_showing = true;
        setAccessibleName(tr("Loading"));
        m_step.start();
        update();
    });
    connect(&m_step, &QTimer::timeout, this, &LoadingBar::step);
}

void LoadingBar::begin()
{
    if (m_running++ == 0)
        m_delay.start();
}

void LoadingBar::end()
{
    Q_ASSERT(m_running > 0);
    if (--m_running > 0)
        return;
    m_delay.stop();
    m_step.stop();
    m_showing = false;
    setAccessibleName({});
    update();
}

void LoadingBar::step()
{
    m_phase = (m_phase + 4) % 130;
    update();
}

void LoadingBar::paintEvent(QPaintEvent *)
{
    if (!m_showing)
        return;
    QPainter painter(this);
    const int length = width() * 30 / 100;
    const int start = width() * m_phase / 100 - length;
    painter.fillRect(QRect(start, 0, length, height()), color(Role::accent, palette()));
}

} // namespace gatehouse::ui
