#pragma once

#include <QtCore/QString>

namespace gatehouse::wasender {

/// The two lines of a shared contact that matter here.
struct VCard
{
    QString name;
    QString phone; ///< E.164 where WhatsApp's own id or a "+" says so, else the digits as written
};

[[nodiscard]] VCard readVCard(const QString &text);

} // namespace gatehouse::wasender
