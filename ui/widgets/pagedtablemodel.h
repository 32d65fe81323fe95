#pragma once

#include "gateway/page.h"
#include "gateway/result.h"
#include "ui/async.h"
#include "ui/widgets/sortorder.h"
#include "ui/widgets/textrows.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QSet>

#include <algorithm>
#include <numeric>

namespace gatehouse::ui {

/// What a list is doing.
enum class TableState { loading, ready, failed };

/// The part of a paged table that has signals (a template cannot have them).
class PagedTableBase : public QAbstractTableModel, public TextRows
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] TableState state() const { return m_state; }
    [[nodiscard]] const Failure &failure() const { return m_failure; }

signals:
    void stateChanged();
    /// There are more rows than are sorted here: these many of the newest ones stand in order.
    void sortedOnly(int rows);
    void allLoaded();

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

/// Rows of values with an `id` that grows with time, newest first, loaded page by page as the view scrolls. Sorted by a
/// column it loads all of them, up to `sortRowsMax`; rows that come meanwhile stand where they belong, rows that change
/// keep their place until somebody sorts again, so that nothing moves under the eyes.
template <typename Row>
class PagedTableModel : public PagedTableBase
{
public:
    static constexpr int pageRows = 100;
    static constexpr int refreshRowsMax = 1000;
    static constexpr int sortRowsMax = 5000;
    static constexpr int rangesMax = 50;

