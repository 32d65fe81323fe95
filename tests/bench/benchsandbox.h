#pragma once

#include "gateway/session.h"

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

namespace gatehouse::test {

/// The provider's simulator as a process of its own, as a provider is.
class BenchSandbox
{
public:
    /// Arguments beside address and seed.
    explicit BenchSandbox(const QStringList &arguments);
    ~BenchSandbox();

    [[nodiscard]] QString baseUrl() const { return m_ready.value(QLatin1String("url")).toString(); }
    [[nodiscard]] QList<Credentials> tokens() const;
    [[nodiscard]] qint64 process() const { return m_process.processId(); }
    /// The control interface.
    QJsonObject ask(const char *method, const QString &path, const QJsonObject &body = {});

private:
    QProcess m_process;
    QJsonObject m_ready;
};

} // namespace gatehouse::test
