#include "ui/widgets/rowtable.h"

#include "gateway/result.h"
#include "ui/theme/theme.h"
#include "ui/widgets/csvexport.h"
#include "ui/widgets/csvtext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/newpill.h"
#include "ui/widgets/pagedtablemodel.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/slimscrollbar.h"
#include "ui/widgets/tablenotice.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMetaMethod>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace gatehouse::ui {

namespace {

constexpr int rowPixels = 40;

} // namespace

RowTable::RowTable(QWidget *parent)
    : QTableView(parent), m_notice(new TableNotice(this)), m_pill(new NewPill(NewPill::Edge::top, this))
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBar(new SlimScrollBar);
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(rowPixels, fontMetrics().height() * 2));
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &RowTable::showColumnMenu);
    connect(m_notice, &TableNotice::acted, this, [this] {
        if (const auto act = m_noticeAct) // a copy: what it does may set the next one
            act();
    });
    m_pill->setObjectName(QStringLiteral("newRows"));
    m_pill->setFocusPolicy(Qt::NoFocus); // Home leads there as well
    connect(m_pill, &QPushButton::clicked, this, &QTableView::scrollToTop);
    connect(verticalScrollBar(), &QAbstractSlider::valueChanged, this, [this](int value) {
        if (value == 0)
            m_pill->setCount(0);
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { emit opened(index.row()); });
}

void RowTable::setRows(QAbstractItemModel *model, const QList<int> &widths)
{
    setModel(model);
    // As wide as its heading at least: words differ in length from language to language.
    for (qsizetype column = 0; column < widths.size(); ++column)
        setColumnWidth(int(column), std::max(widths[column], horizontalHeader()->sectionSizeHint(int(column))));
    setSortingEnabled(true);
    if (const auto *paged = qobject_cast<PagedTableBase *>(model))
        connect(paged, &PagedTableBase::sortedOnly, this, [this](int rows) {
            m_notice->say(
                tr("Only the newest %n row(s) are sorted. Search or filter to see the others.", nullptr, rows));
        });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowTable::chosenChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &RowTable::chosenChanged);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_pill->setCount(0); });
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_topRow = rowAt(0); });
}

void RowTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    const int topRow = std::exchange(m_topRow, -1);
    if (topRow < 0 || first > topRow)
        return;
    int height = 0;
    for (int row = first; row <= last; ++row)
        height += rowHeight(row);
    updateGeometries(); // the range of the bar has to hold the new rows at once
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + height);
    if (bar->value() != before && horizontalHeader()->sortIndicatorSection() < 0)
        m_pill->setCount(m_pill->count() + last - first + 1);
}

int RowTable::chosenCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height(); // whole rows, and ranges do not overlap
    return count;
}

QList<int> RowTable::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows += index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void RowTable::chooseRow(int row)
{
    // Not selectRow(): that one adds to the selection while Ctrl happens to be down.
    selectionModel()->setCurrentIndex(model()->index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QByteArray RowTable::columnState() const
{
    return horizontalHeader()->saveState();
}

void RowTable::setColumnState(const QByteArray &state)
{
    const bool stretches = horizontalHeader()->stretchLastSection(); // the state holds this too
    horizontalHeader()->restoreState(state);
    horizontalHeader()->setStretchLastSection(stretches);
    setColumnHidden(0, false);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (enter && currentIndex().isValid())
        return emit opened(currentIndex().row());
    const bool previews = isSignalConnected(QMetaMethod::fromSignal(&RowTable::previewed));
    if (event->key() == Qt::Key_Space && plain && previews && currentIndex().isValid())
        return emit previewed(currentIndex().row());
    if (event->key() == Qt::Key_Delete)
        return emit discarded();
    if (event->matches(QKeySequence::Copy))
        return copyChosen();
    QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!currentIndex().isValid())
        return;
    emit menuRequested(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

QList<int> RowTable::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns += column;
    }
    return columns;
}

void RowTable::copyChosen()
{
    QStringList lines;
    for (const int row : chosenRows()) {
        QStringList cells;
        for (const int column : shownColumns())
            cells += withoutIsolates(model()->index(row, column).data().toString());
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RowTable::addTableActions(QMenu *menu)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    QAction *copy = menu->addAction(tr("Copy as text"));
    copy->setObjectName(QStringLiteral("tableCopy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(!chosenRows().isEmpty());
    connect(copy, &QAction::triggered, this, &RowTable::copyChosen);
    QAction *save = menu->addAction(tr("Export as CSV…"));
    save->setObjectName(QStringLiteral("tableExport"));
    save->setEnabled(!m_export && model()->rowCount() > 0);
    connect(save, &QAction::triggered, this, &RowTable::askExport);
    QMenu *columns = menu->addMenu(tr("Columns"));
    columns->setObjectName(QStringLiteral("tableColumns"));
    fillColumnMenu(columns);
}

void RowTable::fillColumnMenu(QMenu *menu)
{
    for (int column = 1; column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
}

void RowTable::showColumnMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->addSeparator();
    connect(menu->addAction(tr("Export as CSV…")), &QAction::triggered, this, &RowTable::askExport);
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void RowTable::askExport()
{
    if (m_export)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Export as CSV"), folder, tr("CSV files (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(accessibleName().toLower().replace(u' ', u'-') + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &RowTable::exportTo);
    dialog->open();
}

void RowTable::exportTo(const QString &path)
{
    if (m_export)
        return;
    m_export = new CsvExport(model(), shownColumns(), path, this);
    connect(m_export, &CsvExport::progressed, this, [this](qint64 rows) {
        m_noticeAct = [this] { m_export->cancel(); };
        m_notice->say(tr("Exporting: %n row(s) written.", nullptr, int(rows)), tr("Cancel"),
                      TableNotice::Stay::untilSaid);
    });
    connect(m_export, &CsvExport::finished, this, [this, path](qint64 rows) { sayExported(rows, path); });
    connect(m_export, &CsvExport::cancelled, this, [this] {
        endExport();
        m_notice->say(tr("The export was cancelled. No file was written."));
    });
    connect(m_export, &CsvExport::failed, this, [this](const QString &sentence, const QString &details) {
        endExport();
        m_noticeAct = [this, details] {
            QGuiApplication::clipboard()->setText(details);
            m_notice->hide();
        };
        m_notice->say(sentence, tr("Copy details"));
    });
    m_export->start();
}

void RowTable::sayExported(qint64 rows, const QString &path)
{
    endExport();
    m_noticeAct = [this, path] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
        m_notice->hide();
    };
    m_notice->say(tr("%n row(s) written to %1.", nullptr, int(rows)).arg(isolate(QFileInfo(path).fileName())),
                  tr("Show the folder"));
}

void RowTable::endExport()
{
    m_noticeAct = nullptr;
    m_export->deleteLater();
    m_export = nullptr;
}

} // namespace gatehouse::ui
