#include "ui/widgets/pacedquestion.h"

#include <chrono>
#include <utility>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto pauseAfterAnswer = 250ms;

} // namespace

PacedQuestion::PacedQuestion(std::function<void()> ask, QObject *parent) : QObject(parent), m_ask(std::move(ask))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterAnswer);
    connect(&m_pause, &QTimer::timeout, this, &PacedQuestion::next);
}

void PacedQuestion::want()
{
    m_wanted = true;
    next();
}

void PacedQuestion::answered()
{
    if (std::exchange(m_asking, false))
        m_pause.start();
}

void PacedQuestion::setHeld(bool held)
{
    m_held = held;
    next();
}

void PacedQuestion::next()
{
    if (!m_wanted || m_asking || m_held || m_pause.isActive())
        return;
    m_wanted = false;
    m_asking = true;
    m_ask();
}

} // namespace gatehouse::ui
