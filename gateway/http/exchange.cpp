#include "gateway/http/exchange.h"

#include <QtCore/QMetaEnum>
#include <QtCore/QPointer>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

// Failures of the connection itself, which come before a byte of the request is written.
bool isConnectFailure(QNetworkReply::NetworkError error)
{
    using Error = QNetworkReply::NetworkError;
    constexpr std::array failures{
        Error::ConnectionRefusedError,
        Error::HostNotFoundError,
        Error::SslHandshakeFailedError,
        Error::UnknownNetworkError,
        Error::TimeoutError,
        Error::TemporaryNetworkFailureError,
        Error::NetworkSessionFailedError,
        Error::ProxyConnectionRefusedError,
        Error::ProxyNotFoundError,
        Error::ProxyTimeoutError,
        Error::ProxyAuthenticationRequiredError,
        Error::ProtocolUnknownError,
    };
    return std::find(failures.begin(), failures.end(), error) != failures.end();
}

// Qt calls every status from 400 on an error, though the answer is whole.
bool isWholeAnswer(QNetworkReply::NetworkError error, int status)
{
    using Error = QNetworkReply::NetworkError;
    if (error == Error::NoError)
        return status > 0;
    constexpr std::array fromStatus{
        Error::ContentAccessDenied,     Error::ContentOperationNotPermittedError,
        Error::ContentNotFoundError,    Error::AuthenticationRequiredError,
        Error::ContentConflictError,    Error::ContentGoneError,
        Error::UnknownContentError,     Error::ProtocolInvalidOperationError,
        Error::InternalServerError,     Error::OperationNotImplementedError,
        Error::ServiceUnavailableError, Error::UnknownServerError,
    };
    return status >= 400 && std::find(fromStatus.begin(), fromStatus.end(), error) != fromStatus.end();
}

// The error's name only: Qt's own text names the whole URL, and a query may hold a token.
QString nameOf(QNetworkReply::NetworkError error)
{
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

// May be repeated by anybody on the way, says HTTP, so Qt may too: a repeat after the server closed an idle connection
// is what makes kept connections useful.
bool isSafe(const QByteArray &method)
{
    return method == "GET" || method == "HEAD";
}

} // namespace

Exchange::Exchange(HttpRequest request, Done done, Desk desk)
    : m_request(std::move(request)), m_done(std::move(done)), m_desk(std::move(desk)), m_firstUrl(m_request.url)
{}

QString Exchange::host() const
{
    return m_request.url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

void Exchange::begin(Executor &executor)
{
    // Qt would also read file: and data:, which no answer may make it do.
    const QString scheme = m_request.url.scheme();
    const bool web = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    if (!m_request.url.isValid() || m_request.url.host().isEmpty() || !web)
        return end({HttpOutcome::Kind::notSent, {}, QStringLiteral("not an http or https URL")});
    m_deadline = executor.after(m_request.timeout, [this] {
        abandon(QStringLiteral("no whole answer within %1 ms").arg(m_request.timeout.count()));
    });
    m_desk.wantManager(this);
}

QNetworkRequest Exchange::networkRequest() const
{
    QNetworkRequest request(m_request.url);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Gatehouse/" GATEHOUSE_VERSION));
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // With HTTP/2 all requests to a host share one connection, and its loss puts all of them in doubt.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(0); // the deadline above is for the whole exchange
    return request;
}

void Exchange::start(QNetworkAccessManager &manager)
{
    m_manager = &manager;
    QNetworkRequest request = networkRequest();
    if (isSafe(m_request.method) && m_request.body.isEmpty()) {
        m_reply = m_request.method == "GET" ? manager.get(request) : manager.head(request);
    } else {
        m_body = std::make_unique<OneWayBody>(m_request.body);
        // Qt reads a body of unknown length into memory, from where it could be sent again.
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        if (!m_request.body.isEmpty() && !request.hasRawHeader("Content-Type"))
            request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/octet-stream"));
        m_reply = manager.sendCustomRequest(request, m_request.method, m_body.get());
    }
    m_answer.clear();
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestSent = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
}

void Exchange::onReadyRead()
{
    constexpr qint64 partBytes = 64 * 1024; // read() allocates what it is asked for
    while (m_answer.size() <= m_request.answerBytesMax) {
        const qint64 room = m_request.answerBytesMax + 1 - m_answer.size();
        const QByteArray part = m_reply->read(std::min(partBytes, room));
        if (part.isEmpty())
            return;
        m_answer += part;
    }
    abandon(QStringLiteral("answer longer than %1 bytes").arg(m_request.answerBytesMax));
}

void Exchange::onFinished()
{
    const QPointer<QNetworkReply> reply = m_reply;
    onReadyRead(); // what came with the end
    if (!m_reply || m_reply != reply)
        return;
    HttpResponse response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isWholeAnswer(m_reply->error(), response.status)) {
        return end(failed());
    }
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        response.headers.emplaceBack(name, value);
    response.body = std::move(m_answer);
    onAnswered(std::move(response));
}

