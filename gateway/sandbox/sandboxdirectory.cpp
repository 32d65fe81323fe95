#include "gateway/sandbox/sandboxdirectory.h"

#include "gateway/sandbox/sandboxchance.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 aboutLids = 0x6c6964;
constexpr quint64 aboutNumbers = 0x6e756d;
constexpr quint64 aboutNames = 0x6e616d;

struct Country
{
    QLatin1StringView prefix;
    QLatin1StringView language;
};
// Longest prefix first where one contains another.
constexpr Country countries[] = {
    {"351"_L1, "pt"_L1}, {"353"_L1, "en"_L1}, {"971"_L1, "ar"_L1}, {"966"_L1, "ar"_L1}, {"962"_L1, "ar"_L1},
    {"20"_L1, "ar"_L1},  {"212"_L1, "ar"_L1}, {"55"_L1, "pt"_L1},  {"34"_L1, "es"_L1},  {"52"_L1, "es"_L1},
    {"54"_L1, "es"_L1},  {"56"_L1, "es"_L1},  {"57"_L1, "es"_L1},  {"51"_L1, "es"_L1},  {"593"_L1, "es"_L1},
    {"49"_L1, "de"_L1},  {"43"_L1, "de"_L1},  {"41"_L1, "de"_L1},  {"33"_L1, "fr"_L1},  {"32"_L1, "fr"_L1},
    {"221"_L1, "fr"_L1}, {"39"_L1, "it"_L1},  {"244"_L1, "pt"_L1}, {"258"_L1, "pt"_L1},
};

bool onlyDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

SandboxDirectory::SandboxDirectory(const SandboxOptions &options, quint64 seed) : m_options(options), m_seed(seed) {}

void SandboxDirectory::add(const SandboxCustomer &customer)
{
    if (!m_byDigits.contains(customer.digits))
        m_order += customer.digits;
    m_byDigits.insert(customer.digits, customer);
    if (!customer.username.isEmpty())
        m_byUsername.insert(customer.username, customer.digits);
}

QString SandboxDirectory::nameOf(const QString &digits) const
{
    if (const auto found = m_byDigits.find(digits); found != m_byDigits.end() && !found->name.isEmpty())
        return found->name;
    static const QStringList first{u"Alex"_s, u"Sam"_s,  u"Noor"_s, u"Lucia"_s, u"Jonas"_s, u"Mara"_s,
                                   u"Rui"_s,  u"Ines"_s, u"Omar"_s, u"Lea"_s,   u"Nico"_s,  u"Dana"_s};
    SandboxChance chance(m_seed, {aboutNames, sandboxHash(digits)});
    return first.at(chance.index(first.size())) + u' ' + QChar(u'A' + static_cast<char16_t>(chance.below(26))) + u'.';
}

QString SandboxDirectory::languageOf(const QString &digits) const
{
    if (const auto found = m_byDigits.find(digits); found != m_byDigits.end() && !found->language.isEmpty())
        return found->language;
    for (const Country &country : countries) {
        if (digits.startsWith(country.prefix))
            return country.language;
    }
    return u"en"_s;
}

QString SandboxDirectory::usernameOf(const QString &digits) const
{
    const auto found = m_byDigits.find(digits);
    return found == m_byDigits.end() ? QString() : found->username;
}

QString SandboxDirectory::lidOf(const QString &digits)
{
    SandboxChance chance(m_seed, {aboutLids, sandboxHash(digits)});
    const QString lid = QString::number(100'000'000'000'000 + chance.below(800'000'000'000'000));
    m_byLid.insert(lid, digits);
    return lid;
}

std::optional<QString> SandboxDirectory::numberOfLid(const QString &lidDigits) const
{
    const auto found = m_byLid.find(lidDigits);
    return found == m_byLid.end() ? std::nullopt : std::optional(*found);
}

bool SandboxDirectory::exists(const QString &digits, double unknownShare) const
{
    if (digits.size() < 7 || digits.size() > 15 || !onlyDigits(digits) || m_byLid.contains(digits)
        || m_options.unknownNumbers.contains(digits))
        return false;
    return !SandboxChance(m_seed, {aboutNumbers, sandboxHash(digits)}).happens(unknownShare);
}

std::optional<SandboxRecipient> SandboxDirectory::resolve(const QString &to, double unknownShare) const
{
    using Kind = SandboxRecipient::Kind;
    if (to.endsWith("@g.us"_L1) || to.endsWith("@newsletter"_L1)) {
        const QString user = to.section(u'@', 0, 0);
        const bool group = to.endsWith("@g.us"_L1);
        if (user.isEmpty() || !onlyDigits(QString(user).remove(u'-')))
            return std::nullopt;
        return SandboxRecipient{group ? Kind::group : Kind::channel, to, {}};
    }
    QString digits = to;
    if (to.startsWith(u'@')) {
        digits = m_byUsername.value(to.sliced(1));
    } else if (to.endsWith("@lid"_L1)) {
        digits = numberOfLid(to.section(u'@', 0, 0)).value_or(QString());
    } else if (to.endsWith("@s.whatsapp.net"_L1)) {
        digits = to.section(u'@', 0, 0).section(u':', 0, 0);
    } else if (to.startsWith(u'+')) {
        digits = to.sliced(1);
    }
    if (!exists(digits, unknownShare))
        return std::nullopt;
    return SandboxRecipient{Kind::person, digits + u"@s.whatsapp.net"_s, digits};
}

} // namespace gatehouse
