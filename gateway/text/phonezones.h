#pragma once

#include "gateway/text/phonenumbers.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace gatehouse {

/// In which time zones the person of a phone number may live. libphonenumber's own table is not part of its C++
/// library: the number's country and the machine's time zone database say it, and for Brazil the area code. Any thread.
class PhoneZones
{
public:
    explicit PhoneZones(const PhoneNumbers &phones) : m_phones(phones) {}

    /// One word for all numbers that have the same zones: "DE", "BR-68". Empty when the number has no country.
    [[nodiscard]] QString area(const QString &e164) const;
    /// IANA names; several where the country has several and the number does not say which; empty for an empty area.
    [[nodiscard]] static QStringList zones(const QString &area);

private:
    const PhoneNumbers &m_phones;
};

} // namespace gatehouse
