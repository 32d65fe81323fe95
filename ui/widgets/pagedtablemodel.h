#pragma once

#include "gateway/page.h"
#include "gateway/result.h"
#include "ui/async.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSet>

#include <algorithm>

namespace gatehouse::ui {

/// What a list is doing.
enum class TableState { loading, ready, failed };

/// The part of a paged table that has signals (a template cannot have them).
class PagedTableBase : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] TableState state() const { return m_state; }
    [[nodiscard]] const Failure &failure() const { return m_failure; }

signals:
    void stateChanged();

protected:
    void setState(TableState state)
    {
        m_state = state;
        emit stateChanged();
    }
    void fail(const Failure &failure)
    {
        m_failure = failure;
        setState(TableState::failed);
    }

private:
    TableState m_state = TableState::loading;
    Failure m_failure;
};

/// Rows of values with an `id`, newest first, loaded page by page as the view scrolls.
template <typename Row>
class PagedTableModel : public PagedTableBase
{
public:
    static constexpr int pageRows = 100;
    static constexpr int refreshRowsMax = 1000;

    using PagedTableBase::PagedTableBase;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] const Row &at(int row) const { return m_rows[row]; }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && state() == TableState::ready && !m_nextCursor.isEmpty() && !m_fetching;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_fetching = true;
        whenDone(
            this, ask({pageRows, m_nextCursor}),
            [this, generation = m_generation](const gatehouse::Page<Row> &page) {
                if (generation == m_generation)
                    append(page);
            },
            [this, generation = m_generation](const Failure &) {
                // The cursor stays: the view asks again at the next scroll.
                if (generation == m_generation)
                    m_fetching = false;
            });
    }
    /// From the first page; the rows of now stay until the answer is here.
    void reload()
    {
        const int generation = ++m_generation;
        m_fetching = false;
        setState(TableState::loading);
        whenDone(
            this, ask({pageRows, {}}),
            [this, generation](const gatehouse::Page<Row> &page) {
                if (generation != m_generation)
                    return;
                beginResetModel();
                m_rows = page.items;
                m_nextCursor = page.nextCursor;
                endResetModel();
                setState(TableState::ready);
                if (std::exchange(m_refreshAgain, false))
                    refresh();
            },
            [this, generation](const Failure &failure) {
                if (generation == m_generation)
                    fail(failure);
            });
    }
    /// Something changed: asks again for as many rows as there are and takes up the differences in place, so that
    /// selection and scroll stay. One question at a time.
    void refresh()
    {
        if (state() == TableState::loading || m_refreshing) {
            m_refreshAgain = true; // the answer under way may be older than the change
            return;
        }
        if (state() == TableState::failed)
            return;
        m_refreshing = true;
        whenDone(
            this, ask({std::clamp(int(m_rows.size()), pageRows, refreshRowsMax), {}}),
            [this, generation = m_generation](const gatehouse::Page<Row> &page) {
                m_refreshing = false;
                if (generation == m_generation)
                    merge(page);
                if (std::exchange(m_refreshAgain, false))
                    refresh();
            },
            [this](const Failure &) { m_refreshing = false; }); // what shows stays; the next change asks again
    }
    void upsert(const Row &row)
    {
        if (const int known = rowOf(row); known >= 0) {
            m_rows[known] = row;
            emit dataChanged(index(known, 0), index(known, columnCount() - 1));
            return;
        }
        beginInsertRows({}, 0, 0);
        m_rows.prepend(row);
        endInsertRows();
    }

protected:
    [[nodiscard]] virtual Reply<gatehouse::Page<Row>> ask(PageRequest page) = 0;

private:
    [[nodiscard]] int rowOf(const Row &row) const
    {
        const auto same = [&row](const Row &other) { return other.id == row.id; };
        const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), same);
        return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
    }
    void append(const gatehouse::Page<Row> &page)
    {
        m_fetching = false;
        m_nextCursor = page.nextCursor;
        QList<Row> fresh;
        for (const Row &row : page.items) {
            if (rowOf(row) < 0)
                fresh += row;
        }
        if (fresh.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
        m_rows += fresh;
        endInsertRows();
    }
    void merge(const gatehouse::Page<Row> &page)
    {
        QSet<decltype(Row::id)> listed;
        for (const Row &row : page.items)
            listed.insert(row.id);
        // Beyond the rows that were asked for nothing is known, so nothing goes there.
        const int covered =
            page.nextCursor.isEmpty() ? int(m_rows.size()) : std::min(int(m_rows.size()), int(page.items.size()));
        for (int row = covered - 1; row >= 0; --row) {
            if (listed.contains(m_rows.at(row).id))
                continue;
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
        for (auto row = page.items.crbegin(); row != page.items.crend(); ++row)
            upsert(*row);
        // The list was at its end and grew past one page; what comes twice is left out by append().
        if (page.nextCursor.isEmpty() || m_nextCursor.isEmpty())
            m_nextCursor = page.nextCursor;
    }

    QList<Row> m_rows;
    QString m_nextCursor;
    int m_generation = 0;
    bool m_fetching = false;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
};

} // namespace gatehouse::ui
