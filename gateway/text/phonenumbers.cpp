#include "gateway/text/phonenumbers.h"

#include "gateway/phonenumber.h"
#include "gateway/text/phonetext.h"
#include "gateway/words.h"

#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace gatehouse {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

constexpr auto defectWords = words<PhoneDefect>({
    {PhoneDefect::missing, "phone_missing"},
    {PhoneDefect::invalid, "phone_invalid"},
    {PhoneDefect::notMobile, "phone_not_mobile"},
});

constexpr int digitsMin = 7; // of E.164, calling code included: the shortest are those of small islands
constexpr int digitsMax = 15;
// A number without "+" and without a fitting country is taken as international from this length on: shorter ones are
// local numbers of somewhere, and a guess would write to a stranger.
constexpr int bareInternationalDigitsMin = 10;

// Calling codes whose valid numbers the library may still shorten or rewrite on reading (Mexico's 1 before mobile
// numbers, Argentina's 9 and 15, Brazil's carrier codes, Belarus' toll-free 8), and the digits with which such a
// national number begins: those take the long way. A test compares both ways over all calling codes, so that a new
// version of the library cannot add one unseen.
struct Rewritten
{
    int callingCode;
    QLatin1String firstDigits;
};
constexpr std::array rewrittenNumbers{
    Rewritten{52, QLatin1String("01")},
    Rewritten{54, QLatin1String("0123456789")},
    Rewritten{55, QLatin1String("09")},
    Rewritten{375, QLatin1String("08")},
};

bool mayBeRewritten(int callingCode, QStringView national)
{
    return std::any_of(rewrittenNumbers.begin(), rewrittenNumbers.end(), [&](const Rewritten &rewritten) {
        return rewritten.callingCode == callingCode && rewritten.firstDigits.contains(national.front());
    });
}

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

bool takesMessages(PhoneNumberUtil::PhoneNumberType type)
{
    switch (type) {
    case PhoneNumberUtil::FIXED_LINE: // WhatsApp Business accepts land lines
    case PhoneNumberUtil::MOBILE:
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
    case PhoneNumberUtil::VOIP:
    case PhoneNumberUtil::PERSONAL_NUMBER:
    case PhoneNumberUtil::UAN:
    case PhoneNumberUtil::UNKNOWN:
        return true;
    case PhoneNumberUtil::TOLL_FREE:
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::SHARED_COST:
    case PhoneNumberUtil::PAGER:
    case PhoneNumberUtil::VOICEMAIL:
        return false;
    }
    return false;
}

ParsedPhone checked(const PhoneNumber &number)
{
    // The type of a number that is not valid is UNKNOWN: one question instead of two.
    const auto type = library().GetNumberType(number);
    if (type == PhoneNumberUtil::UNKNOWN)
        return {{}, PhoneDefect::invalid};
    if (!takesMessages(type) || number.has_extension())
        return {{}, PhoneDefect::notMobile};
    std::string e164;
    library().Format(number, PhoneNumberUtil::E164, &e164);
    return {QString::fromLatin1(e164.data(), qsizetype(e164.size())), {}};
}

