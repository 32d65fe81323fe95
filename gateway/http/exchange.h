#pragma once

#include "gateway/executor.h"
#include "gateway/http/onewaybody.h"
#include "gateway/http/redirectrules.h"
#include "gateway/task.h"
#include "gateway/transport.h"

#include <QtCore/QObject>
#include <QtNetwork/QNetworkReply>

#include <functional>
#include <memory>

class QHostInfo;
class QNetworkAccessManager;

namespace gatehouse {

/// One request from its start to its outcome, through redirects where they are allowed. Lives on the transport's
/// executor.
class Exchange final : public QObject
{
public:
    using Done = UniqueFunction<void(HttpOutcome)>;
    /// Both are called by the exchange at most once for each hop: a manager for `host()` is wanted, or not any longer.
    struct Desk
    {
        std::function<void(Exchange *)> wantManager;
        std::function<void(Exchange *, QNetworkAccessManager *, const QString &host)> releaseManager;
        std::function<void(Exchange *)> ended; ///< the last call; deletes the exchange later
    };
    Exchange(HttpRequest request, Done done, Desk desk);

    /// Arms the deadline and asks for a manager.
    void begin(Executor &executor);
    /// Goes on with the manager that was wanted.
    void start(QNetworkAccessManager &manager);
    /// Ends with what is known: notSent when nothing can have left.
    void abandon(const QString &why);
    /// Connections are counted by this: scheme, host and port.
    [[nodiscard]] QString host() const;

private:
    void onReadyRead();
    void onFinished();
    void onAnswered(HttpResponse response);
    void checkReach(const QUrl &target, HttpResponse response);
    void follow(const QUrl &target, int status);
    void releaseReply();
    void end(HttpOutcome outcome);
    [[nodiscard]] QNetworkRequest networkRequest() const;
    [[nodiscard]] HttpOutcome failed() const;
    [[nodiscard]] bool surelyNotSent(bool connectingFailed) const;

    HttpRequest m_request;
    Done m_done;
    Desk m_desk;
    const QUrl m_firstUrl;
    std::unique_ptr<Timer> m_deadline;
    std::unique_ptr<OneWayBody> m_body;
    QNetworkAccessManager *m_manager = nullptr;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_answer;
    int m_redirects = 0;
    bool m_requestSent = false;
};

} // namespace gatehouse
