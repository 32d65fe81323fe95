#pragma once

#include "gateway/campaign.h"
#include "gateway/result.h"
#include "gateway/text/csvformat.h"

class QIODevice;

namespace gatehouse {

class PhoneNumbers;

/// A file's format and the columns, as detected or as a person said.
struct CsvLayout
{
    CsvFormat format;
    CsvInspection inspection;
};

/// Looks at the beginning of a CSV file. Any thread.
class CsvInspector
{
public:
    explicit CsvInspector(const PhoneNumbers &numbers) : m_numbers(numbers) {}

    /// Looks at no more than `csvHeadBytes` and leaves the device's position as it is. Members of `mapping` that are
    /// given go before what is detected. Failures: unreadable (see `detectCsvFormat`), validationFailed with
    /// "encoding_unknown", "separator_unknown", "column_unknown" or "country_unknown".
    [[nodiscard]] Result<CsvLayout> inspect(QIODevice &device, const CsvMapping &mapping = {}) const;

private:
    [[nodiscard]] bool looksLikeHeader(const QStringList &first, const QList<QStringList> &others) const;
    [[nodiscard]] int guessPhoneColumn(const CsvInspection &inspection, const QString &country) const;
    [[nodiscard]] Result<int> mappedColumn(const CsvInspection &inspection, const CsvMapping &mapping) const;

    const PhoneNumbers &m_numbers;
};

} // namespace gatehouse