ParsedPhone parseByLibrary(const QString &text, const std::string &country)
{
    PhoneNumber number;
    if (library().Parse(text.toStdString(), country, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {{}, PhoneDefect::invalid};
    return checked(number);
}

bool isShortCode(const QString &text, const std::string &country)
{
    if (text.size() > 8)
        return false;
    PhoneNumber number;
    if (library().Parse(text.toStdString(), country, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return false;
    static const ShortNumberInfo shortNumbers; // loads its own tables: once, not per row
    return shortNumbers.IsValidShortNumberForRegion(number, country);
}

// Digits of a text that holds nothing but digits and the usual marks between them; else empty.
QString onlyDigits(QStringView text)
{
    QString digits;
    digits.reserve(text.size());
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (c != u' ' && c != u'-' && c != u'.' && c != u'(' && c != u')')
            return {};
    }
    return digits;
}

// Letters after the first digit: "0171 1234567 Anna" must not become digits of a telephone's keys.
bool hasTrailingWords(const QString &text)
{
    const auto digit = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    const QString rest = QString(digit, text.cend() - digit).toLower().remove(QLatin1String("ext")).remove(u'x');
    return std::any_of(rest.cbegin(), rest.cend(), [](QChar c) { return c.isLetter(); });
}

} // namespace

QString phoneDefectName(PhoneDefect defect)
{
    return defectWords.of(defect);
}

PhoneNumbers::PhoneNumbers() : m_callingCodes(1000)
{
    std::set<int> codes;
    library().GetSupportedCallingCodes(&codes);
    for (const int code : codes)
        m_callingCodes[size_t(code)] = true;
}

PhoneNumbers::Split PhoneNumbers::splitCallingCode(QStringView digits) const
{
    int code = 0;
    for (int length = 1; length <= 3 && length < digits.size(); ++length) {
        code = code * 10 + digits[length - 1].digitValue();
        if (code != 0 && m_callingCodes[size_t(code)]) // no calling code is the beginning of another
            return {code, digits.mid(length)};
    }
    return {};
}

// The short way for digits that are an international number as they stand: no text to take apart, one question to the
// library. Nothing when it takes more than that to know.
std::optional<ParsedPhone> PhoneNumbers::parseClean(QStringView digits) const
{
    if (digits.size() < digitsMin || digits.size() > digitsMax)
        return std::nullopt;
    const Split split = splitCallingCode(digits);
    if (split.callingCode == 0 || split.national.startsWith(QLatin1String("00"))
        || mayBeRewritten(split.callingCode, split.national))
        return std::nullopt;
    PhoneNumber number;
    number.set_country_code(split.callingCode);
    number.set_national_number(split.national.toULongLong());
    if (split.national.startsWith(u'0'))
        number.set_italian_leading_zero(true); // whatever the country: it says "the zero belongs to the number"
    const auto type = library().GetNumberType(number);
    if (type == PhoneNumberUtil::UNKNOWN)
        return std::nullopt;
    if (!takesMessages(type))
        return ParsedPhone{{}, PhoneDefect::notMobile};
    return ParsedPhone{u'+' + digits.toString(), {}};
}

// The short way for digits as dialled inside `country`: as they stand or without the trunk prefix, when exactly one of
// the two is valid.
std::optional<ParsedPhone> PhoneNumbers::parseCleanNational(const QString &digits, const std::string &country) const
{
    const int callingCode = library().GetCountryCodeForRegion(country);
    if (callingCode == 0 || digits.isEmpty())
        return std::nullopt;
    std::string prefix;
    library().GetNddPrefixForRegion(country, true, &prefix);
    const QString trunk = QString::fromStdString(prefix);
    const QString code = QString::number(callingCode);
    auto asTyped = parseClean(code + digits);
    if (trunk.isEmpty() || !digits.startsWith(trunk))
        return asTyped;
    auto withoutTrunk = parseClean(code + digits.mid(trunk.size()));
    if (asTyped && withoutTrunk)
        return std::nullopt;
    return withoutTrunk ? withoutTrunk : asTyped;
}

ParsedPhone PhoneNumbers::parse(QStringView text, const QString &country) const
{
    if (text.startsWith(u'+')) {
        if (const auto clean = parseClean(onlyDigits(text.mid(1))))
            return *clean;
    }
    const PhoneText cleaned = cleanPhoneText(text);
    switch (cleaned.kind) {
    case PhoneText::Kind::empty:
        return {{}, PhoneDefect::missing};
    case PhoneText::Kind::hopeless:
        return {{}, PhoneDefect::invalid};
    case PhoneText::Kind::international:
    case PhoneText::Kind::national:
        break;
    }
    if (hasTrailingWords(cleaned.text))
        return {{}, PhoneDefect::invalid};
    const std::string region = country.isEmpty() ? "ZZ" : country.toUpper().toStdString();
    if (cleaned.kind == PhoneText::Kind::international) {
        if (const auto clean = parseClean(onlyDigits(QStringView(cleaned.text).mid(1))))
            return *clean;
        return parseByLibrary(cleaned.text, region);
    }
    QString digits = onlyDigits(cleaned.text);
    if (const auto clean = parseCleanNational(digits, region))
        return *clean;
    const ParsedPhone national = parseByLibrary(cleaned.text, region);
    if (national || national.defect == PhoneDefect::notMobile)
        return national;
    if (digits.startsWith(QLatin1String("00")))
        digits.remove(0, 2); // the international prefix of most countries, also where the default country has another
    if (digits.size() >= bareInternationalDigitsMin) {
        const ParsedPhone abroad = parseByLibrary(u'+' + digits, region);
        if (abroad)
            return abroad;
    }
    return {{}, !country.isEmpty() && isShortCode(digits, region) ? PhoneDefect::notMobile : PhoneDefect::invalid};
}

QString PhoneNumbers::region(const QString &e164) const
{
    PhoneNumber number;
    if (!isE164(e164) || library().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    return region.size() == 2 && region != "ZZ" ? QString::fromStdString(region) : QString();
}

bool PhoneNumbers::knowsCountry(const QString &country) const
{
    return library().GetCountryCodeForRegion(country.toUpper().toStdString()) != 0;
}

bool isE164(QStringView text)
{
    return text.size() > digitsMin && text.size() <= digitsMax + 1 && text[0] == u'+' && text[1] != u'0'
           && std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString formatPhone(const QString &e164, PhoneStyle style)
{
    PhoneNumber number;
    if (!isE164(e164) || library().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return e164;
    std::string text;
    library().Format(
        number, style == PhoneStyle::international ? PhoneNumberUtil::INTERNATIONAL : PhoneNumberUtil::NATIONAL, &text);
    return QString::fromStdString(text);
}

} // namespace gatehouse
