#pragma once

#include <QtCore/QString>

namespace gatehouse {

enum class CsvHeading { other, phone, name };

/// What a column's heading says it holds, in the languages that such files come in. `certainty` is 0 to 1: a heading
/// that is the word itself is surer than one that merely contains it.
struct CsvHeadingGuess
{
    CsvHeading heading = CsvHeading::other;
    double certainty = 0;
};
[[nodiscard]] CsvHeadingGuess csvHeading(const QString &heading);

} // namespace gatehouse
