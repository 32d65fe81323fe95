#pragma once

#include <QtCore/QString>

namespace gatehouse {

/// Text for comparing words as people type them: compatibility forms resolved (NFKC), small letters, accents of
/// Latin, Greek, Cyrillic, Arabic and Hebrew writing off, Turkish dotless i as i, blanks collapsed. Signs that other
/// scripts spell with (Hindi vowels, Japanese voicing) stay.
[[nodiscard]] QString foldedText(QStringView text);

/// `foldedText` with everything but letters, digits and single blanks off: no punctuation, quotes, emoji.
[[nodiscard]] QString foldedWords(QStringView text);

} // namespace gatehouse
