#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace gatehouse::ui {

/// One record of a CSV file, UTF-8 with CRLF, every cell quoted. A cell that a spreadsheet would run as a formula gets
/// an apostrophe before it (OWASP "CSV injection"); a bare phone number keeps its +. Marks of writing direction, which
/// the screen needs and a file does not, are left out.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);
/// `text` without the marks that keep directions apart (U+2066 … U+2069).
[[nodiscard]] QString withoutIsolates(QString text);

} // namespace gatehouse::ui
