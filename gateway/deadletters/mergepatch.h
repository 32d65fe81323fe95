#pragma once

#include <QtCore/QJsonValue>

namespace gatehouse {

/// JSON Merge Patch as RFC 7396 has it: members given replace, members given as null go, lists are replaced whole.
class MergePatch
{
public:
    [[nodiscard]] static QJsonValue applied(const QJsonValue &target, const QJsonValue &patch);
};

} // namespace gatehouse
