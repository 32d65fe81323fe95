#include "app/headlessrun.h"

#include "app/demosetup.h"
#include "app/idlereport.h"
#include "app/refusals.h"
#include "app/shutdownsignals.h"
#include "gateway/campaigndesk.h"
#include "gateway/clock.h"
#include "gateway/gateway.h"
#include "ui/async.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::app {

ui::Desks desksOf(Gateway &gateway)
{
    return {gateway.clients(),   gateway.sessions(), gateway.messages(),    gateway.inbox(),
            gateway.campaigns(), gateway.contacts(), gateway.deadLetters(), gateway.insights(),
            gateway.rules(),     gateway.changes(),  gateway.clock()};
}

HeadlessRun::HeadlessRun(Gateway &gateway, const CommandLine &line, const ShutdownSignals &wishes, QObject *parent)
    : QObject(parent), m_gateway(gateway), m_line(line), m_wishes(wishes)
{}

HeadlessRun::~HeadlessRun() = default;

int HeadlessRun::run()
{
    connect(&m_wishes, &ShutdownSignals::stopRequested, this, [] { QCoreApplication::exit(exitFine); });
    if (m_line.settings.demo) {
        const auto chance = static_cast<quint64>(toMillis(m_gateway.clock().now()));
        m_demo = std::make_unique<DemoSetup>(desksOf(m_gateway), m_gateway.dataDir(), chance);
        connect(m_demo.get(), &DemoSetup::ready, this, &HeadlessRun::practiceReady);
        connect(m_demo.get(), &DemoSetup::failed, this, [this](const Failure &failure) {
            say(stderr, QStringLiteral("gatehouse: the practice set-up could not be made: %1").arg(failure.detail));
            QCoreApplication::exit(exitCodeFor(failure.fault));
        });
        connect(m_demo.get(), &DemoSetup::sessionsLeft, this, [](const QStringList &names, const Failure &last) {
            say(stderr, QStringLiteral("gatehouse: the simulated provider did not take up %1: %2")
                            .arg(names.join(QStringLiteral(", ")), last.detail));
        });
        if (const auto begun = m_demo->begin(); !begun) {
            say(stderr, QStringLiteral("gatehouse: ") + refusalLine(begun.failure(), m_line.settings));
            return exitCodeFor(begun.failure().fault);
        }
    } else if (m_line.untilIdle) {
        watch();
    }
    const int code = QCoreApplication::exec();
    m_progress.end();
    return code;
}

void HeadlessRun::practiceReady(CampaignId campaign)
{
    if (!m_line.untilIdle)
        return;
    if (campaign.isNull()) // a later start: what waited goes on
        return watch();
    ui::whenDone(
        this, m_gateway.campaigns().start(campaign, Actor::engine(QStringLiteral("practice"))),
        [this](const Campaign &) { watch(); },
        [](const Failure &failure) {
            say(stderr,
                QStringLiteral("gatehouse: the practice campaign could not be started: %1").arg(failure.detail));
            QCoreApplication::exit(exitCodeFor(failure.fault));
        });
}

void HeadlessRun::watch()
{
    m_idle = std::make_unique<IdleReport>(m_gateway.insights(), m_gateway.clock());
    connect(m_idle.get(), &IdleReport::progress, this, [this](const QString &line) { m_progress.show(line); });
    connect(m_idle.get(), &IdleReport::idle, this, [this](const QString &report) {
        m_progress.end();
        say(stdout, report);
        QCoreApplication::exit(exitFine);
    });
    m_idle->begin();
}

} // namespace gatehouse::app
