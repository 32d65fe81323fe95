#pragma once

/// One program for all of the sandbox: each file runs its own suite and answers the number of failures.
namespace gatehouse::test {

int runSandboxApiTest(int argc, char **argv);
int runSandboxLimitsTest(int argc, char **argv);
int runSandboxSessionsTest(int argc, char **argv);
int runSandboxWebhookTest(int argc, char **argv);
int runSandboxFaultsTest(int argc, char **argv);
int runSandboxPeopleTest(int argc, char **argv);
int runSandboxMediaTest(int argc, char **argv);
int runSandboxDemoTest(int argc, char **argv);

} // namespace gatehouse::test
