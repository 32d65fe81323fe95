#include "tests/unit/api/apibench.h"

namespace gatehouse::test {

using namespace Qt::StringLiterals;

ApiBench::ApiBench()
{
    fillWithPractice(desks, time.now());
    const std::pair<QString, KeyScope> keys[]{
        {u"root"_s, KeyScope::admin}, {u"sender"_s, KeyScope::send}, {u"reader"_s, KeyScope::read}};
    qint64 id = 20;
    for (const auto &[name, scope] : keys) {
        desks.clients.principals.insert(name, {AccessKeyId{++id}, scope, {}});
        desks.clients.principals.insert(name + u"-1"_s, {AccessKeyId{++id}, scope, ClientId{1}});
    }
    service.setReady(true);
}

} // namespace gatehouse::test
