#include "ui/shell/figures.h"

#include "gateway/changefeed.h"
#include "ui/async.h"

#include <chrono>

namespace gatehouse::ui {

using namespace std::chrono_literals;

Figures::Figures(InsightDesk &insights, ChangeFeed &changes, QObject *parent) : QObject(parent), m_insights(insights)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    m_steady.setInterval(10s);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_stale)
            ask();
    });
    connect(&m_steady, &QTimer::timeout, this, &Figures::ask);
    connect(&changes, &ChangeFeed::changed, this, &Figures::take);
    m_steady.start();
    ask();
}

void Figures::setClient(std::optional<ClientId> client)
{
    if (m_client == client)
        return;
    m_client = client;
    ask();
}

void Figures::take(const ChangeSet &changes)
{
    if (changes.counters || changes.deadLetters || changes.doubts || changes.overflow || !changes.sessions.isEmpty()
        || !changes.conversations.isEmpty() || !changes.messages.isEmpty()) {
        m_stale = true;
        if (!m_pause.isActive())
            ask();
    }
}

void Figures::ask()
{
    if (m_asking) {
        m_stale = true;
        return;
    }
    m_asking = true;
    m_stale = false;
    m_pause.start();
    const auto done = [this] {
        m_asking = false;
        if (m_stale && !m_pause.isActive())
            ask();
    };
    whenDone(
        this, m_insights.snapshot(m_client),
        [this, done, client = m_client](const Snapshot &now) {
            if (client == m_client) { // an answer for the client before is of no use
                m_now = now;
                emit changed(now);
            } else {
                m_stale = true;
            }
            done();
        },
        [done](const Failure &) { done(); }); // the old figures stand; the next question comes by itself
}

} // namespace gatehouse::ui
