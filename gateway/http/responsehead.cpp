#include "gateway/http/responsehead.h"

#include <array>
#include <string_view>

namespace gatehouse {

namespace {

struct Status
{
    int number;
    std::string_view reason;
    std::string_view code; ///< of the listener's own refusals
};
constexpr std::array statuses{
    Status{200, "OK", {}},
    Status{201, "Created", {}},
    Status{202, "Accepted", {}},
    Status{204, "No Content", {}},
    Status{303, "See Other", {}},
    Status{304, "Not Modified", {}},
    Status{400, "Bad Request", "bad_request"},
    Status{401, "Unauthorized", "unauthorized"},
    Status{403, "Forbidden", "forbidden"},
    Status{404, "Not Found", "not_found"},
    Status{405, "Method Not Allowed", "method_not_allowed"},
    Status{406, "Not Acceptable", "not_acceptable"},
    Status{408, "Request Timeout", "request_timeout"},
    Status{409, "Conflict", "conflict"},
    Status{410, "Gone", "gone"},
    Status{412, "Precondition Failed", "precondition_failed"},
    Status{413, "Content Too Large", "payload_too_large"},
    Status{415, "Unsupported Media Type", "unsupported_media_type"},
    Status{417, "Expectation Failed", "expectation_failed"},
    Status{422, "Unprocessable Content", "validation_failed"},
    Status{429, "Too Many Requests", "rate_limited"},
    Status{431, "Request Header Fields Too Large", "headers_too_large"},
    Status{500, "Internal Server Error", "internal"},
    Status{501, "Not Implemented", "not_implemented"},
    Status{502, "Bad Gateway", "bad_gateway"},
    Status{503, "Service Unavailable", "unavailable"},
    Status{504, "Gateway Timeout", "gateway_timeout"},
};

Status statusOf(int number)
{
    for (const Status &status : statuses) {
        if (status.number == number)
            return status;
    }
    return {number, "Status", "internal"};
}

bool endsLine(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

void appendHeader(std::string &head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

std::string responseHead(const HttpServerResponse &response, bool close)
{
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
    head.append(statusOf(response.status).reason).append("\r\n");
    for (const auto &[name, value] : response.headers) {
        if (!name.empty() && !endsLine(name) && !endsLine(value))
            appendHeader(head, name, value);
    }
    if (response.status != 204 && response.status != 304)
        appendHeader(head, "Content-Length", std::to_string(response.body.size()));
    if (close)
        appendHeader(head, "Connection", "close");
    return head.append("\r\n");
}

HttpServerResponse plainRefusal(int status)
{
    const Status known = statusOf(status);
    HttpServerResponse response;
    response.status = status;
    response.headers.emplace_back("Content-Type", "application/problem+json");
    if (status == 503)
        response.headers.emplace_back("Retry-After", "2");
    response.body.append(R"({"type":"about:blank","title":")").append(known.reason);
    response.body.append(R"(","status":)").append(std::to_string(status));
    response.body.append(R"(,"code":")").append(known.code).append(R"("})");
    return response;
}

} // namespace gatehouse
