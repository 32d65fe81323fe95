#pragma once

#include "gateway/session.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QProcess>
#include <QtCore/QStringList>

namespace gatehouse::test {

/// What hookload.cpp is asked to do.
struct HookLoad
{
    quint16 port = 0;
    int connections = 64;
    double warmSeconds = 3;
    double seconds = 10;
    double perSecond = 0; ///< 0: as fast as it is answered
    int people = 1000;
    QStringList targets; ///< "PATH=SECRET"

    void start(QProcess &process) const;
    /// Its one line, once the process has ended.
    [[nodiscard]] static QJsonObject result(QProcess &process);
    /// Hook paths with the secrets that were given to the sessions.
    [[nodiscard]] static QStringList targetsOf(const QList<Session> &sessions, const QList<Credentials> &tokens);
    /// Tokens for `count` sessions whose provider is not asked.
    [[nodiscard]] static QList<Credentials> madeUpTokens(int count);
};

} // namespace gatehouse::test
