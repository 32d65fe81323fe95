#pragma once

#include "gateway/result.h"

#include <QtCore/QByteArray>

namespace gatehouse {

enum class CsvEncoding { utf8, utf16LittleEndian, utf16BigEndian, windows1252 };
/// "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252".
[[nodiscard]] QString csvEncodingName(CsvEncoding encoding);
/// Also knows other names of the same ("latin1", "iso-8859-1", "cp1252", "utf-16"), in any case.
[[nodiscard]] std::optional<CsvEncoding> csvEncodingFromName(const QString &name);

/// How the bytes of a CSV file are to be read.
struct CsvFormat
{
    CsvEncoding encoding = CsvEncoding::utf8;
    char separator = ',';
    int markBytes = 0;       ///< byte-order mark at the beginning, to be skipped
    bool hasSepLine = false; ///< Excel's "sep=;" stands before the first record
};

/// What a person said about the file; absent members are detected.
struct CsvWishes
{
    std::optional<CsvEncoding> encoding;
    std::optional<char> separator;
};

/// How much of a file's beginning is looked at.
inline constexpr qsizetype csvHeadBytes = 64 * 1024;

/// Finds encoding and separator from the first `csvHeadBytes` of a file; `whole` says that there is no more of it.
/// Failure: unreadable with one problem whose code says why ("file_empty", "file_is_spreadsheet", "file_is_binary").
[[nodiscard]] Result<CsvFormat> detectCsvFormat(const QByteArray &head, bool whole, const CsvWishes &wishes = {});

/// The failure of a file that cannot be read, with its stable code in `problems`.
[[nodiscard]] Failure csvFailure(const char *code, const QString &detail);

} // namespace gatehouse
