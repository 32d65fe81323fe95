#include "gateway/sandbox/sandboxdemo.h"

#include "gateway/sandbox/sandboxchance.h"

#include <QtCore/QSet>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 aboutDemo = 0x64656d6f;
constexpr int customersMade = 400;

// Numbers by rule: each `#` is a digit. Ranges kept for films and books where a country has some; the others are
// mobile ranges, and nothing here ever leaves this machine.
struct Country
{
    QLatin1StringView rule;
    QLatin1StringView language;
    int weight;
};
constexpr Country countries[] = {
    {"5511987######"_L1, "pt"_L1, 8}, {"5521986######"_L1, "pt"_L1, 4}, {"35191#######"_L1, "pt"_L1, 6},
    {"34612######"_L1, "es"_L1, 8},   {"525512######"_L1, "es"_L1, 6},  {"5491123######"_L1, "es"_L1, 4},
    {"57300#######"_L1, "es"_L1, 3},  {"491512#######"_L1, "de"_L1, 7}, {"436641######"_L1, "de"_L1, 2},
    {"97150#######"_L1, "ar"_L1, 5},  {"2010########"_L1, "ar"_L1, 4},  {"96650#######"_L1, "ar"_L1, 3},
    {"336########"_L1, "fr"_L1, 5},   {"39347#######"_L1, "it"_L1, 4},  {"447700900###"_L1, "en"_L1, 6},
    {"1202555####"_L1, "en"_L1, 6},   {"91987#######"_L1, "en"_L1, 4},  {"2348031######"_L1, "en"_L1, 3},
    {"61491570###"_L1, "en"_L1, 2},
};

struct Names
{
    QLatin1StringView language;
    QStringList first;
    QStringList last;
};

const QList<Names> &names()
{
    static const QList<Names> all{
        {"pt"_L1,
         {u"Ana"_s, u"João"_s, u"Beatriz"_s, u"Rafael"_s, u"Inês"_s, u"Caio"_s, u"Luísa"_s, u"Tiago"_s, u"Conceição"_s},
         {u"Souza"_s, u"Araújo"_s, u"Magalhães"_s, u"Nunes"_s, u"Falcão"_s, u"Teixeira"_s}},
        {"es"_L1,
         {u"María"_s, u"Íñigo"_s, u"Lucía"_s, u"Andrés"_s, u"Begoña"_s, u"Martín"_s, u"Sofía"_s, u"Raúl"_s},
         {u"Peña"_s, u"García"_s, u"Ibáñez"_s, u"Quiroga"_s, u"Muñoz"_s, u"Rivas"_s}},
        {"de"_L1,
         {u"Jürgen"_s, u"Anke"_s, u"Björn"_s, u"Käthe"_s, u"Lukas"_s, u"Mareike"_s, u"Uwe"_s},
         {u"Groß"_s, u"Schäfer"_s, u"Kühn"_s, u"Vogel"_s, u"Brandt"_s, u"Öztürk"_s}},
        {"ar"_L1,
         {u"ليلى"_s, u"عمر"_s, u"نور"_s, u"خالد"_s, u"مريم"_s, u"يوسف"_s, u"سلمى"_s},
         {u"حداد"_s, u"منصور"_s, u"الخطيب"_s, u"صباغ"_s, u"نجار"_s}},
        {"fr"_L1,
         {u"Élodie"_s, u"Benoît"_s, u"Maëlle"_s, u"François"_s, u"Zoé"_s, u"Aurélien"_s},
         {u"Lefèvre"_s, u"Garnier"_s, u"Châtelain"_s, u"Besson"_s}},
        {"it"_L1,
         {u"Giulia"_s, u"Niccolò"_s, u"Chiara"_s, u"Matteo"_s, u"Noemi"_s},
         {u"Conti"_s, u"D'Amico"_s, u"Ferri"_s, u"Marchetti"_s}},
        {"en"_L1,
         {u"Amelia"_s, u"Noah"_s, u"Priya"_s, u"Chidi"_s, u"Siobhán"_s, u"Oliver"_s, u"Arjun"_s, u"Grace"_s},
         {u"O'Neill"_s, u"Okafor"_s, u"Patel"_s, u"Whitfield"_s, u"Brooks"_s, u"Iyer"_s}},
    };
    return all;
}