    using PagedTableBase::PagedTableBase;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] const Row &at(int row) const { return m_rows[row]; }
    /// -1 when it is not loaded.
    [[nodiscard]] int rowOf(const decltype(Row::id) &id) const
    {
        const auto same = [&id](const Row &other) { return other.id == id; };
        const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), same);
        return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        const bool wanted = m_sortColumn < 0 || m_wantAll || rowCount() < sortRowsMax;
        return !parent.isValid() && state() == TableState::ready && !m_nextCursor.isEmpty() && !m_fetching && wanted;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_fetching = true;
        whenDone(
            this, ask({m_sortColumn < 0 && !m_wantAll ? pageRows : refreshRowsMax, m_nextCursor}),
            [this, generation = m_generation](const gatehouse::Page<Row> &page) {
                if (generation == m_generation)
                    append(page);
            },
            [this, generation = m_generation](const Failure &) {
                // The cursor stays: the view asks again at the next scroll.
                if (generation == m_generation) {
                    m_fetching = false;
                    m_wantAll = false;
                }
            });
    }
    /// From the first page; the rows of now stay until the answer is here.
    void reload()
    {
        const int generation = ++m_generation;
        m_fetching = false;
        m_wantAll = false;
        setState(TableState::loading);
        whenDone(
            this, ask({pageRows, {}}),
            [this, generation](const gatehouse::Page<Row> &page) {
                if (generation != m_generation)
                    return;
                beginResetModel();
                m_rows = page.items;
                m_known.clear();
                for (const Row &row : page.items)
                    m_known += row.id;
                m_nextCursor = page.nextCursor;
                if (m_sortColumn >= 0)
                    arrange();
                endResetModel();
                setState(TableState::ready);
                loadForSort();
                if (m_wantAll)
                    loadOn();
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
            return reload();
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
    /// Loads page after page until all rows are here, told by `allLoaded`; a reload ends it.
    void loadAll()
    {
        m_wantAll = true;
        loadOn();
    }
    void stopLoadingAll() { m_wantAll = false; }
    void upsert(const Row &row)
    {
        if (const int known = rowOf(row.id); known >= 0) {
            m_rows[known] = row;
            emit dataChanged(index(known, 0), index(known, columnCount() - 1));
            return;
        }
        const int place = placeFor(row);
        if (m_sortColumn < 0 && place == rowCount() && !m_nextCursor.isEmpty())
            return; // beyond what was fetched: it comes with its page
        beginInsertRows({}, place, place);
        m_rows.insert(place, row);
        m_known += row.id;
        endInsertRows();
    }
    void forget(decltype(Row::id) id)
    {
        removeIf([id](const Row &row) { return row.id == id; });
    }
    /// By a column, or (-1) newest first again.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override
    {
        const bool back = column < 0 && m_sortColumn >= 0;
        m_sortColumn = column < columnCount() ? column : -1;
        m_sortOrder = order;
        if (back)
            return reload();
        if (m_sortColumn < 0 || state() != TableState::ready)
            return;
        sortRows();
        loadForSort();
    }
    void textPage(const QString &cursor, const QList<int> &columns, QObject *context, Take take) override
    {
        // Sorted rows are all here, so the file has their order.
        if (m_sortColumn >= 0 && m_nextCursor.isEmpty()) {
            const int first = cursor.toInt();
            const int end = std::min(first + refreshRowsMax, rowCount());
            TextPage page = textsOf(m_rows.mid(first, end - first), columns);
            page.nextCursor = end < rowCount() ? QString::number(end) : QString();
            QMetaObject::invokeMethod(
                context, [take = std::move(take), page] { take(page); }, Qt::QueuedConnection);
            return;
        }
        whenDone(
            context, ask({refreshRowsMax, cursor}),
            [self = QPointer<PagedTableModel>(this), columns, take](const gatehouse::Page<Row> &page) {
                if (!self)
                    return;
                TextPage texts = self->textsOf(page.items, columns);
                texts.nextCursor = page.nextCursor;
                take(texts);
            },
            [take](const Failure &failure) { take(failure); });
    }

protected:
    [[nodiscard]] virtual Reply<gatehouse::Page<Row>> ask(PageRequest page) = 0;
    /// What stands in a cell.
    [[nodiscard]] virtual QString text(const Row &row, int column) const = 0;
    /// What a column is sorted by: its text, unless it shows a time (a QDateTime, which also goes into files in full)
    /// or a figure.
    [[nodiscard]] virtual QVariant sortKey(const Row &row, int column) const { return text(row, column); }

private:
    [[nodiscard]] TextPage textsOf(const QList<Row> &rows, const QList<int> &columns) const
    {
        TextPage page;
        for (const Row &row : rows) {
            QStringList cells;
            for (const int column : columns) {
                const QVariant key = sortKey(row, column);
                cells += key.metaType().id() == QMetaType::QDateTime
                             ? key.toDateTime().toOffsetFromUtc(key.toDateTime().offsetFromUtc()).toString(Qt::ISODate)
                             : text(row, column);
            }
            page.rows += cells;
        }
        return page;
    }
    /// The order that the sort asks for, as the rows' present places.
    [[nodiscard]] QList<int> order() const
    {
        QList<QVariant> keys;
        keys.reserve(m_rows.size());
        for (const Row &row : m_rows)
            keys += sortKey(row, m_sortColumn);
        QList<int> places(m_rows.size());
        std::iota(places.begin(), places.end(), 0);
        const SortOrder sorted;
        std::stable_sort(places.begin(), places.end(), [&](int one, int other) {
            return sorted.comesBefore(keys.at(one), keys.at(other), m_sortOrder);
        });
        return places;
    }
    QList<int> arrange()
    {
        const QList<int> places = order();
        QList<Row> rows;
        rows.reserve(m_rows.size());
        for (const int place : places)
            rows += m_rows.at(place);
        m_rows = rows;
        return places;
    }
    void sortRows()
    {
        emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        const QList<int> places = arrange();
        QList<int> newPlace(places.size());
        for (int place = 0; place < places.size(); ++place)
            newPlace[places.at(place)] = place;
        QModelIndexList after;
        for (const QModelIndex &was : before)
            after += index(newPlace.at(was.row()), was.column());
        changePersistentIndexList(before, after);
        emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    void loadForSort()
    {
        if (m_sortColumn < 0 || m_nextCursor.isEmpty())
            return;
        if (rowCount() >= sortRowsMax)
            emit sortedOnly(rowCount());
        else
            fetchMore({});
    }
    [[nodiscard]] int placeFor(const Row &row) const
    {
        if (m_sortColumn < 0) {
            // The desk's order: newest first, so the larger id.
            const auto older = [&row](const Row &other) { return other.id < row.id; };
            return int(std::find_if(m_rows.cbegin(), m_rows.cend(), older) - m_rows.cbegin());
        }
        const SortOrder sorted;
        const QVariant key = sortKey(row, m_sortColumn);
        const auto behind = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &other) {
            return sorted.comesBefore(key, sortKey(other, m_sortColumn), m_sortOrder);
        });
        return int(behind - m_rows.cbegin());
    }
    void append(const gatehouse::Page<Row> &page)
    {
        m_fetching = false;
        m_nextCursor = page.nextCursor;
        QList<Row> fresh;
        for (const Row &row : page.items) {
            if (!m_known.contains(row.id))
                fresh += row;
        }
        add(fresh);
        loadForSort();
        if (m_wantAll)
            loadOn();
    }
    void loadOn()
    {
        if (canFetchMore({}))
            return fetchMore({});
        if (m_fetching || state() != TableState::ready || !m_nextCursor.isEmpty())
            return;
        m_wantAll = false;
        emit allLoaded();
    }
    /// At the end; sorted, where they belong.
    void add(const QList<Row> &fresh)
    {
        if (fresh.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
        m_rows += fresh;
        for (const Row &row : fresh)
            m_known += row.id;
        endInsertRows();
        if (m_sortColumn >= 0)
            sortRows();
    }
    void merge(const gatehouse::Page<Row> &page)
    {
        QHash<decltype(Row::id), const Row *> listed;
        for (const Row &row : page.items)
            listed.insert(row.id, &row);
        const bool whole = page.nextCursor.isEmpty();
        const bool overlaps = std::any_of(page.items.cbegin(), page.items.cend(),
                                          [this](const Row &row) { return m_known.contains(row.id); });
        // More came than one page holds: between it and the older rows some are missing, so they are fetched anew.
        const bool gap = !whole && !overlaps && !m_rows.isEmpty();
        // Beyond the last row of the page nothing is known, so nothing goes there.
        removeIf([&](const Row &row) {
            return !listed.contains(row.id)
                   && (whole || gap || page.items.isEmpty() || !(row.id < page.items.last().id));
        });
        update(listed);
        takeUp(page.items);
        if (whole || gap || m_nextCursor.isEmpty())
            m_nextCursor = page.nextCursor; // what comes twice is left out by append()
        loadForSort();
    }
    template <typename Gone>
    void removeIf(const Gone &gone)
    {
        struct Range
        {
            int first;
            int last;
        };
        QList<Range> ranges;
        for (int row = 0; row < rowCount(); ++row) {
            if (!gone(m_rows.at(row)))
                continue;
            m_known.remove(m_rows.at(row).id);
            if (!ranges.isEmpty() && ranges.last().last == row - 1)
                ranges.last().last = row;
            else
                ranges += Range{row, row};
        }
        // Each range costs the view a pass over its rows.
        if (ranges.size() > rangesMax) {
            beginResetModel();
            m_rows.removeIf([this](const Row &row) { return !m_known.contains(row.id); });
            endResetModel();
            return;
        }
        for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
            beginRemoveRows({}, range->first, range->last);
            m_rows.remove(range->first, range->last - range->first + 1);
            endRemoveRows();
        }
    }
    void update(const QHash<decltype(Row::id), const Row *> &listed)
    {
        int first = -1;
        int last = -1;
        for (int row = 0; row < rowCount(); ++row) {
            const Row *now = listed.value(m_rows.at(row).id);
            if (now == nullptr)
                continue;
            m_rows[row] = *now;
            first = first < 0 ? row : first;
            last = row;
        }
        if (first >= 0)
            emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
    /// Rows of a page that are new here; `page` is newest first.
    void takeUp(const QList<Row> &page)
    {
        QList<Row> fresh;
        for (const Row &row : page) {
            if (!m_known.contains(row.id))
                fresh += row;
        }
        if (m_sortColumn >= 0) {
            if (fresh.size() > rangesMax)
                return add(fresh);
            for (const Row &row : std::as_const(fresh))
                upsert(row);
            return;
        }
        for (qsizetype from = 0; from < fresh.size();) {
            const int place = placeFor(fresh.at(from));
            auto end = from + 1;
            while (end < fresh.size() && (place == rowCount() || fresh.at(end).id > m_rows.at(place).id))
                ++end;
            beginInsertRows({}, place, place + int(end - from) - 1);
            for (auto row = end - 1; row >= from; --row) {
                m_rows.insert(place, fresh.at(row));
                m_known += fresh.at(row).id;
            }
            endInsertRows();
            from = end;
        }
    }

    QList<Row> m_rows; ///< as shown
    QSet<decltype(Row::id)> m_known;
    QString m_nextCursor;
    int m_sortColumn = -1; ///< -1: the desk's order
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_generation = 0;
    bool m_fetching = false;
    bool m_wantAll = false;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
};

} // namespace gatehouse::ui
