#pragma once

#include <QtWidgets/QTableView>

#include <functional>

class QMenu;

namespace gatehouse::ui {

class CsvExport;
class NewPill;
class TableNotice;

/// A table of rows, with the same manners everywhere: a heading sorts (a third press goes back to the list's own
/// order), columns can be hidden, moved and are remembered, Enter opens, Space previews, Del discards, Ctrl+C copies as
/// text, and the list goes into a CSV file. The first column names the row and stays. Rows that come in above leave
/// what is read where it is and are counted over it.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    explicit RowTable(QWidget *parent = nullptr);
    /// Sorts by QAbstractItemModel::sort(), with column -1 for the list's own order.
    void setRows(QAbstractItemModel *model, const QList<int> &widths);
    [[nodiscard]] QList<int> chosenRows() const;
    [[nodiscard]] int chosenCount() const;
    /// Chooses one row and nothing else, whichever keys are down.
    void chooseRow(int row);
    /// Columns, their order and what is sorted by.
    [[nodiscard]] QByteArray columnState() const;
    void setColumnState(const QByteArray &state);
    /// The chosen rows as text, a tab between the cells, to the clipboard.
    void copyChosen();
    /// The end of a context menu: copy, export, columns.
    void addTableActions(QMenu *menu);
    /// Asks for a file and writes the whole list to it, shown columns in the shown order.
    void askExport();
    void exportTo(const QString &path);

signals:
    void opened(int row);
    void previewed(int row);
    void discarded();
    void menuRequested(const QPoint &globalPos);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// Which columns show.
    virtual void fillColumnMenu(QMenu *menu);

protected slots:
    void rowsInserted(const QModelIndex &parent, int first, int last) override;

private:
    [[nodiscard]] QList<int> shownColumns() const;
    void showColumnMenu(const QPoint &at);
    void sayExported(qint64 rows, const QString &path);
    void endExport();

    TableNotice *m_notice;
    NewPill *m_pill;
    int m_topRow = -1; ///< before rows are inserted
    CsvExport *m_export = nullptr;
    std::function<void()> m_noticeAct;
};

} // namespace gatehouse::ui
