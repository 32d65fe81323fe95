#include "gateway/text/folding.h"

namespace gatehouse {

namespace {

bool isAccent(char16_t c)
{
    return (c >= 0x0300 && c <= 0x036f)                    // combining marks of Latin, Greek, Cyrillic
           || (c >= 0x064b && c <= 0x065f)                 // Arabic vowels
           || c == 0x0670 || c == 0x0640                   // and the stretching stroke
           || (c >= 0x0591 && c <= 0x05c7 && c != 0x05be); // Hebrew points, not its hyphen
}

} // namespace

QString foldedText(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD)) {
        if (!isAccent(c.unicode()) && c.category() != QChar::Other_Format)
            plain += c;
    }
    // Case after accents: Qt folds the Turkish capital I with dot only once its dot is off.
    plain = plain.toCaseFolded();
    plain.replace(QChar(0x0131), QChar(u'i'));
    return plain.normalized(QString::NormalizationForm_C).simplified();
}

QString foldedWords(QStringView text)
{
    QString words;
    for (const QChar c : foldedText(text))
        words += c.isLetterOrNumber() || c.isMark() ? c : QChar(u' ');
    // Variation selectors and keycaps belong to emoji, not to words.
    words.remove(QChar(0xfe0e)).remove(QChar(0xfe0f)).remove(QChar(0x20e3));
    return words.simplified();
}

} // namespace gatehouse
