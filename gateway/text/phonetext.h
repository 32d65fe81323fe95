#pragma once

#include <QtCore/QString>

namespace gatehouse {

/// What stands in a cell, link or id, freed of what is not the number itself.
struct PhoneText
{
    enum class Kind {
        empty,         ///< nothing, or nothing but dashes
        international, ///< `text` begins with the calling code, "+" in front
        national,      ///< `text` as typed, for the default country
        hopeless       ///< digits are lost, or it is an id that is no number
    };
    Kind kind = Kind::empty;
    QString text;
};

/// Undoes spreadsheet damage where no digit was lost ("'0171…", "=\"+49…\"", "491711234567.0",
/// "5.5219912345678E+12"), maps digits of all scripts to ASCII, drops invisible marks, opens links and ids.
[[nodiscard]] PhoneText cleanPhoneText(QStringView cell);

} // namespace gatehouse
