#include "gateway/transport.h"

namespace gatehouse {

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.size() == name.size() && qstrnicmp(key.constData(), name.data(), static_cast<size_t>(name.size())) == 0)
            return value;
    }
    return {};
}

} // namespace gatehouse
