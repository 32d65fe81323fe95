#include "gateway/campaigns/audienceimport.h"

#include "gateway/storage/campaignstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"
#include "gateway/text/phonenumbers.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

constexpr size_t rowsPerPiece = 1000;
constexpr qsizetype unitsPerPiece = 2 << 20; // of rows as long as they may be, so many lie in memory and no more
constexpr int piecesInFlight = 4;            // one is read, one parsed and one written at a time, and one lies ready
constexpr qsizetype problemsInReport = 1000;
constexpr qsizetype nameUnitsMax = 120;
constexpr qsizetype cellUnitsMax = 40;

void appendJsonText(QString &json, const QString &text)
{
    json += u'"';
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == u'"' || unit == u'\\')
            json += u'\\';
        if (unit >= 0x20)
            json += c;
        else
            json += QStringLiteral("\\u%1").arg(int(unit), 4, 16, QLatin1Char('0'));
    }
    json += u'"';
}

} // namespace

QString maskedCell(const QString &cell)
{
    QString masked = cell.simplified();
    if (masked.size() > cellUnitsMax)
        masked = masked.left(cellUnitsMax - 1) + QChar(0x2026);
    int seen = 0;
    for (qsizetype i = masked.size() - 1; i >= 0; --i) {
        if (masked[i].isDigit() && ++seen > 2)
            masked[i] = u'*';
    }
    return masked;
}

AudienceImport::AudienceImport(StorageQueue &storage, Readers &readers, Executor &work, Executor &helper,
                               const PhoneNumbers &phones, Order order)
    : m_storage(storage)
    , m_readers(readers)
    , m_work(work)
    , m_helper(helper)
    , m_phones(phones)
    , m_order(std::move(order))
    , m_file(m_order.path)
{}

void AudienceImport::run(Done done)
{
    m_done = std::move(done);
    if (const auto opened = open(); !opened)
        return finish(opened.failure());
    loadSuppressed();
}

Result<void> AudienceImport::open()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return csvFailure("file_unreadable", QStringLiteral("The file cannot be opened: ") + m_file.errorString());
    auto layout = CsvInspector(m_phones).inspect(m_file, m_order.mapping);
    if (!layout)
        return layout.failure();
    m_layout = *std::move(layout);
    if (m_layout.inspection.phoneColumn < 0)
        return Failure::invalid(QStringLiteral("/phone_column"), QStringLiteral("phone_column_missing"),
                                QStringLiteral("No column of the file looks like phone numbers."));
    m_summary.columns = m_layout.inspection.columns;
    m_summary.report.emptyCells = QList<qint64>(m_summary.columns.size(), 0);
    m_reader.emplace(m_file, m_layout.format);
    m_order.progress->bytesTotal = m_file.size();
    return {};
}

void AudienceImport::loadSuppressed()
{
    m_readers.read<QStringList>(
        [client = m_order.client](Connection &db) -> Result<QStringList> {
            return AudienceStore::suppressedPhones(db, client);
        },
        m_work,
        [self = shared_from_this()](Result<QStringList> phones) {
            if (!phones)
                return self->finish(phones.failure());
            for (const QString &phone : *phones)
                self->m_suppressed.insert(phone);
            self->reserveVersion();
        });
}

void AudienceImport::reserveVersion()
{
    auto version = std::make_shared<qint64>(0);
    m_storage.write(
        [version](Transaction &tx) -> Result<void> {
            *version = tx.makeRowId();
            return {};
        },
        m_work,
        [self = shared_from_this(), version](Result<void> outcome) {
            if (!outcome)
                return self->finish(outcome.failure());
            self->m_version = *version;
            self->step();
        });
}

void AudienceImport::step()
{
    m_stepping = false;
    if (m_failure)
        return;
    if (m_order.progress->cancelled)
        return fail(Failure{Fault::cancelled, QStringLiteral("The import was cancelled."), {}, {}});
    auto piece = std::make_shared<Piece>();
    const auto more = read(*piece);
    if (!more)
        return fail(more.failure());
    m_ended = !*more;
    ++m_inFlight;
    m_order.progress->bytesRead = m_reader->bytesRead();
    // The numbers apart from the rest, and on one thread: two of them wait for each other at the lock of the library's
    // patterns and are slower than one.
    m_helper.post([self = shared_from_this(), piece] {
        self->parse(*piece);
        self->m_work.post([self, piece] { self->parsed(*piece); });
    });
    goOn();
}

void AudienceImport::goOn()
{
    if (m_ended || m_stepping || m_inFlight >= piecesInFlight)
        return;
    m_stepping = true;
    m_work.post([self = shared_from_this()] { self->step(); });
}

Result<bool> AudienceImport::read(Piece &piece)
{
    qsizetype units = 0;
    while (piece.records.size() < rowsPerPiece && units < unitsPerPiece) {
        const auto more = m_reader->next();
        if (!more)
            return more.failure();
        if (!*more)
            return false;
        if (m_reader->isBlank())
            continue;
        // The first that is not blank, as the inspection has it.
        const bool header = m_layout.inspection.hasHeader && !std::exchange(m_begun, true);
        if (header)
            continue;
        piece.records.push_back(readRecord());
        units += piece.records.back().cells.size();
    }
    return true;
}

