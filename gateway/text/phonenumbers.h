#pragma once

#include <QtCore/QString>

#include <optional>
#include <string>
#include <vector>

namespace gatehouse {

/// Why a text is not the number of a person who can be written to.
enum class PhoneDefect {
    missing,  ///< nothing there
    invalid,  ///< not a number, of no country, or damaged beyond repair
    notMobile ///< a number that takes no messages: short code, premium rate, toll-free, switchboard extension
};
/// "phone_missing", "phone_invalid", "phone_not_mobile".
[[nodiscard]] QString phoneDefectName(PhoneDefect defect);

/// What a text turned out to be: an E.164 number, or the defect. Not a `Result`: an import makes one for each of a
/// million rows, and a refused row is not a failure.
struct ParsedPhone
{
    QString e164;
    PhoneDefect defect = PhoneDefect::invalid;
    [[nodiscard]] explicit operator bool() const noexcept { return !e164.isEmpty(); }
};

/// Reads phone numbers as people, spreadsheets and providers write them. Constant after making, any thread.
class PhoneNumbers
{
public:
    PhoneNumbers();

    /// `country` (ISO 3166 alpha-2, may be empty) is where numbers without "+" belong. Understands spreadsheet damage
    /// that loses no digit, digits of other scripts, `tel:`, `whatsapp:` and wa.me links, and ids of providers.
    [[nodiscard]] ParsedPhone parse(QStringView text, const QString &country = {}) const;
    /// ISO 3166 alpha-2 of an E.164 number; empty when the number has no region of its own (satellite phones).
    [[nodiscard]] QString region(const QString &e164) const;
    /// True for a country that numbers can be read for.
    [[nodiscard]] bool knowsCountry(const QString &country) const;

private:
    struct Split
    {
        int callingCode = 0;
        QStringView national;
    };
    [[nodiscard]] Split splitCallingCode(QStringView digits) const;
    [[nodiscard]] std::optional<ParsedPhone> parseClean(QStringView digits) const;
    [[nodiscard]] std::optional<ParsedPhone> parseCleanNational(const QString &digits,
                                                                const std::string &country) const;

    std::vector<bool> m_callingCodes; ///< by number, 0 to 999
};

} // namespace gatehouse
