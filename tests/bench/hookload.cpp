// The provider's side of a webhook benchmark, as cheap as a client can be: prebuilt requests over kept connections, one
// thread, one distinct event for each request. Prints one line of JSON when its time is over.
//
//   hookload PORT CONNECTIONS WARM_SECONDS SECONDS EVENTS_PER_SECOND PEOPLE PATH=SECRET…
//
// Zero events per second: each connection sends its next as soon as the last is answered.
#include <utility> // must stand before Asio's headers of Boost 1.74

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

namespace {

struct Target
{
    std::string path;
    std::string secret;
};

struct Plan
{
    unsigned short port = 0;
    std::size_t connections = 64;
    double warm = 1;
    double seconds = 1;
    double rate = 0;
    unsigned people = 1;
    std::vector<Target> targets;
};

struct Tally
{
    Clock::time_point from;
    Clock::time_point until;
    unsigned sequence = 0;
    unsigned long acknowledged = 0;
    unsigned long refused = 0;
    std::vector<float> milliseconds;
};

// One request for each target, made once; person, id and time are put in for each event, where they stand.
class Requests
{
public:
    explicit Requests(const Plan &plan) : m_people(plan.people)
    {
        for (const Target &target : plan.targets)
            m_made.push_back(made(target));
    }
    const std::string &next(unsigned sequence)
    {
        Made &made = m_made[sequence % m_made.size()];
        char digits[24];
        std::snprintf(digits, sizeof digits, "%08u", 60'000'000 + sequence * 7919 % m_people);
        put(made, made.people, digits, personDigits);
        std::snprintf(digits, sizeof digits, "%016X", sequence);
        put(made, made.ids, digits, idDigits);
        const long now = std::time(nullptr);
        if (made.at != now) {
            std::snprintf(digits, sizeof digits, "%010ld", now);
            put(made, made.stamps, digits, stampDigits);
            made.at = now;
        }
        return made.text;
    }

private:
    static constexpr std::size_t personDigits = 8;
    static constexpr std::size_t idDigits = 16;
    static constexpr std::size_t stampDigits = 10;
    struct Made
    {
        std::string text;
        std::vector<std::size_t> people;
        std::vector<std::size_t> ids;
        std::vector<std::size_t> stamps;
        long at = 0;
    };
    static void put(Made &made, const std::vector<std::size_t> &places, const char *digits, std::size_t size)
    {
        for (const std::size_t place : places)
            made.text.replace(place, size, digits, size);
    }
    // What the provider sends when a customer wrote.
    static Made made(const Target &target)
    {
        const std::string person(personDigits, '#');
        const std::string digits(idDigits, '*');
        const std::string stamp(stampDigits, '%');
        const std::string id = "3EB0" + digits;
        const std::string phone = "55119" + person;
        const std::string key = R"("key":{"id":")" + id + R"(","fromMe":false,"remoteJid":")" + phone
                                + R"(@s.whatsapp.net","senderPn":")" + phone + R"(@s.whatsapp.net","cleanedSenderPn":")"
                                + phone + R"(","senderLid":"842603)" + person + R"(@lid","addressingMode":"pn"})";
        const std::string words = "When will order " + id + " arrive? I am at home from six.";
        const std::string body = R"({"event":"messages.received","timestamp":)" + stamp + R"(,"data":{"messages":{)"
                                 + key + R"(,"pushName":"Customer )" + person + R"(","messageTimestamp":)" + stamp
                                 + R"(,"messageBody":")" + words + R"(","message":{"conversation":")" + words
                                 + R"("}}}})";
        Made made;
        made.text = "POST " + target.path
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Webhook-Signature: "
                    + target.secret + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        made.people = placesOf(made.text, person);
        made.ids = placesOf(made.text, digits);
        made.stamps = placesOf(made.text, stamp);
        return made;
    }
    static std::vector<std::size_t> placesOf(const std::string &text, const std::string &part)
    {
        std::vector<std::size_t> places;
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
            places.push_back(at);
        return places;
    }

    unsigned m_people;
    std::vector<Made> m_made;
};

