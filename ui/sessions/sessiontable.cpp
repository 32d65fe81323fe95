#include "ui/sessions/sessiontable.h"

#include "ui/sessions/sessiondelegate.h"
#include "ui/sessions/sessionfilterproxy.h"
#include "ui/sessions/sessionsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/slimscrollbar.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <numeric>

namespace gatehouse::ui {

namespace {

constexpr int rowSide = 38;
constexpr int givingMax = 40;  // what the texts can do without
constexpr int sampleMax = 400; // rows measured for the widths
// In this order columns step back where room is short.
constexpr int lessNeeded[] = {SessionsModel::clientColumn, SessionsModel::providerColumn, SessionsModel::webhookColumn};

} // namespace

SessionTable::SessionTable(SessionsModel &rows, SessionFilterProxy &shown, QWidget *parent)
    : QTableView(parent), m_rows(rows), m_shown(shown)
{
    setObjectName(QStringLiteral("sessionsTable"));
    setAccessibleName(tr("Sessions"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBar(new SlimScrollBar);
    setItemDelegate(new SessionDelegate(this));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(rowSide, fontMetrics().height() + 2 * space::m - space::xs));
    QHeaderView *head = horizontalHeader();
    head->setObjectName(QStringLiteral("sessionsHead"));
    head->setSectionsMovable(true);
    head->setSectionsClickable(true);
    head->setHighlightSections(false);
    head->setStretchLastSection(true);
    head->setMinimumSectionSize(40);
    head->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    setModel(&m_shown);
    head->setSortIndicatorClearable(true);
    head->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    const auto touched = [this] {
        if (!m_fitting)
            m_fits = false;
    };
    connect(head, &QHeaderView::sectionMoved, this, touched);
    connect(head, &QHeaderView::sectionHandleDoubleClicked, this, touched);
    connect(head, &QHeaderView::sectionResized, this, [this](int, int, int) {
        // The stretched last column follows the window; only a drag on the heading is a person's.
        if (!m_fitting && QGuiApplication::mouseButtons() != Qt::NoButton && horizontalHeader()->underMouse())
            m_fits = false;
    });
    connect(head, &QWidget::customContextMenuRequested, this, &SessionTable::showColumnMenu);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionTable::chosenChanged);
    connect(this, &QTableView::doubleClicked, this, &SessionTable::opened);
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
}

void SessionTable::chooseRow(int row)
{
    // Said outright: selectRow() would look at the modifiers a person happens to hold down.
    const QModelIndex index = m_shown.index(row, SessionsModel::nameColumn);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(m_shown.index(row, SessionsModel::stateColumn));
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

void SessionTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        return emit opened();
    if (event->key() == Qt::Key_Delete)
        return emit discarded();
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    QTableView::keyPressEvent(event);
}

void SessionTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuRequested(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void SessionTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void SessionTable::copyRows()
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < SessionsModel::columnTotal; ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column)) // without the marks that keep directions apart
                cells +=
                    row.siblingAtColumn(column).data().toString().remove(u'\u2066').remove(u'\u2068').remove(u'\u2069');
        }
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void SessionTable::showColumnMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < SessionsModel::columnTotal; ++column) {
        if (column == SessionsModel::nameColumn)
            continue; // without it a row has no name
        QAction *action = menu->addAction(m_rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_fits = false;
            setColumnHidden(column, !shown);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Fit to the window")), &QAction::triggered, this, [this] {
        m_fits = true;
        for (int column = 0; column < SessionsModel::columnTotal; ++column)
            setColumnHidden(column, false);
        fitColumns();
    });
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

} // namespace gatehouse::ui
