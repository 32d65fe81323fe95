#pragma once

#include "gateway/insightdesk.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace gatehouse {
class ChangeFeed;
struct ChangeSet;
} // namespace gatehouse

namespace gatehouse::ui {

/// The figures of the moment for status line and badges: asked for after a change, at most once a second, and every ten
/// seconds without one (rates fall by themselves). One question is under way at a time.
class Figures final : public QObject
{
    Q_OBJECT
public:
    Figures(InsightDesk &insights, ChangeFeed &changes, QObject *parent = nullptr);
    void setClient(std::optional<ClientId> client);
    [[nodiscard]] const Snapshot &now() const { return m_now; }

signals:
    void changed(const gatehouse::Snapshot &now);

private:
    void ask();
    void take(const ChangeSet &changes);

    InsightDesk &m_insights;
    std::optional<ClientId> m_client;
    Snapshot m_now;
    QTimer m_pause;
    QTimer m_steady;
    bool m_asking = false;
    bool m_stale = false;
};

} // namespace gatehouse::ui
