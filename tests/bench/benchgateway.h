#pragma once

#include "gateway/client.h"
#include "gateway/gateway.h"
#include "gateway/messagedesk.h"
#include "gateway/result.h"
#include "gateway/session.h"

#include <QtCore/QDebug>

#include <memory>

namespace gatehouse::test {

/// The real engine on threads of its own, on a data folder, with listeners on free ports of this machine.
class BenchGateway
{
public:
    explicit BenchGateway(const QString &dataDir);

    [[nodiscard]] Gateway &engine() { return *m_gateway; }
    [[nodiscard]] quint16 hooksPort() const { return m_hooksPort; }
    /// A client and its sessions with the given tokens; they are not asked for their state.
    QList<Session> addSessions(const QString &baseUrl, const QList<Credentials> &tokens,
                               const PacingOverrides &pacing = {});

    /// Blocks until the future is there: the engine answers from its own threads. A refusal ends the program, as a
    /// figure taken after it would say nothing.
    template <typename T>
    static T take(Reply<T> reply)
    {
        reply.waitForFinished();
        const Result<T> result = reply.result();
        if (!result)
            qFatal("refused: %s", qPrintable(result.failure().detail));
        if constexpr (!std::is_void_v<T>)
            return *result;
    }

private:
    std::unique_ptr<Gateway> m_gateway;
    quint16 m_hooksPort = 0;
};

/// Draft of a text to the `number`th of made-up people: numbers of a country whose mobile numbers are all of one form.
[[nodiscard]] Draft benchDraft(SessionId session, int number);
/// The same person's number in E.164.
[[nodiscard]] QString benchPhone(int number);
/// A list of the first `count` people with the columns phone, name and order.
[[nodiscard]] bool writeAudience(const QString &path, int count);

} // namespace gatehouse::test
