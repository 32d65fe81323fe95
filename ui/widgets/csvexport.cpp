#include "ui/widgets/csvexport.h"

#include "ui/widgets/csvtext.h"
#include "ui/widgets/faulttext.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QSaveFile>

namespace gatehouse::ui {

namespace {

constexpr int partRows = 500;

} // namespace

/// Lives in the export's thread.
class CsvWriter final : public QObject
{
    Q_OBJECT
public:
    explicit CsvWriter(const QString &path) : m_file(path, this) {}
    void write(const QList<QStringList> &rows, bool last)
    {
        // The mark at the beginning tells spreadsheet programs that this is UTF-8.
        if (!m_file.isOpen() && (!m_file.open(QIODevice::WriteOnly) || m_file.write("\xef\xbb\xbf") < 0))
            return emit done(false, m_file.errorString());
        QByteArray text;
        for (const QStringList &cells : rows)
            text += csvRecord(cells);
        const bool good = m_file.write(text) == text.size() && (!last || m_file.commit());
        emit done(good, good ? QString() : m_file.errorString());
    }

signals:
    void done(bool good, const QString &problem);

private:
    QSaveFile m_file;
};

CsvExport::CsvExport(QAbstractItemModel *model, QList<int> columns, const QString &path, QObject *parent)
    : QObject(parent), m_model(model), m_columns(std::move(columns)), m_writer(new CsvWriter(path))
{
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    connect(m_writer, &CsvWriter::done, this, &CsvExport::written);
    connect(m_model, &QObject::destroyed, this, [this] {
        m_model = nullptr;
        cancel();
    });
    m_thread.start();
}

CsvExport::~CsvExport()
{
    m_over = true;
    m_thread.quit();
    m_thread.wait(); // at most for one part: the writer is given no more than that
}

void CsvExport::start()
{
    QStringList heads;
    for (const int column : std::as_const(m_columns))
        heads += m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, heads] { writer->write({heads}, false); });
}

void CsvExport::cancel()
{
    if (m_over)
        return;
    m_over = true;
    emit cancelled();
}

void CsvExport::fetch(const QString &cursor)
{
    auto *paged = dynamic_cast<TextRows *>(m_model);
    if (!paged)
        return take(rowsFrom(cursor.toInt()));
    paged->textPage(cursor, m_columns, this, [this](const Result<TextPage> &page) {
        if (m_over)
            return;
        if (!page)
            return fail(sentenceFor(page.failure()), detailsFor(page.failure()));
        take(*page);
    });
}

TextPage CsvExport::rowsFrom(int first) const
{
    TextPage page;
    const int end = std::min(first + partRows, m_model->rowCount());
    for (int row = first; row < end; ++row) {
        QStringList cells;
        for (const int column : m_columns)
            cells += m_model->index(row, column).data().toString();
        page.rows += cells;
    }
    if (end < m_model->rowCount())
        page.nextCursor = QString::number(end);
    return page;
}

void CsvExport::take(const TextPage &page)
{
    m_pending = page.rows.size();
    m_next = page.nextCursor;
    m_last = m_next.isEmpty();
    QMetaObject::invokeMethod(m_writer,
                              [writer = m_writer, rows = page.rows, last = m_last] { writer->write(rows, last); });
}

void CsvExport::written(bool good, const QString &problem)
{
    if (m_over)
        return;
    if (!good)
        return fail(tr("The file could not be written. Check the free space, or choose another folder."), problem);
    m_rows += m_pending;
    if (m_last) {
        m_over = true;
        return emit finished(m_rows);
    }
    emit progressed(m_rows);
    fetch(m_next);
}

void CsvExport::fail(const QString &sentence, const QString &details)
{
    m_over = true;
    emit failed(sentence, details);
}

} // namespace gatehouse::ui

#include "csvexport.moc"
