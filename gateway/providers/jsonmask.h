#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace gatehouse {

/// Is a member of this name a secret? Given in lower case, without '_' and '-'.
using IsSecretMember = bool (*)(QByteArrayView name);

/// `json` with "…" for the value of every such member at any depth, and for each further occurrence of a value that was
/// cut out (of 16 bytes or more; a shorter one may be an ordinary word). Everything else stays byte for byte. `json`
/// must be JSON: what this does with anything else is not said, but it ends.
[[nodiscard]] QByteArray withoutMembers(const QByteArray &json, IsSecretMember isSecret);

} // namespace gatehouse