QString filled(QLatin1StringView rule, SandboxChance &chance)
{
    QString digits = rule;
    for (QChar &digit : digits) {
        if (digit == u'#')
            digit = QChar(u'0' + static_cast<char16_t>(chance.below(10)));
    }
    return digits;
}

QString nameIn(QLatin1StringView language, SandboxChance &chance)
{
    for (const Names &known : names()) {
        if (known.language == language)
            return known.first.at(chance.index(known.first.size())) + u' '
                   + known.last.at(chance.index(known.last.size()));
    }
    return {};
}

const Country &countryBy(SandboxChance &chance)
{
    int sum = 0;
    for (const Country &country : countries)
        sum += country.weight;
    auto left = static_cast<int>(chance.below(static_cast<quint64>(sum)));
    for (const Country &country : countries) {
        left -= country.weight;
        if (left < 0)
            return country;
    }
    return countries[0];
}

QList<SandboxCustomer> customersFrom(SandboxChance chance)
{
    QList<SandboxCustomer> customers;
    QSet<QString> taken;
    while (customers.size() < customersMade) {
        const Country &country = countryBy(chance);
        SandboxCustomer customer{filled(country.rule, chance), nameIn(country.language, chance), country.language, {}};
        if (taken.contains(customer.digits))
            continue;
        if (customers.size() % 20 == 0)
            customer.username = u"customer_%1"_s.arg(customers.size() + 1);
        taken.insert(customer.digits);
        customers += customer;
    }
    return customers;
}

SandboxAccountSpec accountFrom(SandboxChance chance)
{
    struct Line
    {
        QLatin1StringView name;
        QLatin1StringView phone;
    };
    constexpr Line lines[] = {
        {"Bakery Lisbon"_L1, "+351912000101"_L1},   {"Bakery Porto"_L1, "+351912000102"_L1},
        {"Bakery orders"_L1, "+351912000103"_L1},   {"Gym Madrid"_L1, "+34612000201"_L1},
        {"Gym Mexico City"_L1, "+525512000202"_L1}, {"Gym Buenos Aires"_L1, "+5491123000203"_L1},
        {"Clinic Berlin"_L1, "+4915120000301"_L1},  {"Clinic Dubai"_L1, "+971500000302"_L1},
    };
    SandboxAccountSpec account;
    account.name = u"Practice agency"_s;
    account.token = chance.hex(48).toLatin1();
    for (const Line &line : lines) {
        SandboxSessionSpec session;
        session.name = line.name;
        session.phone = line.phone;
        session.id = 101 + account.sessions.size();
        session.apiKey = chance.hex(64).toLatin1();
        session.webhookSecret = chance.hex(32).toLatin1();
        account.sessions += session;
    }
    account.sessions[6].accountProtection = true; // the clinic is careful
    account.sessions[5].startsAs = SandboxState::needScan;
    return account;
}

} // namespace

SandboxDemo SandboxDemo::make(quint64 seed)
{
    SandboxDemo demo;
    demo.account = accountFrom(SandboxChance(seed, {aboutDemo, 1}));
    demo.clients = {
        {u"Padaria Aurora"_s, {0, 1, 2}}, {u"Gimnasio Tres Torres"_s, {3, 4, 5}}, {u"Praxis am Park"_s, {6, 7}}};
    demo.customers = customersFrom(SandboxChance(seed, {aboutDemo, 2}));
    return demo;
}

SandboxOptions SandboxDemo::options()
{
    SandboxOptions options;
    options.autoScanAfter = Milliseconds(20'000);
    options.habits.answerAfter = {Milliseconds(3'000), Milliseconds(25'000)};
    options.habits.unaskedEvery = Milliseconds(60'000);
    options.faults.unknownNumber = 0.02;
    options.faults.failLater = 0.005;
    options.faults.duplicateWebhook = 0.02;
    options.faults.delayWebhook = 0.01;
    options.faults.reorderWebhook = 0.02;
    options.faults.lidOnly = 0.1;
    options.faults.latencyMs = 60;
    options.faults.latencyJitterMs = 180;
    return options;
}

void SandboxDemo::install(SandboxProvider &provider) const
{
    provider.addCustomers(customers);
    provider.addAccount(account);
}

} // namespace gatehouse
