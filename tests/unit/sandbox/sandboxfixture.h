#pragma once

#include "gateway/sandbox/sandboxprovider.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/virtualtime.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace gatehouse::test {

/// An answer of the sandbox, read.
struct SandboxSeen
{
    bool answered = false;
    int status = -1; ///< 0: connection closed without an answer
    QByteArray body;
    std::vector<std::pair<std::string, std::string>> headers;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QByteArray header(const char *name) const;
};

/// A sandbox with one paid account of two connected sessions whose webhooks the test collects.
class SandboxFixture
{
public:
    explicit SandboxFixture(quint64 seed = 7, SandboxOptions options = quiet());
    /// Nobody answers, everybody reads.
    [[nodiscard]] static SandboxOptions quiet();

    SandboxSeen call(const char *method, const QString &path, const QJsonObject &body = {}, QByteArray token = {});
    SandboxSeen raw(const char *method, const QString &path, const QByteArray &body, const QByteArray &contentType,
                    const QByteArray &token);
    /// With the first session's key.
    SandboxSeen session(const char *method, const QString &path, const QJsonObject &body = {});
    SandboxSeen account(const char *method, const QString &path, const QJsonObject &body = {});
    SandboxSeen control(const char *method, const QString &path, const QJsonObject &body = {});
    SandboxSeen text(const QString &to, const QString &text);
    void faults(const QJsonObject &changes);
    [[nodiscard]] QString sessionPath(const QString &below = {}) const;

    /// Webhooks so far, oldest first; only those of `event` when it is given.
    [[nodiscard]] QList<QJsonObject> hooks(const QString &event = {}) const;

    VirtualTime time;
    ScriptedTransport transport;
    SeededRandom random;
    SandboxProvider provider;
    SandboxAccountSpec owner;
    QList<HttpRequest> posted; ///< every try of a webhook
    int hookStatus = 200;      ///< what the receiver answers
};

} // namespace gatehouse::test
