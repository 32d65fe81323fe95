#include "tests/unit/sandbox/sandboxfixture.h"

#include "gateway/sandbox/sandboxsession.h"

#include <QtCore/QJsonDocument>

namespace gatehouse::test {

using namespace Qt::StringLiterals;

QJsonObject SandboxSeen::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray SandboxSeen::header(const char *name) const
{
    for (const auto &[key, value] : headers) {
        if (qstricmp(key.c_str(), name) == 0)
            return QByteArray::fromStdString(value);
    }
    return {};
}

SandboxOptions SandboxFixture::quiet()
{
    SandboxOptions options;
    options.habits.answerShare = 0;
    options.habits.stopShare = 0;
    options.habits.reactShare = 0;
    options.habits.voteShare = 0;
    options.life.readShare = 1;
    return options;
}

SandboxFixture::SandboxFixture(quint64 seed, SandboxOptions options)
    : random(seed), provider(time, random, time, transport, std::move(options))
{
    transport.handler = [this](const HttpRequest &request) {
        posted += request;
        return ScriptedTransport::json(hookStatus, "{}");
    };
    provider.setBaseUrl(u"http://127.0.0.1:9"_s);
    SandboxAccountSpec spec;
    spec.name = u"Test"_s;
    for (const QString &phone : {u"+12025550143"_s, u"+351912345678"_s}) {
        SandboxSessionSpec session;
        session.name = u"Desk "_s + phone.right(2);
        session.phone = phone;
        session.webhookUrl = u"http://127.0.0.1:9/hooks"_s;
        session.webhookEvents = sandboxEventNames();
        spec.sessions += session;
    }
    owner = provider.addAccount(spec);
    time.settle();
}

SandboxSeen SandboxFixture::raw(const char *method, const QString &path, const QByteArray &body,
                                const QByteArray &contentType, const QByteArray &token)
{
    HttpServerRequest request;
    request.head.method = method;
    request.head.path = path.section(u'?', 0, 0).toStdString();
    request.head.query = path.section(u'?', 1).toStdString();
    request.head.peer = "127.0.0.1";
    request.head.headers = {{"content-type", contentType.toStdString()}};
    if (!token.isEmpty())
        request.head.headers.emplace_back("authorization", "Bearer " + token.toStdString());
    request.body = body.toStdString();
    SandboxSeen seen;
    const auto shared = std::make_shared<SandboxSeen>();
    provider.handle(std::move(request), [shared](HttpServerResponse response) {
        shared->answered = true;
        shared->status = response.status;
        shared->body = QByteArray::fromStdString(response.body);
        shared->headers = std::move(response.headers);
    });
    time.settle();
    return *shared;
}

SandboxSeen SandboxFixture::call(const char *method, const QString &path, const QJsonObject &body, QByteArray token)
{
    return raw(method, path, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json", token);
}

SandboxSeen SandboxFixture::session(const char *method, const QString &path, const QJsonObject &body)
{
    return call(method, u"/api"_s + path, body, owner.sessions.first().apiKey);
}

SandboxSeen SandboxFixture::account(const char *method, const QString &path, const QJsonObject &body)
{
    return call(method, u"/api"_s + path, body, owner.token);
}

SandboxSeen SandboxFixture::control(const char *method, const QString &path, const QJsonObject &body)
{
    return call(method, u"/_sandbox"_s + path, body);
}

SandboxSeen SandboxFixture::text(const QString &to, const QString &text)
{
    return session("POST", u"/send-message"_s, {{u"to"_s, to}, {u"text"_s, text}});
}

void SandboxFixture::faults(const QJsonObject &changes)
{
    SandboxFaults faults = provider.faults();
    if (!faults.apply(changes))
        qFatal("no such fault");
    provider.setFaults(faults);
}

QString SandboxFixture::sessionPath(const QString &below) const
{
    return u"/whatsapp-sessions/"_s + QString::number(owner.sessions.first().id) + below;
}

QList<QJsonObject> SandboxFixture::hooks(const QString &event) const
{
    QList<QJsonObject> found;
    for (const HttpRequest &request : posted) {
        const QJsonObject hook = QJsonDocument::fromJson(request.body).object();
        if (event.isEmpty() || hook.value("event"_L1) == event)
            found += hook;
    }
    return found;
}

} // namespace gatehouse::test
