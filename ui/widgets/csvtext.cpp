#include "ui/widgets/csvtext.h"

#include <algorithm>

namespace gatehouse::ui {

namespace {

bool isPhoneNumber(const QString &text)
{
    const auto belongs = [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u' ' || c == u'-' || c == u'(' || c == u')';
    };
    return text.size() > 5 && text.front() == u'+' && text.at(1) >= u'1' && text.at(1) <= u'9'
           && std::all_of(text.cbegin() + 1, text.cend(), belongs);
}

/// Tab and carriage return too: some programs skip them and then find the sign behind.
bool wouldRun(const QString &text)
{
    return !text.isEmpty() && QStringLiteral("=+-@\t\r\n＝＋－＠").contains(text.front()) && !isPhoneNumber(text);
}

} // namespace

QString withoutIsolates(QString text)
{
    return text.removeIf([](QChar c) { return c >= u'\u2066' && c <= u'\u2069'; });
}

QByteArray csvRecord(const QStringList &cells)
{
    QByteArray record;
    for (const QString &cell : cells) {
        QString text = withoutIsolates(cell);
        if (wouldRun(text))
            text.prepend(u'\'');
        text.replace(u'"', QStringLiteral("\"\""));
        record += (record.isEmpty() ? "\"" : ",\"") + text.toUtf8() + '"';
    }
    return record + "\r\n";
}

} // namespace gatehouse::ui
