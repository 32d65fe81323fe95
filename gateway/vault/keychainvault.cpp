#include "gateway/vault/keychainvault.h"

#include <qt6keychain/keychain.h>

#include <deque>
#include <functional>
#include <optional>

namespace gatehouse {

namespace {

// QtKeychain's own texts are translated; these go to logs.
QString detailOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return QStringLiteral("no such entry in the keychain");
    case QKeychain::CouldNotDeleteEntry:
        return QStringLiteral("the keychain did not delete the entry");
    case QKeychain::AccessDeniedByUser:
        return QStringLiteral("access to the keychain was denied by its user");
    case QKeychain::AccessDenied:
        return QStringLiteral("access to the keychain was denied");
    case QKeychain::NoBackendAvailable:
        return QStringLiteral("this desktop has no keychain that answers");
    case QKeychain::NotImplemented:
        return QStringLiteral("the keychain cannot do this");
    case QKeychain::OtherError:
        return QStringLiteral("the keychain failed");
    }
    return QStringLiteral("the keychain failed");
}

Failure failureOf(QKeychain::Error error, const QString &name)
{
    if (error == QKeychain::EntryNotFound)
        return {Fault::vaultMissing, name, {}, {}};
    return {Fault::vaultUnreachable, detailOf(error), {}, {}};
}

} // namespace

// Lives on the executor.
class KeychainVault::Clerk
{
public:
    explicit Clerk(QString service) : m_service(std::move(service)) {}

    void read(const QString &name, UniqueFunction<void(Result<QByteArray>)> done)
    {
        enter({[this] { return new QKeychain::ReadPasswordJob(m_service); }, name,
               [name, done = std::move(done)](QKeychain::Error error, QKeychain::Job *job) mutable {
                   if (error != QKeychain::NoError)
                       return done(failureOf(error, name));
                   done(static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData());
               }});
    }

    void write(const QString &name, const QByteArray &secret, UniqueFunction<void(Result<void>)> done)
    {
        enter({[this, secret] {
                   auto *job = new QKeychain::WritePasswordJob(m_service);
                   job->setBinaryData(secret);
                   return job;
               },
               name,
               [name, done = std::move(done)](QKeychain::Error error, QKeychain::Job *) mutable {
                   done(error == QKeychain::NoError ? Result<void>() : Result<void>(failureOf(error, name)));
               }});
    }

    void remove(const QString &name, UniqueFunction<void(Result<void>)> done)
    {
        enter({[this] { return new QKeychain::DeletePasswordJob(m_service); }, name,
               [name, done = std::move(done)](QKeychain::Error error, QKeychain::Job *) mutable {
                   const bool gone = error == QKeychain::NoError || error == QKeychain::EntryNotFound;
                   done(gone ? Result<void>() : Result<void>(failureOf(error, name)));
               }});
    }

    void close()
    {
        m_context.reset(); // the job under way ends unheard
        for (Call &call : std::exchange(m_calls, {}))
            call.done(QKeychain::OtherError, nullptr);
    }

private:
    struct Call
    {
        std::function<QKeychain::Job *()> make;
        QString name;
        UniqueFunction<void(QKeychain::Error, QKeychain::Job *)> done;
    };

    void enter(Call call)
    {
        m_calls.push_back(std::move(call));
        if (m_calls.size() == 1)
            startFirst();
    }

    void startFirst()
    {
        if (!m_context)
            m_context = std::make_unique<QObject>();
        QKeychain::Job *job = m_calls.front().make();
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->setKey(m_calls.front().name);
        QObject::connect(job, &QKeychain::Job::finished, m_context.get(),
                         [this](QKeychain::Job *ended) { finish(ended); });
        job->start();
    }

    void finish(QKeychain::Job *job)
    {
        Call call = std::move(m_calls.front());
        m_calls.pop_front();
        if (!m_calls.empty())
            startFirst();
        call.done(job->error(), job);
    }

    const QString m_service;
    std::unique_ptr<QObject> m_context; ///< made on the executor's thread
    std::deque<Call> m_calls;           ///< the first is under way
};

KeychainVault::KeychainVault(Executor &executor, const QString &service)
    : m_executor(executor), m_clerk(std::make_shared<Clerk>(service))
{}

KeychainVault::~KeychainVault()
{
    m_executor.post([clerk = std::move(m_clerk)] { clerk->close(); });
}

void KeychainVault::read(const QString &name, UniqueFunction<void(Result<QByteArray>)> done)
{
    m_executor.post([clerk = m_clerk, name, done = std::move(done)]() mutable { clerk->read(name, std::move(done)); });
}

void KeychainVault::write(const QString &name, const QByteArray &secret, UniqueFunction<void(Result<void>)> done)
{
    m_executor.post([clerk = m_clerk, name, secret, done = std::move(done)]() mutable {
        clerk->write(name, secret, std::move(done));
    });
}

void KeychainVault::remove(const QString &name, UniqueFunction<void(Result<void>)> done)
{
    m_executor.post(
        [clerk = m_clerk, name, done = std::move(done)]() mutable { clerk->remove(name, std::move(done)); });
}

} // namespace gatehouse
