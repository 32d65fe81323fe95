#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// What the headers of a request say about its body, judged before a byte of it is read. Two servers in a row that
/// disagree about where a body ends let a second request be smuggled in it; so whatever can be read in two ways is
/// refused, though HTTP would allow some of it.
struct HeaderVerdict
{
    int refusal = 0; ///< status to refuse with; 0 when the request may go on
    bool chunked = false;
    std::optional<std::uint64_t> contentLength;
    bool expectsContinue = false;
};

/// `version` is 10 or 11; header names are lower case.
[[nodiscard]] HeaderVerdict judgeHeaders(int version, std::string_view target,
                                         const std::vector<std::pair<std::string, std::string>> &headers);

/// The last entry of X-Forwarded-For, the one that the tunnel itself wrote, without a port; empty when it is no
/// address.
[[nodiscard]] std::string forwardedPeer(std::string_view forwardedFor);

} // namespace gatehouse
