#pragma once

#include "gateway/text/csvformat.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QStringDecoder>

#include <vector>

class QIODevice;

namespace gatehouse {

/// What is wrong with a record as a whole.
enum class CsvDamage {
    none,
    quoteUnclosed, ///< a quote is opened and never closed: its line is read with quotes as ordinary characters
    fieldTooLong   ///< a field is longer than `CsvReader::fieldBytesMax`: it is cut there, or the line is empty
};

/// Reads records from a device in chunks: memory is bounded by the longest record, never by the file. RFC 4180 with
/// the ways of real programs: line ends LF, CRLF or CR, quoted line ends, blanks in front of a quote, text after it.
/// Works on bytes; text is made of the fields that are asked for. One thread; the device must outlive it.
class CsvReader
{
public:
    static constexpr qsizetype fieldBytesMax = 1024 * 1024;
    static constexpr qsizetype recordBytesMax = 4 * 1024 * 1024;

    /// `device` is open and stands at the beginning of the file.
    CsvReader(QIODevice &device, const CsvFormat &format);

    /// Takes the next record; false at the end. Failure: unreadable ("file_unreadable") when the device fails.
    [[nodiscard]] Result<bool> next();

    // About the present record; views are good until the next call of `next`.
    [[nodiscard]] qint64 row() const { return m_row; } ///< from 1, blank records and the header count too
    [[nodiscard]] qsizetype fieldCount() const { return qsizetype(m_fields.size()); }
    /// Unquoted, in the file's encoding (UTF-16 comes as UTF-8). Empty where the record has no such field.
    [[nodiscard]] QByteArrayView field(qsizetype index) const;
    /// Decoded. UTF-8 that is not valid is read as windows-1252: files are pasted together from both.
    [[nodiscard]] QString text(qsizetype index) const;
    [[nodiscard]] bool isBlank() const; ///< no field holds anything
    [[nodiscard]] CsvDamage damage() const { return m_damage; }
    /// How far into the file the records taken so far reach, within one chunk.
    [[nodiscard]] qint64 bytesRead() const;

private:
    struct Field
    {
        qsizetype begin = 0;
        qsizetype length = 0;
        bool quoted = false;  ///< begins with a quote, perhaps after blanks
        bool rewrite = false; ///< holds doubled quotes or text after the closing one
    };
    enum class Scan { complete, needMore };

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> fill();
    [[nodiscard]] Result<bool> skipOverlongLine();
    Scan scanRecord(bool quotesAreText);
    Scan scanField(qsizetype &at, bool quotesAreText);
    void unquote(Field &field);
    void finish(bool quotesAreText);
    [[nodiscard]] qsizetype available() const { return m_end - m_begin; }

    QIODevice &m_device;
    const CsvFormat m_format;
    std::optional<QStringDecoder> m_wide; ///< UTF-16 only
    std::array<bool, 256> m_special{};    ///< separator and line ends
    QByteArray m_buffer;                  ///< one byte longer than `m_end`: a line end as sentinel
    qsizetype m_begin = 0;                ///< of what is not taken yet
    qsizetype m_end = 0;
    qsizetype m_recordEnd = 0;
    qint64 m_rawRead = 0;
    bool m_begun = false;
    bool m_atEnd = false;
    qint64 m_row = 0;
    CsvDamage m_damage = CsvDamage::none;
    std::vector<Field> m_fields;
};

/// Text of bytes in that encoding, with the fallback described at `CsvReader::text`.
[[nodiscard]] QString csvText(QByteArrayView bytes, CsvEncoding encoding);

} // namespace gatehouse
