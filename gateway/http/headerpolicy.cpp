#include "gateway/http/headerpolicy.h"

#include <algorithm>
#include <charconv>

namespace gatehouse {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool sameWord(std::string_view a, std::string_view lowerCase)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return a.size() == lowerCase.size()
           && std::equal(a.begin(), a.end(), lowerCase.begin(), [&](char x, char y) { return lower(x) == y; });
}

// Digits and nothing else: no sign, no blank, no list.
std::optional<std::uint64_t> plainNumber(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

struct Seen
{
    int hosts = 0;
    int lengths = 0;
    int codings = 0;
    std::string_view host;
    std::string_view length;
    std::string_view coding;
    std::string_view expectation;
    bool encoded = false;
};

Seen look(const std::vector<std::pair<std::string, std::string>> &headers)
{
    Seen seen;
    for (const auto &[name, value] : headers) {
        if (name == "host") {
            ++seen.hosts;
            seen.host = trimmed(value);
        } else if (name == "content-length") {
            ++seen.lengths;
            seen.length = trimmed(value);
        } else if (name == "transfer-encoding") {
            ++seen.codings;
            seen.coding = trimmed(value);
        } else if (name == "content-encoding") {
            seen.encoded = true;
        } else if (name == "expect") {
            seen.expectation = trimmed(value);
        }
    }
    return seen;
}

bool framingIsPlain(int version, const Seen &seen)
{
    if (seen.codings > 0)
        return version == 11 && seen.codings == 1 && seen.lengths == 0 && sameWord(seen.coding, "chunked");
    return seen.lengths == 0 || (seen.lengths == 1 && plainNumber(seen.length));
}

} // namespace

HeaderVerdict judgeHeaders(int version, std::string_view target,
                           const std::vector<std::pair<std::string, std::string>> &headers)
{
    const Seen seen = look(headers);
    HeaderVerdict verdict;
    if (target.empty() || target.front() != '/' || seen.hosts != 1 || !framingIsPlain(version, seen)) {
        verdict.refusal = 400;
    } else if (seen.encoded) {
        // A compressed body would have to be opened before its signature is checked.
        verdict.refusal = 415;
    } else if (!seen.expectation.empty() && !sameWord(seen.expectation, "100-continue")) {
        verdict.refusal = 417;
    }
    verdict.chunked = seen.codings == 1;
    if (seen.lengths == 1)
        verdict.contentLength = plainNumber(seen.length);
    verdict.expectsContinue = !seen.expectation.empty() && version == 11;
    return verdict;
}

std::string forwardedPeer(std::string_view forwardedFor)
{
    const auto comma = forwardedFor.rfind(',');
    std::string_view last = trimmed(comma == std::string_view::npos ? forwardedFor : forwardedFor.substr(comma + 1));
    if (!last.empty() && last.front() == '[') { // [v6]:port
        const auto end = last.find(']');
        last = end == std::string_view::npos ? std::string_view() : last.substr(1, end - 1);
    } else if (std::count(last.begin(), last.end(), ':') == 1) { // v4:port
        last = last.substr(0, last.find(':'));
    }
    constexpr std::string_view allowed = "0123456789abcdefABCDEF.:";
    constexpr std::size_t longestAddress = 45;
    if (last.size() > longestAddress || last.find_first_not_of(allowed) != std::string_view::npos
        || last.find_first_of(".:") == std::string_view::npos)
        return {};
    return std::string(last);
}

} // namespace gatehouse
