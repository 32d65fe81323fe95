#include "gateway/text/phonezones.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <array>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

struct AreaZone
{
    const char *codes; ///< two digits each
    const char *zone;
};
// Area codes follow the borders of the states (Anatel's numbering plan). Fernando de Noronha shares 81 with Recife.
constexpr std::array brazil{
    AreaZone{"68", "America/Rio_Branco"},  AreaZone{"92 97", "America/Manaus"}, AreaZone{"95", "America/Boa_Vista"},
    AreaZone{"69", "America/Porto_Velho"}, AreaZone{"65 66", "America/Cuiaba"}, AreaZone{"67", "America/Campo_Grande"},
};
constexpr auto restOfBrazil = "America/Sao_Paulo";
constexpr qsizetype brazilianCodeAt = 3; // "+55" goes before

} // namespace

QString PhoneZones::area(const QString &e164) const
{
    const QString region = m_phones.region(e164);
    return region == u"BR" ? region + u'-' + e164.mid(brazilianCodeAt, 2) : region;
}

QStringList PhoneZones::zones(const QString &area)
{
    if (area.startsWith(u"BR-")) {
        for (const AreaZone &entry : brazil) {
            if (QLatin1String(entry.codes).contains(QStringView(area).mid(3)))
                return {QString::fromLatin1(entry.zone)};
        }
        return {QString::fromLatin1(restOfBrazil)};
    }
    QStringList names;
    if (area.isEmpty())
        return names;
    const QLocale::Territory territory = QLocale::codeToTerritory(area);
    if (territory == QLocale::AnyTerritory)
        return names;
    const auto ids = QTimeZone::availableTimeZoneIds(territory);
    for (const QByteArray &id : ids)
        names += QString::fromLatin1(id);
    return names;
}

} // namespace gatehouse
