#include "gateway/text/csvformat.h"

#include "gateway/text/csvreader.h"
#include "gateway/words.h"

#include <QtCore/QBuffer>

#include <algorithm>
#include <array>
#include <map>

namespace gatehouse {

namespace {

constexpr auto encodingWords = words<CsvEncoding>({
    {CsvEncoding::utf8, "UTF-8"},
    {CsvEncoding::utf16LittleEndian, "UTF-16LE"},
    {CsvEncoding::utf16BigEndian, "UTF-16BE"},
    {CsvEncoding::windows1252, "windows-1252"},
});

// In order of trust when two fit equally well: a comma stands in ordinary text and numbers, the others hardly ever.
constexpr std::array separators{'\t', ';', '|', ','};
constexpr int scoredRecords = 200;

bool beginsWithAny(const QByteArray &head, std::initializer_list<QByteArrayView> marks)
{
    return std::any_of(marks.begin(), marks.end(), [&](QByteArrayView mark) { return head.startsWith(mark); });
}

bool isSpreadsheet(const QByteArray &head)
{
    // ZIP (.xlsx, .ods), OLE (.xls), and the HTML or XML that some programs save under the name .xls.
    if (beginsWithAny(head, {"PK\x03\x04", "PK\x05\x06", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}))
        return true;
    const QByteArray start = head.left(1024).trimmed().toLower();
    return start.startsWith("<html") || start.startsWith("<table") || start.startsWith("<!doctype html")
           || (start.startsWith("<?xml") && (start.contains("<workbook") || start.contains("spreadsheet")));
}

bool isBinary(const QByteArray &head)
{
    if (beginsWithAny(head, {"%PDF", "\x1f\x8b", "{\\rtf", "\x89PNG", "\xff\xd8\xff", "SQLite format 3"}))
        return true;
    const auto strange = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = quint8(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1a;
    });
    return head.contains('\0') || strange * 200 > head.size();
}

// Text without a byte-order mark: digits and separators have a zero byte on one side.
std::optional<CsvEncoding> utf16WithoutMark(const QByteArray &head)
{
    std::array<qsizetype, 2> zeros{};
    const qsizetype looked = std::min<qsizetype>(head.size(), 4096) & ~qsizetype(1);
    for (qsizetype i = 0; i < looked; ++i)
        zeros[size_t(i & 1)] += head[i] == '\0' ? 1 : 0;
    if (looked >= 4 && zeros[1] * 5 > looked / 2 && zeros[0] * 50 < looked)
        return CsvEncoding::utf16LittleEndian;
    if (looked >= 4 && zeros[0] * 5 > looked / 2 && zeros[1] * 50 < looked)
        return CsvEncoding::utf16BigEndian;
    return std::nullopt;
}

// The head may end inside a character.
bool isUtf8(QByteArrayView head, bool whole)
{
    if (!whole) {
        for (int back = 1; back <= 3 && back <= head.size(); ++back) {
            const auto byte = quint8(head[head.size() - back]);
            if (byte >= 0xc0) {
                head = head.first(head.size() - back);
                break;
            }
            if (byte < 0x80)
                break;
        }
    }
    return head.isValidUtf8();
}

struct Mark
{
    CsvEncoding encoding;
    QByteArrayView bytes;
};

void findEncoding(const QByteArray &head, bool whole, const CsvWishes &wishes, CsvFormat &format)
{
    const std::array marks{Mark{CsvEncoding::utf8, "\xef\xbb\xbf"}, Mark{CsvEncoding::utf16LittleEndian, "\xff\xfe"},
                           Mark{CsvEncoding::utf16BigEndian, "\xfe\xff"}};
    const auto mark =
        std::find_if(marks.begin(), marks.end(), [&](const Mark &known) { return head.startsWith(known.bytes); });
    if (mark != marks.end() && (!wishes.encoding || *wishes.encoding == mark->encoding)) {
        format.encoding = mark->encoding;
        format.markBytes = int(mark->bytes.size());
    } else if (wishes.encoding) {
        format.encoding = *wishes.encoding;
    } else if (const auto wide = utf16WithoutMark(head)) {
        format.encoding = *wide;
    } else {
        format.encoding = isUtf8(head, whole) ? CsvEncoding::utf8 : CsvEncoding::windows1252;
    }
}

// How evenly `separator` cuts the records, and how far the first record agrees with the others.
double scoreOf(char separator, QByteArray head, CsvFormat format, bool whole)
{
    format.separator = separator;
    QBuffer buffer(&head);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    std::vector<qsizetype> widths;
    while (int(widths.size()) < scoredRecords) {
        const auto more = reader.next();
        if (!more || !*more)
            break;
        if (!reader.isBlank() || reader.fieldCount() > 1)
            widths.push_back(reader.fieldCount());
    }
    if (!whole && widths.size() > 1 && buffer.atEnd() && int(widths.size()) < scoredRecords)
        widths.pop_back(); // cut off in the middle
    std::map<qsizetype, int> often;
    for (const qsizetype width : widths)
        ++often[width];
    const auto mode =
        std::max_element(often.begin(), often.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (mode == often.end() || mode->first < 2)
        return 0;
    const double even = double(mode->second) / double(widths.size());
    return widths.front() == mode->first ? even : even / 2;
}

char findSeparator(const QByteArray &head, const CsvFormat &format, bool whole)
{
    char best = ',';
    double bestScore = 0;
    for (const char candidate : separators) {
        const double score = scoreOf(candidate, head, format, whole);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

// "sep=;" as the first line, which Excel itself writes and obeys.
std::optional<char> sepLine(const QByteArray &head, const CsvFormat &format)
{
    QByteArray line;
    for (const char c : head.mid(format.markBytes, 64)) {
        if (c == '\n' || c == '\r')
            break;
        if (c != '\0') // in UTF-16 every second byte
            line += c;
    }
    line = line.toLower();
    const QByteArray bare = line.startsWith('"') && line.endsWith('"') ? line.mid(1, line.size() - 2) : line;
    if (bare.size() == 5 && bare.startsWith("sep="))
        return bare[4];
    return std::nullopt;
}

} // namespace

QString csvEncodingName(CsvEncoding encoding)
{
    return encodingWords.of(encoding);
}

std::optional<CsvEncoding> csvEncodingFromName(const QString &name)
{
    const QString plain = name.toLower().remove(u'-').remove(u'_').remove(u' ');
    if (plain == QLatin1String("utf8"))
        return CsvEncoding::utf8;
    if (plain == QLatin1String("utf16") || plain == QLatin1String("utf16le"))
        return CsvEncoding::utf16LittleEndian;
    if (plain == QLatin1String("utf16be"))
        return CsvEncoding::utf16BigEndian;
    if (plain == QLatin1String("windows1252") || plain == QLatin1String("cp1252") || plain == QLatin1String("latin1")
        || plain == QLatin1String("iso88591"))
        return CsvEncoding::windows1252;
    return std::nullopt;
}

Failure csvFailure(const char *code, const QString &detail)
{
    return Failure{Fault::unreadable, detail, {{{}, QLatin1String(code), detail}}, {}};
}

Result<CsvFormat> detectCsvFormat(const QByteArray &head, bool whole, const CsvWishes &wishes)
{
    if (isSpreadsheet(head))
        return csvFailure("file_is_spreadsheet",
                          QStringLiteral("This is a spreadsheet file (.xlsx, .ods or .xls): save it as CSV."));
    CsvFormat format;
    findEncoding(head, whole, wishes, format);
    const bool wide =
        format.encoding == CsvEncoding::utf16LittleEndian || format.encoding == CsvEncoding::utf16BigEndian;
    if (!wide && isBinary(head))
        return csvFailure("file_is_binary", QStringLiteral("This is not a text file."));
    const bool nothing = std::all_of(head.begin() + format.markBytes, head.end(), [](char c) {
        return c == '\0' || c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0x1a;
    });
    if (whole && nothing)
        return csvFailure("file_empty", QStringLiteral("The file is empty."));
    const auto said = sepLine(head, format);
    format.hasSepLine = said.has_value();
    if (wishes.separator)
        format.separator = *wishes.separator;
    else if (said)
        format.separator = *said;
    else
        format.separator = findSeparator(head, format, whole);
    return format;
}

} // namespace gatehouse
