#include "ui/sessions/sessiontable.h"

#include "ui/sessions/sessiondelegate.h"
#include "ui/sessions/sessionfilterproxy.h"
#include "ui/sessions/sessionsmodel.h"
#include "ui/theme/theme.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QGuiApplication>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <numeric>

namespace gatehouse::ui {

namespace {

constexpr int givingMax = 40;  // what the texts can do without
constexpr int sampleMax = 400; // rows measured for the widths
// In this order columns step back where room is short.
constexpr int lessNeeded[] = {SessionsModel::clientColumn, SessionsModel::providerColumn, SessionsModel::webhookColumn};

} // namespace

SessionTable::SessionTable(SessionsModel &rows, SessionFilterProxy &shown, QWidget *parent)
    : RowTable(parent), m_rows(rows), m_shown(shown)
{
    setObjectName(QStringLiteral("sessionsTable"));
    setAccessibleName(tr("Sessions"));
    setItemDelegate(new SessionDelegate(this));
    setHorizontalScrollMode(ScrollPerPixel);
    QHeaderView *head = horizontalHeader();
    head->setObjectName(QStringLiteral("sessionsHead"));
    head->setMinimumSectionSize(40);
    setRows(&m_shown, {});
    head->moveSection(head->visualIndex(SessionsModel::stateColumn), 0);
    watchHead();
}

// From the first column that a person moves, sizes or hides, the columns are that person's.
void SessionTable::watchHead()
{
    const auto touched = [this] {
        if (!m_fitting)
            m_fits = false;
    };
    QHeaderView *head = horizontalHeader();
    connect(head, &QHeaderView::sectionMoved, this, touched);
    connect(head, &QHeaderView::sectionHandleDoubleClicked, this, touched);
    connect(head, &QHeaderView::sectionResized, this, [this](int, int before, int now) {
        if (m_fitting)
            return;
        // The stretched last column follows the window; only a drag on the heading is a person's.
        const bool dragged = QGuiApplication::mouseButtons() != Qt::NoButton && horizontalHeader()->underMouse();
        if (dragged || before == 0 || now == 0)
            m_fits = false;
    });
}

const Session *SessionTable::sessionAt(const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const SessionFilterProxy *>(index.model());
    const auto *model = proxy ? qobject_cast<const SessionsModel *>(proxy->sourceModel()) : nullptr;
    const int row = model ? proxy->mapToSource(index).row() : -1;
    return row < 0 ? nullptr : &model->at(row);
}

QList<SessionId> SessionTable::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    QList<SessionId> ids;
    for (const QModelIndex &index : std::as_const(rows)) {
        if (const Session *session = sessionAt(index))
            ids += session->id;
    }
    return ids;
}

const Session *SessionTable::current() const
{
    return sessionAt(currentIndex());
}

void SessionTable::choose(SessionId id)
{
    const int row = m_rows.rowOf(id);
    const QModelIndex index = m_shown.mapFromSource(m_rows.index(row, 0));
    if (row < 0 || !index.isValid())
        return;
    chooseRow(index.row());
    scrollTo(index.siblingAtColumn(SessionsModel::stateColumn));
}

QList<int> SessionTable::wantedWidths() const
{
    const QFontMetrics metrics(ui::font(TextSize::body, font(), QFont::Medium));
    QList<int> widths;
    for (int column = 0; column < SessionsModel::columnTotal; ++column) {
        int widest = metrics.horizontalAdvance(m_rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < std::min(m_rows.rowCount(), sampleMax); ++row)
            widest =
                std::max(widest, metrics.horizontalAdvance(m_rows.index(row, column).data(Qt::DisplayRole).toString()));
        widest += 2 * space::m + space::xs + (column == SessionsModel::stateColumn ? space::l : 0);
        // A long reason ends in "…" before a column has to go.
        widths += std::clamp(widest, 60, column == SessionsModel::nextColumn ? 160 : 240);
    }
    return widths;
}

void SessionTable::fitColumns()
{
    setHorizontalScrollBarPolicy(m_fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!m_fits || m_fitting || m_rows.rowCount() == 0)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    QList<int> widths = wantedWidths();
    const int room = viewport()->width();
    int total = std::accumulate(widths.cbegin(), widths.cend(), 0);
    for (const int column : lessNeeded) {
        const bool shown = total <= room + givingMax;
        setColumnHidden(column, !shown);
        if (!shown)
            total -= widths[column];
    }
    // What is left over goes to the texts; what is missing is taken from them.
    const int spare = room - total;
    widths[SessionsModel::nextColumn] += std::max(spare / 2, -80);
    if (spare > 0)
        widths[SessionsModel::nameColumn] += std::min(spare / 4, 120);
    else if (spare < -80)
        widths[SessionsModel::nameColumn] += std::max(spare / 2, -80);
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
}

QJsonObject SessionTable::memory() const
{
    QJsonObject memory{{QStringLiteral("sort"), m_shown.sortColumn()},
                       {QStringLiteral("descending"), m_shown.sortOrder() == Qt::DescendingOrder}};
    if (!m_fits)
        memory.insert(QStringLiteral("columns"), QString::fromLatin1(horizontalHeader()->saveState().toBase64()));
    return memory;
}

void SessionTable::remember(const QJsonObject &memory)
{
    const QByteArray columns = QByteArray::fromBase64(memory.value(QLatin1String("columns")).toString().toLatin1());
    if (!columns.isEmpty() && horizontalHeader()->restoreState(columns)) {
        m_fits = false;
        horizontalHeader()->setStretchLastSection(true);
    }
    const int sort = memory.value(QLatin1String("sort")).toInt(-1);
    if (sort >= 0 && sort < SessionsModel::columnTotal)
        sortByColumn(sort,
                     memory.value(QLatin1String("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void SessionTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void SessionTable::fillColumnMenu(QMenu *menu)
{
    RowTable::fillColumnMenu(menu);
    for (QAction *column : menu->actions())
        connect(column, &QAction::toggled, this, [this] { m_fits = false; });
    menu->addSeparator();
    connect(menu->addAction(tr("Fit to the window")), &QAction::triggered, this, [this] {
        m_fits = true;
        {
            const QScopedValueRollback guard(m_fitting, true);
            for (int column = 0; column < SessionsModel::columnTotal; ++column)
                setColumnHidden(column, false);
        }
        fitColumns();
    });
}

} // namespace gatehouse::ui
