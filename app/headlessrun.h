#pragma once

#include "app/commandline.h"
#include "app/terminal.h"
#include "gateway/ids.h"
#include "ui/desks.h"

#include <QtCore/QObject>

#include <memory>

namespace gatehouse {
class Gateway;
}

namespace gatehouse::app {

class DemoSetup;
class IdleReport;
class ShutdownSignals;

[[nodiscard]] ui::Desks desksOf(Gateway &gateway);

/// The engine without a window: practice where it was asked for, progress and report with --until-idle.
class HeadlessRun final : public QObject
{
    Q_OBJECT
public:
    HeadlessRun(Gateway &gateway, const CommandLine &line, const ShutdownSignals &wishes, QObject *parent = nullptr);
    ~HeadlessRun() override;
    /// Runs the event loop to the end; answers the exit code.
    [[nodiscard]] int run();

private:
    void practiceReady(CampaignId campaign);
    void watch();

    Gateway &m_gateway;
    CommandLine m_line;
    const ShutdownSignals &m_wishes;
    std::unique_ptr<DemoSetup> m_demo;
    std::unique_ptr<IdleReport> m_idle;
    ProgressLine m_progress;
};

} // namespace gatehouse::app