void Exchange::onAnswered(HttpResponse response)
{
    const auto target = m_request.followRedirects && m_redirects < redirectsMax
                            ? redirectTarget(m_request.url, response)
                            : std::nullopt;
    if (!target)
        return end({HttpOutcome::Kind::answered, std::move(response), {}});
    ++m_redirects;
    releaseReply();
    checkReach(*target, std::move(response));
}

// A public server may not send us to where only we can go. Both hosts are looked up: names may stand for anything.
void Exchange::checkReach(const QUrl &target, HttpResponse response)
{
    const auto internal = [](const QHostInfo &info) {
        const auto addresses = info.addresses();
        return addresses.isEmpty() || std::any_of(addresses.begin(), addresses.end(), isInternal);
    };
    if (target.host() == m_firstUrl.host())
        return follow(target, response.status);
    QHostInfo::lookupHost(m_firstUrl.host(), this, [=, this](const QHostInfo &first) {
        if (internal(first))
            return follow(target, response.status);
        QHostInfo::lookupHost(target.host(), this, [=, this](const QHostInfo &second) {
            if (internal(second))
                return end({HttpOutcome::Kind::answered, response, {}});
            follow(target, response.status);
        });
    });
}

void Exchange::follow(const QUrl &target, int status)
{
    if (!m_done)
        return; // ended while a name was looked up
    m_request = redirected(std::move(m_request), target, status);
    m_desk.wantManager(this);
}

// With a body: nothing of it was taken, and a head alone makes no server act. Without one, only a failure to connect
// tells; a deadline of ours does not, as the request may be on its way though Qt has not told us yet.
bool Exchange::surelyNotSent(bool connectingFailed) const
{
    if (m_redirects > 0 || m_requestSent)
        return false;
    if (m_manager == nullptr)
        return true;
    if (m_body && !m_request.body.isEmpty())
        return !m_body->touched();
    return connectingFailed;
}

HttpOutcome Exchange::failed() const
{
    const bool notSent = surelyNotSent(isConnectFailure(m_reply->error()));
    return {notSent ? HttpOutcome::Kind::notSent : HttpOutcome::Kind::unknown, {}, nameOf(m_reply->error())};
}

void Exchange::abandon(const QString &why)
{
    const auto kind = surelyNotSent(false) ? HttpOutcome::Kind::notSent : HttpOutcome::Kind::unknown;
    end({kind, {}, why});
}

void Exchange::releaseReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    if (m_body) // Qt reads it until the reply is gone
        m_body.release()->setParent(m_reply);
    m_reply->deleteLater();
    m_reply = nullptr;
    m_desk.releaseManager(this, std::exchange(m_manager, nullptr), host());
}

void Exchange::end(HttpOutcome outcome)
{
    if (!m_done)
        return;
    Done done = std::exchange(m_done, {});
    m_deadline.reset();
    releaseReply();
    m_desk.ended(this);
    done(std::move(outcome));
}

} // namespace gatehouse
