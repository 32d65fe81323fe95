#pragma once

#include <QtCore/QList>

namespace gatehouse::ui {

/// Heights of a list's rows: measured where a row has been seen, estimated elsewhere, so that a thread of thousands
/// is laid out only where it shows. Pixels.
class RowHeights
{
public:
    void reset(int rows, int estimate);
    void insert(int row, int count, int estimate);
    void remove(int row, int count);
    void setMeasured(int row, int height);
    /// Measured again when it is seen next; until then the old height is the estimate.
    void forget(int row);
    void forgetAll();

    [[nodiscard]] int rows() const { return int(m_rows.size()); }
    [[nodiscard]] bool isMeasured(int row) const { return m_rows[row].measured; }
    [[nodiscard]] int height(int row) const { return m_rows[row].height; }
    /// Distance from the top of the list to the top of `row`; `rows()` gives the whole height.
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int total() const { return top(rows()); }
    /// The row that covers `y`; the nearest one outside; -1 for an empty list.
    [[nodiscard]] int rowAt(int y) const;

private:
    struct Row
    {
        int height = 0;
        bool measured = false;
    };
    void sum() const;

    QList<Row> m_rows;
    mutable QList<int> m_tops; // rows() + 1 of them when in step, empty when not
};

} // namespace gatehouse::ui