AudienceImport::Record AudienceImport::readRecord() const
{
    const CsvInspection &inspection = m_layout.inspection;
    const qsizetype width = inspection.columns.size();
    Record record;
    record.row = m_reader->row();
    record.damage = m_reader->damage();
    record.ragged = m_reader->fieldCount() != width;
    record.cells.reserve(16 * width);
    for (qsizetype column = 0; column < width; ++column) {
        const QString text = m_reader->text(column);
        record.cells += column == 0 ? u'[' : u',';
        appendJsonText(record.cells, text);
        if (text.isEmpty() || QStringView(text).trimmed().isEmpty())
            record.empty.push_back(column);
        if (column == inspection.phoneColumn)
            record.cell = text;
        if (column == inspection.nameColumn)
            record.name = text.simplified().left(nameUnitsMax);
    }
    record.cells += u']';
    return record;
}

void AudienceImport::parse(Piece &piece) const
{
    for (Record &record : piece.records)
        record.phone = m_phones.parse(record.cell, m_order.mapping.defaultCountry);
}

// In the order of the file, as both threads take the pieces in that order.
void AudienceImport::parsed(Piece &piece)
{
    auto batch = std::make_shared<Batch>();
    batch->rows.reserve(piece.records.size());
    for (Record &record : piece.records)
        judge(record, *batch);
    m_order.progress->rows = m_summary.report.rows;
    write(std::move(batch));
}

void AudienceImport::judge(Record &record, Batch &batch)
{
    AudienceReport &report = m_summary.report;
    ++report.rows;
    if (record.damage == CsvDamage::fieldTooLong)
        addProblem(batch, record, QStringLiteral("field_too_long"), {});
    else if (record.damage == CsvDamage::quoteUnclosed)
        addProblem(batch, record, QStringLiteral("quote_unclosed"), {});
    else if (record.ragged)
        addProblem(batch, record, QStringLiteral("row_ragged"), {});

    const ParsedPhone &phone = record.phone;
    if (!phone) {
        ++report.rejected;
        return addProblem(batch, record, phoneDefectName(phone.defect), record.cell);
    }
    if (m_suppressed.contains(phone.e164)) {
        ++report.suppressed;
        return addProblem(batch, record, QStringLiteral("suppressed"), phone.e164);
    }
    if (!m_seen.insert(phone.e164)) {
        ++report.duplicates;
        return addProblem(batch, record, QStringLiteral("duplicate"), phone.e164);
    }
    ++report.accepted;
    for (const qsizetype column : record.empty)
        ++report.emptyCells[column];
    batch.rows.push_back({record.row, phone.e164, std::move(record.name), std::move(record.cells)});
}

void AudienceImport::addProblem(Batch &batch, const Record &record, const QString &reason, const QString &value)
{
    const AudienceProblem problem{record.row, reason, maskedCell(value)};
    if (m_summary.report.problems.size() < problemsInReport)
        m_summary.report.problems.append(problem);
    if (m_problems++ < AudienceStore::problemsMax)
        batch.problems.append(problem);
}

void AudienceImport::write(std::shared_ptr<Batch> batch)
{
    m_storage.write(
        [batch, campaign = m_order.campaign, version = m_version](Transaction &tx) -> Result<void> {
            AudienceStore::add(tx, campaign, version, batch->rows, batch->problems);
            return {};
        },
        m_work,
        [self = shared_from_this()](Result<void> outcome) {
            --self->m_inFlight;
            if (self->m_failure || !outcome)
                return self->fail(self->m_failure ? *self->m_failure : outcome.failure());
            if (self->m_ended && self->m_inFlight == 0)
                return self->adopt();
            self->goOn();
        });
}

void AudienceImport::adopt()
{
    m_storage.write(
        [self = shared_from_this()](Transaction &tx) -> Result<void> {
            const auto row = CampaignStore::load(tx.db(), self->m_order.campaign);
            if (!row)
                return Failure{Fault::notFound, QStringLiteral("There is no such campaign."), {}, {}};
            // It was editable when the import began; it may have started since.
            if (row->campaign.state != CampaignState::draft && row->campaign.state != CampaignState::scheduled)
                return Failure{Fault::conflict, QStringLiteral("The campaign has started meanwhile."), {}, {}};
            if (self->m_order.progress->cancelled)
                return Failure{Fault::cancelled, QStringLiteral("The import was cancelled."), {}, {}};
            AudienceStore::adopt(tx, self->m_order.campaign, self->m_version, self->m_summary);
            CampaignStore::note(tx, self->m_order.campaign, QStringLiteral("imported"), self->m_order.actor,
                                QString::number(self->m_summary.report.accepted));
            return {};
        },
        m_work,
        [self = shared_from_this()](Result<void> outcome) {
            self->finish(outcome ? Result<AudienceReport>(self->m_summary.report)
                                 : Result<AudienceReport>(outcome.failure()));
        });
}

void AudienceImport::fail(Failure failure)
{
    m_failure = std::move(failure);
    if (m_inFlight == 0)
        finish(*m_failure);
}

void AudienceImport::finish(Result<AudienceReport> result)
{
    if (!m_done)
        return;
    Done done = std::exchange(m_done, {});
    m_reader.reset();
    m_file.close();
    done(std::move(result));
}

} // namespace gatehouse
