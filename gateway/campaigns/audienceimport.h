#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/campaigns/phoneset.h"
#include "gateway/executor.h"
#include "gateway/storage/audiencestore.h"
#include "gateway/text/csvinspector.h"
#include "gateway/text/csvreader.h"
#include "gateway/text/phonenumbers.h"

#include <QtCore/QFile>

namespace gatehouse {

class Readers;
class StorageQueue;

/// One import of one file: reads it in pieces on the work executor, writes the rows as a new version of the audience
/// and lets it take the present one's place in one commit at the end. Until then, and when it is cancelled or fails,
/// the audience is as it was; what was written of the new version is stale and goes with `AudienceStore::dropStale`.
class AudienceImport final : public std::enable_shared_from_this<AudienceImport>
{
public:
    struct Order
    {
        CampaignId campaign;
        ClientId client;
        QString path;
        CsvMapping mapping;
        std::shared_ptr<ImportProgress> progress;
        Actor actor;
    };
    using Done = UniqueFunction<void(Result<AudienceReport>)>;

    /// `helper` reads half of the numbers: the library that knows them takes most of an import's time.
    AudienceImport(StorageQueue &storage, Readers &readers, Executor &work, Executor &helper,
                   const PhoneNumbers &phones, Order order);
    /// `done` runs on the work executor. On the work executor.
    void run(Done done);

private:
    // A record as the file has it, and what its phone cell turned out to be.
    struct Record
    {
        qint64 row = 0;
        CsvDamage damage = CsvDamage::none;
        bool ragged = false;
        QString cell;
        ParsedPhone phone;
        QString name;
        QString cells;
        std::vector<qsizetype> empty; ///< columns without a value
    };
    struct Piece
    {
        std::vector<Record> records;
    };
    struct Batch
    {
        std::vector<AudienceRow> rows;
        QList<AudienceProblem> problems;
    };
    [[nodiscard]] Result<void> open();
    void loadSuppressed();
    void reserveVersion();
    void step();
    [[nodiscard]] Result<bool> read(Piece &piece);
    [[nodiscard]] Record readRecord() const;
    void parse(Piece &piece) const;
    void parsed(Piece &piece);
    void judge(Record &record, Batch &batch);
    void addProblem(Batch &batch, const Record &record, const QString &reason, const QString &value);
    void write(std::shared_ptr<Batch> batch);
    void goOn();
    void adopt();
    void fail(Failure failure);
    void finish(Result<AudienceReport> result);

    StorageQueue &m_storage;
    Readers &m_readers;
    Executor &m_work;
    Executor &m_helper;
    const PhoneNumbers &m_phones;
    const Order m_order;
    Done m_done;
    QFile m_file;
    CsvLayout m_layout;
    std::optional<CsvReader> m_reader;
    PhoneSet m_suppressed;
    PhoneSet m_seen;
    qint64 m_version = 0;
    int m_inFlight = 0;               ///< batches on their way to the disk
    bool m_stepping = false;          ///< a step is posted
    bool m_begun = false;             ///< the first record that is not blank was read
    bool m_ended = false;             ///< the file's end was reached
    std::optional<Failure> m_failure; ///< told once nothing is in flight: what follows may delete what was written
    AudienceSummary m_summary;
    qint64 m_problems = 0; ///< stored so far
};

/// What stood in a cell, for a list of problems: short, with all digits but the last two hidden.
[[nodiscard]] QString maskedCell(const QString &cell);

} // namespace gatehouse
