#include "gateway/text/csvinspector.h"

#include "gateway/text/csvheadings.h"
#include "gateway/text/csvreader.h"
#include "gateway/text/phonenumbers.h"

#include <QtCore/QBuffer>
#include <QtCore/QIODevice>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr qsizetype sampleRows = 50;
constexpr qsizetype columnsMax = 1000; // more are noise, such as a separator that fits by chance

// Digits, the marks between them, nothing else: a number for a person or a count, not a heading.
bool isNumeric(const QString &cell)
{
    int digits = 0;
    for (const QChar c : cell) {
        if (c.isDigit())
            ++digits;
        else if (c.isLetter() && c != u'E' && c != u'e')
            return false;
    }
    return digits > 0;
}

// Names as usable in {{…}}: none empty, none twice.
QStringList columnNames(const QStringList &header, qsizetype width)
{
    QStringList names;
    for (qsizetype i = 0; i < width; ++i) {
        const QString base = i < header.size() ? header[i].simplified() : QString();
        const QString wanted = base.isEmpty() ? QStringLiteral("column %1").arg(i + 1) : base;
        QString name = wanted;
        for (int number = 2; names.contains(name, Qt::CaseInsensitive); ++number)
            name = QStringLiteral("%1 %2").arg(wanted).arg(number);
        names += name;
    }
    return names;
}

QList<QStringList> firstRecords(QByteArray head, const CsvFormat &format, bool whole)
{
    QBuffer buffer(&head);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    QList<QStringList> records;
    while (records.size() < sampleRows + 2) {
        const auto more = reader.next();
        if (!more || !*more) {
            if (!whole && records.size() > 1)
                records.removeLast(); // cut off in the middle
            break;
        }
        if (reader.isBlank())
            continue;
        QStringList cells;
        for (qsizetype i = 0; i < std::min(reader.fieldCount(), columnsMax); ++i)
            cells += reader.text(i);
        records += cells;
    }
    return records;
}

Result<CsvWishes> wishesOf(const CsvMapping &mapping)
{
    CsvWishes wishes;
    if (!mapping.encoding.isEmpty()) {
        wishes.encoding = csvEncodingFromName(mapping.encoding);
        if (!wishes.encoding)
            return Failure::invalid(QStringLiteral("/encoding"), QStringLiteral("encoding_unknown"),
                                    QStringLiteral("The encoding must be UTF-8, UTF-16 or windows-1252."));
    }
    if (!mapping.separator.isNull()) {
        const char16_t separator = mapping.separator.unicode();
        if (separator > 0x7e || separator == u'"' || separator == u'\r' || separator == u'\n')
            return Failure::invalid(QStringLiteral("/separator"), QStringLiteral("separator_unknown"),
                                    QStringLiteral("The separator must be one ASCII character."));
        wishes.separator = char(separator);
    }
    return wishes;
}

int guessNameColumn(const CsvInspection &inspection)
{
    int best = -1;
    double bestCertainty = 0;
    for (int column = 0; column < inspection.columns.size() && inspection.hasHeader; ++column) {
        const CsvHeadingGuess guess = csvHeading(inspection.columns[column]);
        if (column != inspection.phoneColumn && guess.heading == CsvHeading::name && guess.certainty > bestCertainty) {
            best = column;
            bestCertainty = guess.certainty;
        }
    }
    if (best >= 0 || inspection.hasHeader)
        return best;
    // Without headings: the first column of short texts without digits.
    for (int column = 0; column < inspection.columns.size(); ++column) {
        const bool wordy = std::all_of(inspection.sample.begin(), inspection.sample.end(), [&](const QStringList &row) {
            const QString cell = row.value(column).trimmed();
            return cell.size() <= 60
                   && std::none_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit() || c == u'@'; });
        });
        if (wordy && column != inspection.phoneColumn && !inspection.sample.isEmpty())
            return column;
    }
    return -1;
}

} // namespace

bool CsvInspector::looksLikeHeader(const QStringList &first, const QList<QStringList> &others) const
{
    for (const QString &cell : first) {
        if (csvHeading(cell).certainty >= 0.8)
            return true;
    }
    for (const QString &cell : first) {
        if (isNumeric(cell) || cell.contains(u'@'))
            return false;
    }
    // Words only: a heading if figures stand below it anywhere, or if there is nothing to compare with.
    return others.isEmpty() || std::any_of(others.begin(), others.end(), [](const QStringList &row) {
               return std::any_of(row.begin(), row.end(), isNumeric);
           });
}

