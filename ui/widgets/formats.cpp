#include "ui/widgets/formats.h"

#include "gateway/phonenumber.h"

#include <QtCore/QCoreApplication>

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
    return e164.startsWith(u'+') ? isolateLtr(formatPhone(e164)) : e164;
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
