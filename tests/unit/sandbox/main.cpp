#include "tests/unit/sandbox/suites.h"

#include <QtCore/QCoreApplication>

int main(int argc, char **argv)
{
    using namespace gatehouse::test;
    const QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto suite : {runSandboxApiTest, runSandboxLimitsTest, runSandboxSessionsTest, runSandboxWebhookTest,
                             runSandboxFaultsTest, runSandboxPeopleTest, runSandboxMediaTest, runSandboxDemoTest})
        failures += suite(argc, argv);
    return failures == 0 ? 0 : 1;
}
