#include "gateway/sandbox/sandboxserver.h"

#include <future>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t uploadBytesMax = 140u << 20; // 100 MB of document as base64
constexpr std::size_t bodyBytesMax = 4u << 20;
constexpr std::chrono::milliseconds destructionMost{5'000};

} // namespace

/// The provider, which dies on the executor's thread though others hold on to this.
struct SandboxServer::Held
{
    std::unique_ptr<SandboxProvider> provider;
};

SandboxServer::SandboxServer(const Clock &clock, Random &random, Executor &executor, Transport &transport,
                             SandboxOptions options)
    : m_executor(executor), m_held(std::make_shared<Held>())
{
    m_held->provider = std::make_unique<SandboxProvider>(clock, random, executor, transport, std::move(options));
}

SandboxServer::~SandboxServer()
{
    m_server.stop(std::chrono::milliseconds(200));
    std::promise<void> gone;
    const std::future<void> waited = gone.get_future();
    // When the executor has been stopped already, the task is destroyed unrun: that fulfils the promise as well.
    m_executor.post([held = std::move(m_held), gone = std::move(gone)]() mutable {
        held->provider.reset();
        gone.set_value();
    });
    waited.wait_for(destructionMost);
}

Result<quint16> SandboxServer::start(const QString &host, quint16 port)
{
    HttpListenerOptions options;
    options.host = host.toStdString();
    options.port = port;
    options.connectionsMax = 2'048;
    options.waitingBytesMax = 512u << 20;
    // Silence after acceptance is one of the faults: a 503 of the listener would break it.
    options.answerDeadline = std::chrono::minutes(10);
    options.bodyDeadline = std::chrono::seconds(60);
    const auto route = [](const HttpRequestHead &head) {
        return HttpRouting::accept(head.path == "/api/upload" ? uploadBytesMax : bodyBytesMax);
    };
    const auto listening = m_server.listen(options, route, [this](HttpServerRequest request, HttpReply reply) {
        take(std::move(request), std::move(reply));
    });
    if (!listening)
        return listening.failure();
    const quint16 taken = *listening;
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    post([base = u"http://%1:%2"_s.arg(shown).arg(taken)](SandboxProvider &provider) { provider.setBaseUrl(base); });
    return taken;
}

void SandboxServer::post(UniqueFunction<void(SandboxProvider &)> work)
{
    m_executor.post([held = m_held, work = std::move(work)]() mutable {
        if (held->provider)
            work(*held->provider);
    });
}

void SandboxServer::take(HttpServerRequest request, HttpReply reply)
{
    post([request = std::move(request), reply = std::move(reply)](SandboxProvider &provider) mutable {
        provider.handle(std::move(request), [reply = std::move(reply)](HttpServerResponse response) mutable {
            reply(std::move(response));
        });
    });
}

} // namespace gatehouse
