#include "gateway/deadletters/mergepatch.h"

#include <QtCore/QJsonObject>

namespace gatehouse {

QJsonValue MergePatch::applied(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject merged = target.toObject(); // of anything else: an empty one
    const QJsonObject members = patch.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (member.value().isNull())
            merged.remove(member.key());
        else
            merged.insert(member.key(), applied(merged.value(member.key()), member.value()));
    }
    return merged;
}

} // namespace gatehouse
