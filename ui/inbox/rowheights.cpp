#include "ui/inbox/rowheights.h"

#include <algorithm>

namespace gatehouse::ui {

void RowHeights::reset(int rows, int estimate)
{
    m_rows.clear();
    m_rows.resize(rows);
    std::fill(m_rows.begin(), m_rows.end(), Row{estimate, false});
    m_tops.clear();
}

void RowHeights::insert(int row, int count, int estimate)
{
    m_rows.insert(row, count, Row{estimate, false});
    m_tops.clear();
}

void RowHeights::remove(int row, int count)
{
    m_rows.remove(row, count);
    m_tops.clear();
}

void RowHeights::setMeasured(int row, int height)
{
    if (m_rows[row].height != height)
        m_tops.clear();
    m_rows[row] = {height, true};
}

void RowHeights::forget(int row)
{
    m_rows[row].measured = false;
}

void RowHeights::forgetAll()
{
    for (Row &row : m_rows)
        row.measured = false;
}

int RowHeights::top(int row) const
{
    sum();
    return m_tops[row];
}

int RowHeights::rowAt(int y) const
{
    if (m_rows.isEmpty())
        return -1;
    sum();
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    return std::clamp(int(after - m_tops.cbegin()) - 1, 0, rows() - 1);
}

void RowHeights::sum() const
{
    if (m_tops.size() == m_rows.size() + 1)
        return;
    m_tops.resize(m_rows.size() + 1);
    int y = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_tops[i] = y;
        y += m_rows.at(i).height;
    }
    m_tops.last() = y;
}

} // namespace gatehouse::ui
