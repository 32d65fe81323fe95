#pragma once

#include <QtWidgets/QTableView>

namespace gatehouse::ui {

/// A table of rows: Enter opens, Del discards, Ctrl+C copies as text; columns can be hidden, moved and are remembered.
class RowTable final : public QTableView
{
    Q_OBJECT
public:
    explicit RowTable(QWidget *parent = nullptr);
    void setRows(QAbstractItemModel *model, const QList<int> &widths);
    [[nodiscard]] QList<int> chosenRows() const;
    [[nodiscard]] QByteArray columnState() const;
    void setColumnState(const QByteArray &state);
    /// The chosen rows as text, a tab between the cells, to the clipboard.
    void copyChosen();

signals:
    void opened(int row);
    void discarded();
    void menuRequested(const QPoint &globalPos);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showColumnMenu(const QPoint &at);
};

} // namespace gatehouse::ui
