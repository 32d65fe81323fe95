#pragma once

#include "gateway/http/httpserver.h"

#include <cstddef>
#include <memory>

namespace gatehouse::beast {

/// Beast's parser for one request, fed by hand: its own stream operations know inactivity time-outs only, which a byte
/// now and then beats. A fresh one for each request. Hides Beast, whose headers are dear to compile.
class RequestParser
{
public:
    explicit RequestParser(std::size_t headerBytesMax);
    ~RequestParser();
    RequestParser(const RequestParser &) = delete;
    RequestParser &operator=(const RequestParser &) = delete;

    struct Taken
    {
        std::size_t bytes = 0; ///< used up
        int refusal = 0;       ///< status to refuse with
    };
    [[nodiscard]] Taken take(const char *data, std::size_t size);
    /// From here on the body is read, up to this much.
    void beginBody(std::size_t bytesMax);

    [[nodiscard]] bool isHeaderDone() const;
    [[nodiscard]] bool isDone() const;
    /// With fewer at hand nothing may be taken of a body that is not whole.
    [[nodiscard]] std::size_t partBytesMin() const;
    [[nodiscard]] std::size_t bodyBytes() const;

    [[nodiscard]] int version() const; ///< 10 or 11
    [[nodiscard]] std::string_view target() const;
    [[nodiscard]] bool keepsAlive() const;
    /// A copy of what came before the body, without the peer: Beast merges trailers into its own later.
    [[nodiscard]] HttpRequestHead head() const;
    [[nodiscard]] std::string takeBody();

private:
    struct Beast;
    std::unique_ptr<Beast> m_beast;
};

} // namespace gatehouse::beast
