#pragma once

#include "gateway/task.h"
#include "gateway/timestamp.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <utility>

namespace gatehouse {

/// One HTTP request. Header values may hold tokens: never log a request whole.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Milliseconds timeout{30'000};     ///< for the whole exchange
    qint64 answerBytesMax = 16 << 20; ///< a longer answer is cut off and counts as unreadable
    bool followRedirects = false;     ///< never set for a request that sends a message
};

struct HttpResponse
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /// First header of that name, compared without case; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// What became of a request. The difference between `notSent` and `unknown` carries the product's promise.
struct HttpOutcome
{
    enum class Kind {
        answered, ///< `response` is whole
        notSent,  ///< surely never reached the server: name, connect or TLS failed, or cancelled before sending
        unknown   ///< bytes may have gone out and no whole answer came back
    };
    Kind kind = Kind::unknown;
    HttpResponse response;
    QString error; ///< for logs and timelines: the kind of network failure, without host credentials
};

/// The way out to providers. `send` may be called from any thread; `done` runs exactly once, on the executor the
/// transport was made with, also when the transport is destroyed (then with `notSent` or `unknown`).
/// A request goes out at most once: an implementation never repeats it by itself, save GET and HEAD without a body.
class Transport
{
public:
    virtual ~Transport() = default;
    virtual void send(HttpRequest request, UniqueFunction<void(HttpOutcome)> done) = 0;
};

} // namespace gatehouse
