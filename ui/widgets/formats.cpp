#include "ui/widgets/formats.h"

#include <QtCore/QCoreApplication>

#include <phonenumbers/phonenumberutil.h>

namespace gatehouse::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::Formats)
};

} // namespace

QString number(qint64 value, const QLocale &locale)
{
    return locale.toString(value);
}

QString percent(double share, const QLocale &locale, int decimals)
{
    return Text::tr("%1\u00a0%", "a percentage, with a no-break space")
        .arg(locale.toString(share * 100.0, 'f', decimals));
}

QString shortSpan(double seconds, const QLocale &locale)
{
    if (seconds < 0.9995)
        return Text::tr("%1 ms").arg(locale.toString(seconds * 1000.0, 'f', seconds < 0.001 ? 1 : 0));
    return Text::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
}

QString phone(const QString &e164)
{
    if (!e164.startsWith(u'+'))
        return e164;
    // The library's own singleton: it holds its metadata tables, which never change.
    const auto &util = *i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber parsed;
    if (util.Parse(e164.toStdString(), "ZZ", &parsed) != i18n::phonenumbers::PhoneNumberUtil::NO_PARSING_ERROR)
        return isolateLtr(e164);
    std::string formatted;
    util.Format(parsed, i18n::phonenumbers::PhoneNumberUtil::INTERNATIONAL, &formatted);
    return isolateLtr(QString::fromStdString(formatted));
}

QString isolate(const QString &text)
{
    return text.isEmpty() ? text : u'\u2068' + text + u'\u2069';
}

QString isolateLtr(const QString &text)
{
    return text.isEmpty() ? text : u'\u2066' + text + u'\u2069';
}

} // namespace gatehouse::ui
