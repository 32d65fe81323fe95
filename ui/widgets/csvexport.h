#pragma once

#include "ui/widgets/textrows.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <memory>

class QAbstractItemModel;

namespace gatehouse::ui {

class CsvWriter;

/// Writes a table to a CSV file: rows are turned into texts a part at a time between the events of the window, the
/// file is written in a thread of its own. A part is fetched when the one before is on disk, so that a slow disk does
/// not fill memory. What stood under the file's name stays until all is written.
class CsvExport final : public QObject
{
    Q_OBJECT
public:
    /// `columns` in the order of the file. A model that is a TextRows is asked for its pages, another one for its rows.
    CsvExport(QAbstractItemModel *model, QList<int> columns, const QString &path, QObject *parent = nullptr);
    ~CsvExport() override;
    void start();
    /// Leaves no file behind.
    void cancel();

signals:
    void progressed(qint64 rows);
    void finished(qint64 rows);
    /// `sentence` for a person, `details` to be copied.
    void failed(const QString &sentence, const QString &details);
    void cancelled();

private:
    void fetch(const QString &cursor);
    void take(const TextPage &page);
    void written(bool good, const QString &problem);
    [[nodiscard]] TextPage rowsFrom(int first) const;
    void fail(const QString &sentence, const QString &details);

    QAbstractItemModel *m_model;
    QList<int> m_columns;
    QThread m_thread;
    CsvWriter *m_writer; ///< lives in m_thread, deleted with it
    QString m_next;
    qint64 m_rows = 0;
    qint64 m_pending = 0;
    bool m_last = false;
    bool m_over = false;
};

} // namespace gatehouse::ui