// Header names have no case.
const char *lengthHeader(const char *begin, const char *end)
{
    constexpr std::string_view name = "content-length:";
    const char *found = std::search(begin, end, name.begin(), name.end(),
                                    [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
    return found == end ? nullptr : found;
}

class Line : public std::enable_shared_from_this<Line>
{
public:
    Line(asio::io_context &io, const Plan &plan, Requests &requests, Tally &tally)
        : m_plan(plan), m_requests(requests), m_tally(tally), m_socket(io)
    {}

    bool open()
    {
        error_code failed;
        m_socket.connect({asio::ip::address_v4::loopback(), m_plan.port}, failed);
        if (!failed)
            m_socket.set_option(tcp::no_delay(true), failed);
        return !failed;
    }
    [[nodiscard]] bool busy() const { return m_busy; }
    void send()
    {
        m_busy = true;
        m_request = m_requests.next(++m_tally.sequence);
        m_sentAt = Clock::now();
        asio::async_write(m_socket, asio::buffer(m_request),
                          [self = shared_from_this()](const error_code &failed, std::size_t) {
                              if (failed)
                                  return self->lost();
                              self->m_filled = 0;
                              self->read();
                          });
    }

private:
    void read()
    {
        m_socket.async_read_some(asio::buffer(m_answer + m_filled, sizeof m_answer - m_filled - 1),
                                 [self = shared_from_this()](const error_code &failed, std::size_t bytes) {
                                     if (failed)
                                         return self->lost();
                                     self->m_filled += bytes;
                                     self->m_answer[self->m_filled] = '\0';
                                     self->look();
                                 });
    }
    // Answers are short: head and body fit the buffer, and the length is found by its header's name.
    void look()
    {
        const char *end = std::strstr(m_answer, "\r\n\r\n");
        if (end == nullptr)
            return read();
        const char *length = lengthHeader(m_answer, end);
        const std::size_t body = length != nullptr ? std::strtoul(length + 15, nullptr, 10) : 0;
        if (m_filled < static_cast<std::size_t>(end + 4 - m_answer) + body)
            return read();
        const auto now = Clock::now();
        const bool fine = std::strncmp(m_answer, "HTTP/1.1 200", 12) == 0;
        if (now >= m_tally.from && now < m_tally.until) {
            ++(fine ? m_tally.acknowledged : m_tally.refused);
            m_tally.milliseconds.push_back(std::chrono::duration<float, std::milli>(now - m_sentAt).count());
        }
        m_busy = false;
        if (m_plan.rate <= 0 && now < m_tally.until)
            send();
    }
    void lost()
    {
        ++m_tally.refused;
        error_code ignored;
        m_socket.close(ignored);
        m_busy = !open();
        if (!m_busy && m_plan.rate <= 0 && Clock::now() < m_tally.until)
            send();
    }

    const Plan &m_plan;
    Requests &m_requests;
    Tally &m_tally;
    tcp::socket m_socket;
    bool m_busy = false;
    std::string m_request;
    char m_answer[4096];
    std::size_t m_filled = 0;
    Clock::time_point m_sentAt;
};

// Every few milliseconds as many as are due by then; what finds no free connection is sent with the next.
class Beat
{
public:
    Beat(asio::io_context &io, const Plan &plan, const Tally &tally, const std::vector<std::shared_ptr<Line>> &lines)
        : m_timer(io), m_plan(plan), m_tally(tally), m_lines(lines), m_began(Clock::now())
    {}
    void next()
    {
        m_timer.expires_after(std::chrono::milliseconds(2));
        m_timer.async_wait([this](const error_code &) {
            const auto now = Clock::now();
            const double due = std::chrono::duration<double>(now - m_began).count() * m_plan.rate;
            for (const auto &line : m_lines) {
                if (m_sent >= due)
                    break;
                if (!line->busy()) {
                    line->send();
                    ++m_sent;
                }
            }
            if (now < m_tally.until)
                next();
        });
    }

private:
    asio::steady_timer m_timer;
    const Plan &m_plan;
    const Tally &m_tally;
    const std::vector<std::shared_ptr<Line>> &m_lines;
    const Clock::time_point m_began;
    double m_sent = 0;
};

double percentile(std::vector<float> &sorted, double share)
{
    return sorted.empty()
               ? 0
               : sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * double(sorted.size())))];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 8) {
        std::fputs("hookload PORT CONNECTIONS WARM SECONDS RATE PEOPLE PATH=SECRET...\n", stderr);
        return 2;
    }
    Plan plan{static_cast<unsigned short>(std::atoi(argv[1])),
              static_cast<std::size_t>(std::atoi(argv[2])),
              std::atof(argv[3]),
              std::atof(argv[4]),
              std::atof(argv[5]),
              static_cast<unsigned>(std::atoi(argv[6])),
              {}};
    for (int i = 7; i < argc; ++i) {
        const std::string target = argv[i];
        const std::size_t equals = target.find('=');
        plan.targets.push_back({target.substr(0, equals), target.substr(equals + 1)});
    }
    asio::io_context io{1};
    Requests requests(plan);
    Tally tally;
    tally.milliseconds.reserve(1'000'000);
    std::vector<std::shared_ptr<Line>> lines;
    for (std::size_t i = 0; i < plan.connections; ++i) {
        lines.push_back(std::make_shared<Line>(io, plan, requests, tally));
        if (!lines.back()->open()) {
            std::fputs("hookload: nobody listens\n", stderr);
            return 1;
        }
    }
    const auto span = [](double seconds) {
        return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    };
    tally.from = Clock::now() + span(plan.warm);
    tally.until = tally.from + span(plan.seconds);
    Beat beat(io, plan, tally, lines);
    if (plan.rate > 0)
        beat.next();
    else
        for (const auto &line : lines)
            line->send();
    io.run();
    std::sort(tally.milliseconds.begin(), tally.milliseconds.end());
    std::printf(
        "{\"acknowledged\":%lu,\"refused\":%lu,\"seconds\":%.3f,\"p50_ms\":%.2f,\"p99_ms\":%.2f,\"max_ms\":%.2f}\n",
        tally.acknowledged, tally.refused, plan.seconds, percentile(tally.milliseconds, 0.5),
        percentile(tally.milliseconds, 0.99), percentile(tally.milliseconds, 1));
    return 0;
}
