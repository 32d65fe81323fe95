#include "gateway/text/csvheadings.h"

#include "gateway/text/folding.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

// In the form of `foldedWords`: small letters without accents. The first are the surest within each list.
constexpr std::array phoneWords{
    u"whatsapp",
    u"wa number",
    u"e164",
    u"phone",
    u"phone number",
    u"phonenumber",
    u"mobile",
    u"mobile number",
    u"mobile phone",
    u"cell",
    u"cellphone",
    u"cell phone",
    u"telephone",
    u"tel",
    u"msisdn",
    u"celular",
    u"telefone",
    u"fone",
    u"telefono",
    u"movil",
    u"numero de telefono",
    u"numero de celular",
    u"numero de telefone",
    u"gsm",
    u"handy",
    u"handynummer",
    u"mobil",
    u"mobilnummer",
    u"mobiltelefon",
    u"telefon",
    u"telefonnummer",
    u"rufnummer",
    u"portable",
    u"numero de portable",
    u"cellulare",
    u"telefoon",
    u"telefoonnummer",
    u"mobiel",
    u"komorka",
    u"numer telefonu",
    u"nr telefonu",
    u"cep",
    u"cep telefonu",
    u"telefon numarasi",
    u"telepon",
    u"nomor hp",
    u"no hp",
    u"hp",
    u"ponsel",
    u"nomor telepon",
    u"telefon bimbit",
    u"dien thoai",
    u"so dien thoai",
    u"telefonszam",
    u"mobilszam",
    u"puhelin",
    u"puhelinnumero",
    u"matkapuhelin",
    u"τηλεφωνο",
    u"κινητο",
    u"телефон",
    u"мобильныи",
    u"мобильныи телефон",
    u"номер телефона",
    u"номер",
    u"номер телефону",
    u"мобiльнии",
    u"هاتف",
    u"الهاتف",
    u"رقم الهاتف",
    u"جوال",
    u"الجوال",
    u"رقم الجوال",
    u"موبايل",
    u"موبایل",
    u"تلفن",
    u"شماره",
    u"شماره تلفن",
    u"فون",
    u"טלפון",
    u"נייד",
    u"מספר טלפון",
    u"फोन",
    u"मोबाइल",
    u"फोन नंबर",
    u"电话",
    u"手机",
    u"手机号",
    u"手机号码",
    u"電話",
    u"電話番号",
    u"携帯",
    u"携帯番号",
    u"전화",
    u"전화번호",
    u"휴대폰",
    u"휴대전화",
    u"โทรศัพท์",
    u"เบอร์โทร",
    u"simu",
    u"telefonas",
    u"talrunis",
    u"broj telefona",
    u"mobitel",
    u"telefonní cislo",
};

constexpr std::array nameWords{
    u"name",
    u"full name",
    u"fullname",
    u"first name",
    u"firstname",
    u"given name",
    u"customer",
    u"customer name",
    u"contact",
    u"contact name",
    u"client",
    u"client name",
    u"nome",
    u"nome completo",
    u"primeiro nome",
    u"cliente",
    u"contato",
    u"nombre",
    u"nombre completo",
    u"nombres",
    u"contacto",
    u"vorname",
    u"vollstandiger name",
    u"kunde",
    u"kundenname",
    u"nachname",
    u"nom",
    u"prenom",
    u"nom complet",
    u"nome e cognome",
    u"naam",
    u"voornaam",
    u"klant",
    u"imie",
    u"imie i nazwisko",
    u"nazwisko",
    u"isim",
    u"ad",
    u"ad soyad",
    u"adi soyadi",
    u"nama",
    u"nama lengkap",
    u"ten",
    u"ho ten",
    u"ho va ten",
    u"nev",
    u"nimi",
    u"namn",
    u"navn",
    u"jmeno",
    u"ονομα",
    u"имя",
    u"фио",
    u"iм я",
    u"iмя",
    u"iм'я",
    u"اسم",
    u"الاسم",
    u"نام",
    u"שם",
    u"שם מלא",
    u"नाम",
    u"姓名",
    u"名字",
    u"名前",
    u"氏名",
    u"이름",
    u"성명",
    u"ชื่อ",
    u"jina",
    u"vardas",
    u"vards",
    u"ime",
};

template <size_t count>
QStringList folded(const std::array<const char16_t *, count> &words)
{
    QStringList list;
    for (const char16_t *word : words)
        list += foldedWords(QString::fromUtf16(word));
    return list;
}

double certaintyOf(const QString &heading, const QStringList &words)
{
    double certainty = 0;
    const QString padded = u' ' + heading + u' ';
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        const double rank = 0.05 * double(i) / double(words.size()); // among equals, the earlier word
        if (heading == word)
            return 1 - rank;
        if (word.size() >= 3 && padded.contains(u' ' + word + u' '))
            certainty = std::max(certainty, 0.8 - rank);
        else if (word.size() >= 5 && heading.contains(word))
            certainty = std::max(certainty, 0.6 - rank);
    }
    return certainty;
}

} // namespace

CsvHeadingGuess csvHeading(const QString &heading)
{
    static const QStringList phones = folded(phoneWords);
    static const QStringList names = folded(nameWords);
    const QString words = foldedWords(heading);
    if (words.isEmpty() || words.size() > 60)
        return {};
    const double phone = certaintyOf(words, phones);
    const double name = certaintyOf(words, names);
    if (phone == 0 && name == 0)
        return {};
    // "Phone name" and "customer phone" are phones: the word for phone is the rarer one.
    return phone >= 0.5 && phone + 0.2 >= name ? CsvHeadingGuess{CsvHeading::phone, phone}
                                               : CsvHeadingGuess{CsvHeading::name, name};
}

} // namespace gatehouse
