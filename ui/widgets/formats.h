#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace gatehouse::ui {

/// "1,204" as the locale writes it.
[[nodiscard]] QString number(qint64 value, const QLocale &locale = {});
/// "97.8 %" of a share from 0 to 1.
[[nodiscard]] QString percent(double share, const QLocale &locale = {}, int decimals = 1);
/// "4 ms", "1.2 s" of seconds.
[[nodiscard]] QString shortSpan(double seconds, const QLocale &locale = {});
/// An E.164 number as its region writes it internationally, "+55 21 99876-5432", left to right in any text. What is
/// not such a number comes back as it is.
[[nodiscard]] QString phone(const QString &e164);
/// A name or another person's text within a sentence of ours: first-strong isolate, so that mixed directions do not
/// rearrange the sentence (U+2068 … U+2069).
[[nodiscard]] QString isolate(const QString &text);
/// Left-to-right isolate (U+2066 … U+2069), for numbers, URLs, ids.
[[nodiscard]] QString isolateLtr(const QString &text);

} // namespace gatehouse::ui
