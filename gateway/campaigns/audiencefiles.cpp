#include "gateway/campaigns/audiencefiles.h"

#include "gateway/storage/audiencestore.h"
#include "gateway/text/csvinspector.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace gatehouse {

namespace {

// Quoted, and never a formula: a cell that begins with one of these signs would be run by a spreadsheet program.
QByteArray csvField(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return '"' + text.toUtf8() + '"';
}

} // namespace

Result<CsvInspection> AudienceFiles::inspect(const PhoneNumbers &phones, const QString &path, const CsvMapping &mapping)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return csvFailure("file_unreadable", QStringLiteral("The file cannot be opened: ") + file.errorString());
    auto layout = CsvInspector(phones).inspect(file, mapping);
    if (!layout)
        return layout.failure();
    return std::move(layout->inspection);
}

Result<void> AudienceFiles::exportProblems(Connection &db, CampaignId campaign, const QString &path)
{
    const auto refused = [&](const QSaveFile &file) {
        return Failure{
            Fault::storageFailed, QStringLiteral("The file cannot be written: ") + file.errorString(), {}, {}};
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(file);
    file.write("\xef\xbb\xbfrow,reason,value\r\n");
    PageRequest page;
    page.limit = 1000;
    do {
        const auto problems = AudienceStore::problems(db, campaign, page);
        if (!problems)
            return problems.failure();
        for (const AudienceProblem &problem : problems->items)
            file.write(QByteArray::number(problem.row) + ',' + csvField(problem.reason) + ',' + csvField(problem.value)
                       + "\r\n");
        page.cursor = problems->nextCursor;
    } while (!page.cursor.isEmpty());
    if (!file.commit())
        return refused(file);
    return {};
}

} // namespace gatehouse