int CsvInspector::guessPhoneColumn(const CsvInspection &inspection, const QString &country) const
{
    int best = -1;
    double bestScore = 0.5; // half of the cells are numbers, or the heading says so
    for (int column = 0; column < inspection.columns.size(); ++column) {
        int filled = 0;
        int numbers = 0;
        int local = 0;
        for (const QStringList &row : inspection.sample) {
            const QString cell = row.value(column).trimmed();
            if (cell.isEmpty())
                continue;
            ++filled;
            const qsizetype digits = std::count_if(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
            if (m_numbers.parse(cell, country))
                ++numbers;
            else if (country.isEmpty() && digits >= 8 && digits <= 15 && isNumeric(cell))
                ++local; // perhaps a number of a country not said yet
        }
        double score = filled > 0 ? (double(numbers) + 0.4 * local) / filled : 0;
        if (inspection.hasHeader) {
            const CsvHeadingGuess guess = csvHeading(inspection.columns[column]);
            if (guess.heading == CsvHeading::phone)
                score += guess.certainty;
        }
        if (score > bestScore) {
            best = column;
            bestScore = score;
        }
    }
    return best;
}

Result<int> CsvInspector::mappedColumn(const CsvInspection &inspection, const CsvMapping &mapping) const
{
    const auto unknown = Failure::invalid(QStringLiteral("/phone_column"), QStringLiteral("column_unknown"),
                                          QStringLiteral("The file has no such column."));
    if (!mapping.phoneColumnName.isEmpty()) {
        const QString wanted = mapping.phoneColumnName.simplified();
        for (int column = 0; column < inspection.columns.size(); ++column) {
            if (inspection.columns[column].compare(wanted, Qt::CaseInsensitive) == 0)
                return column;
        }
        return unknown;
    }
    if (mapping.phoneColumn >= int(inspection.columns.size()) || mapping.nameColumn >= int(inspection.columns.size()))
        return unknown;
    return mapping.phoneColumn >= 0 ? mapping.phoneColumn : guessPhoneColumn(inspection, mapping.defaultCountry);
}

Result<CsvLayout> CsvInspector::inspect(QIODevice &device, const CsvMapping &mapping) const
{
    const auto wishes = wishesOf(mapping);
    if (!wishes)
        return wishes.failure();
    if (!mapping.defaultCountry.isEmpty() && !m_numbers.knowsCountry(mapping.defaultCountry))
        return Failure::invalid(QStringLiteral("/default_country"), QStringLiteral("country_unknown"),
                                QStringLiteral("The country must be an ISO 3166 code of two letters."));
    const QByteArray head = device.peek(csvHeadBytes);
    if (head.isEmpty() && device.size() > 0)
        return csvFailure("file_unreadable", QStringLiteral("The file cannot be read: ") + device.errorString());
    const bool whole = head.size() < csvHeadBytes;
    const auto format = detectCsvFormat(head, whole, *wishes);
    if (!format)
        return format.failure();

    CsvLayout layout{*format, {}};
    CsvInspection &inspection = layout.inspection;
    inspection.encoding = csvEncodingName(format->encoding);
    inspection.separator = QLatin1Char(format->separator);
    inspection.bytes = device.size();
    QList<QStringList> records = firstRecords(head, *format, whole);
    if (records.isEmpty())
        return csvFailure("file_empty", QStringLiteral("The file has no rows."));
    inspection.hasHeader = mapping.hasHeader.value_or(looksLikeHeader(records.first(), records.mid(1)));
    qsizetype width = 0;
    for (const QStringList &record : records)
        width = std::max(width, inspection.hasHeader ? records.first().size() : record.size());
    inspection.columns = columnNames(inspection.hasHeader ? records.takeFirst() : QStringList(), width);
    inspection.sample = records.mid(0, sampleRows);
    const auto phoneColumn = mappedColumn(inspection, mapping);
    if (!phoneColumn)
        return phoneColumn.failure();
    inspection.phoneColumn = *phoneColumn;
    inspection.nameColumn = mapping.nameColumn >= 0 ? mapping.nameColumn : guessNameColumn(inspection);
    return layout;
}

} // namespace gatehouse
