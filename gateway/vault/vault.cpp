#include "gateway/vault.h"

#include <memory>

namespace gatehouse {

// All answers come on one executor: nothing here needs a lock.
void Vault::readAll(const QStringList &names, UniqueFunction<void(QList<Result<QByteArray>>)> done)
{
    struct Asked
    {
        QList<Result<QByteArray>> answers;
        qsizetype left;
        UniqueFunction<void(QList<Result<QByteArray>>)> done;
    };
    if (names.isEmpty())
        return done({});
    const Failure unanswered{Fault::vaultUnreachable, QStringLiteral("the vault did not answer"), {}, {}};
    auto asked = std::make_shared<Asked>(
        Asked{QList<Result<QByteArray>>(names.size(), Result<QByteArray>(unanswered)), names.size(), std::move(done)});
    for (qsizetype i = 0; i < names.size(); ++i) {
        read(names.at(i), [asked, i](Result<QByteArray> answer) {
            asked->answers[i] = std::move(answer);
            if (--asked->left == 0)
                asked->done(std::move(asked->answers));
        });
    }
}

} // namespace gatehouse
