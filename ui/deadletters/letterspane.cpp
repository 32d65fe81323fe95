#include "ui/deadletters/letterspane.h"

#include "ui/deadletters/causedelegate.h"
#include "ui/deadletters/letterdetail.h"
#include "ui/deadletters/redriveband.h"
#include "ui/deadletters/redrivedialog.h"
#include "ui/theme/icons.h"
#include "ui/widgets/bulkwork.h"
#include "ui/widgets/command.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/slimscrollbar.h"
#include "ui/widgets/tablestates.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QSplitter>

#include <algorithm>
#include <memory>
#include <utility>

namespace gatehouse::ui {

LettersPane::LettersPane(const DeadLetterDesks &desks, std::function<Actor()> actor, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_actor(std::move(actor))
    , m_letters(desks)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_causeList(new QListView)
    , m_table(new RowTable)
    , m_empty(new EmptyState(QStringLiteral("check"), {}, {}))
    , m_banner(new ErrorBanner)
    , m_detail(new LetterDetail(desks))
    , m_redrives(new RedriveBand(desks, m_actor))
    , m_count(new Label({}, TextSize::body, Role::textSoft))
    , m_result(new Label({}, TextSize::body, Role::good))
    , m_stop(new QPushButton(tr("Stop")))
    , m_filterWords(new Label({}, TextSize::body, Role::text))
    , m_requeueButton(primaryButton(tr("Requeue")))
    , m_changeButton(new QPushButton(tr("Requeue with changes…")))
    , m_discardButton(new QPushButton(tr("Discard")))
    , m_requeue(addCommand(this, QStringLiteral("requeueLetters"), tr("Requeue"), QKeySequence(Qt::Key_R),
                           [this] { askRequeue(); }))
    , m_change(addCommand(this, QStringLiteral("redriveLetters"), tr("Requeue with changes…"), QKeySequence(Qt::Key_E),
                          [this] { askRedrive(); }))
    , m_discard(addCommand(this, QStringLiteral("discardLetters"), tr("Discard"), QKeySequence::Delete,
                           [this] { discard(); }))
    , m_copy(addCommand(this, QStringLiteral("copyLetters"), tr("Copy as text"), {}, [this] { m_table->copyChosen(); }))
    , m_selectAll(addCommand(this, QStringLiteral("allLetters"), tr("Select all letters"), QKeySequence::SelectAll,
                             [this] { selectAll(); }))
{
    m_splitter->setObjectName(QStringLiteral("lettersSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(causes());
    m_splitter->addWidget(items());
    m_splitter->addWidget(m_detail);
    m_detail->setMinimumWidth(260);
    connect(m_detail, &LetterDetail::sessionWanted, this, &LettersPane::sessionWanted);
    connect(m_detail, &LetterDetail::letterWanted, this, &LettersPane::openLetter);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({280, 560, 368});
    m_states = new TableStates(m_splitter, m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_redrives);
    column->addWidget(filterBar());
    column->addWidget(m_states, 1);
    connect(m_states, &TableStates::retried, this, &LettersPane::ask);
    updateActions();
}

QWidget *LettersPane::causes()
{
    m_causeList->setObjectName(QStringLiteral("causeList"));
    m_causeList->setAccessibleName(tr("Causes"));
    m_causeList->setFrameShape(QFrame::NoFrame);
    m_causeList->setVerticalScrollBar(new SlimScrollBar);
    m_causeList->setItemDelegate(new CauseDelegate(m_desks.clock, m_causeList));
    m_causeList->setModel(&m_causes);
    m_causeList->setMinimumWidth(200);
    m_causeList->setCurrentIndex(m_causes.index(0));
    connect(m_causeList->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        const QString cause = now.isValid() ? m_causes.at(now.row()).cause : QString();
        if (cause == m_cause)
            return;
        m_cause = cause;
        m_result->clear();
        m_letters.setQuery(m_client, m_cause, m_filter);
    });
    return m_causeList;
}

QWidget *LettersPane::items()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::m, space::s, space::m, space::s);
    bar->setSpacing(space::s);
    m_requeueButton->setObjectName(QStringLiteral("requeueButton"));
    m_changeButton->setObjectName(QStringLiteral("changeButton"));
    m_discardButton->setObjectName(QStringLiteral("discardButton"));
    m_result->setObjectName(QStringLiteral("requeueResult"));
    m_count->setObjectName(QStringLiteral("letterCount"));
    bar->addWidget(m_requeueButton);
    bar->addWidget(m_changeButton);
    bar->addWidget(m_discardButton);
    bar->addWidget(m_result);
    bar->addWidget(m_stop);
    m_stop->setObjectName(QStringLiteral("stopLetters"));
    m_stop->hide();
    bar->addStretch(1);
    bar->addWidget(m_count);
    column->addLayout(bar);
    column->addWidget(m_banner);
    m_table->setObjectName(QStringLiteral("lettersTable"));
    m_table->setAccessibleName(tr("Dead letters"));
    m_table->setRows(&m_letters, {140, 128, 112, 60});
    holder->setMinimumWidth(320);
    column->addWidget(m_table, 1);
    connect(m_requeueButton, &QPushButton::clicked, m_requeue, &QAction::trigger);
    connect(m_changeButton, &QPushButton::clicked, m_change, &QAction::trigger);
    connect(m_discardButton, &QPushButton::clicked, m_discard, &QAction::trigger);
    connect(m_table, &RowTable::chosenChanged, this, &LettersPane::updateActions);
    connect(m_table, &RowTable::menuRequested, this, &LettersPane::showMenu);
    // The letter stands beside the list already: Space keeps the keyboard in the list, Enter goes to the letter.
    connect(m_table, &RowTable::previewed, this, &LettersPane::showCurrent);
    connect(m_table, &RowTable::opened, this, [this] { m_detail->setFocus(Qt::ShortcutFocusReason); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LettersPane::showCurrent);
    connect(&m_letters, &PagedTableBase::stateChanged, this, &LettersPane::showState);
    connect(&m_letters, &PagedTableBase::allLoaded, m_table, &QTableView::selectAll);
    connect(&m_letters, &QAbstractItemModel::rowsRemoved, this, &LettersPane::taken);
    connect(&m_letters, &QAbstractItemModel::rowsInserted, this, &LettersPane::showState);
    // Whoever chooses otherwise meanwhile does not want all any more.
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_letters.stopLoadingAll(); });
    return holder;
}

QWidget *LettersPane::filterBar()
{
    m_filterBar = new QWidget;
    m_filterBar->setObjectName(QStringLiteral("letterFilter"));
    auto *row = new QHBoxLayout(m_filterBar);
    row->setContentsMargins(space::l, 0, space::m, space::s);
    row->setSpacing(space::m);
    m_filterWords->setObjectName(QStringLiteral("letterFilterWords"));
    auto *all = new QPushButton(icon(QStringLiteral("close")), tr("Show all"));
    all->setObjectName(QStringLiteral("letterFilterOff"));
    connect(all, &QPushButton::clicked, this, [this] {
        setFilter({});
        focusTable();
    });
    row->addWidget(m_filterWords);
    row->addWidget(all);
    row->addStretch(1);
    m_filterBar->hide();
    return m_filterBar;
}

void LettersPane::setFilter(const LettersFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_cause.clear();
    m_causeList->setCurrentIndex(m_causes.index(0));
    m_result->clear();
    showFilter();
    ask();
}

void LettersPane::showFilter()
{
    m_filterBar->setVisible(!m_filter.isEmpty());
    if (m_filter.from && m_filter.to) {
        m_filterWords->setText(tr("Only what failed between %1 and %2", "times")
                                   .arg(isolate(exactTime(*m_filter.from)), isolate(exactTime(*m_filter.to))));
    } else if (m_filter.campaign) {
        // The letters carry the campaign's name; until one is here, the words do without it.
        const QString name = m_letters.rowCount() > 0 ? m_letters.at(0).campaignName : QString();
        m_filterWords->setText(name.isEmpty() ? tr("Only what failed of one campaign")
                                              : tr("Only what failed of the campaign %1").arg(isolate(name)));
    }
}

bool LettersPane::goBack()
{
    if (!m_filter.isEmpty()) {
        setFilter({});
        focusTable();
        return true;
    }
    if (!m_table->hasFocus()) {
        focusTable();
        return true;
    }
    return false;
}

void LettersPane::setClient(std::optional<ClientId> client)
{
    m_client = client;
    m_redrives->setClient(client);
    m_result->clear();
    ask();
}

void LettersPane::ask()
{
    m_banner->dismiss();
    m_letters.setQuery(m_client, m_cause, m_filter);
    askGroups();
}

void LettersPane::refresh()
{
    m_redrives->refresh();
    if (m_letters.state() == TableState::failed)
        return ask();
    m_letters.refresh();
    askGroups();
}

void LettersPane::askGroups()
{
    DeadLetterQuery query;
    query.client = m_client;
    m_filter.applyTo(query);
    whenDone(
        this, m_desks.letters.groups(query),
        [this, generation = ++m_generation](const QList<DeadLetterGroup> &groups) {
            if (generation != m_generation)
                return;
            const auto chosen = [this](const DeadLetterGroup &group) { return group.cause == m_cause; };
            // The chosen cause is gone: all of them stand there again, not whichever is the neighbour.
            if (std::none_of(groups.cbegin(), groups.cend(), chosen))
                m_causeList->setCurrentIndex(m_causes.index(0));
            m_causes.setGroups(groups);
            showState();
        },
        [this](const Failure &failure) { m_banner->showFailure(failure); });
}

void LettersPane::showState()
{
    if (m_letters.state() == TableState::failed)
        return m_states->showFailure(m_letters.failure());
    showFilter();
    const bool nothing = m_letters.state() == TableState::ready && m_letters.rowCount() == 0 && m_cause.isEmpty();
    if (m_filter.isEmpty())
        m_empty->setText(tr("Nothing failed for good."),
                         tr("Messages and webhooks that will not be tried again by themselves appear here."));
    else
        m_empty->setText(tr("Nothing of this failed for good."), tr("Other dead letters stand under “Show all”."));
    if (nothing)
        m_states->showEmpty();
    else
        m_states->showTable();
    if (!nothing && m_letters.state() == TableState::ready && !m_table->currentIndex().isValid()
        && m_letters.rowCount() > 0)
        choose(0);
    showCurrent();
    updateActions();
}

void LettersPane::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.row() >= m_letters.rowCount())
        return m_detail->clear();
    const DeadLetter &letter = m_letters.at(current.row());
    if (!m_detail->letter() || m_detail->letter()->id != letter.id)
        m_detail->show(letter);
}

void LettersPane::updateActions()
{
    const int count = m_table->chosenCount();
    m_copy->setEnabled(count > 0);
    const bool free = count > 0 && m_work == nullptr;
    m_requeue->setEnabled(free);
    m_discard->setEnabled(free);
    m_requeueButton->setEnabled(free);
    m_change->setEnabled(free);
    m_changeButton->setEnabled(free);
    m_discardButton->setEnabled(free);
    const qint64 all = listedCount();
    m_count->setText(tr("%n letter(s)", nullptr, int(all)) + QStringLiteral(" · ") + tr("%n selected", nullptr, count));
}

qint64 LettersPane::listedCount() const
{
    return std::max<qint64>(m_causes.at(std::max(0, m_causes.rowOf(m_cause))).count, m_letters.rowCount());
}

void LettersPane::choose(int row)
{
    m_table->chooseRow(row);
}

void LettersPane::selectAll()
{
    // All there are, not all that happen to be loaded.
    m_table->selectAll();
    m_letters.loadAll();
}

QList<DeadLetterId> LettersPane::chosen() const
{
    QList<DeadLetterId> ids;
    for (const int row : m_table->chosenRows())
        ids += m_letters.at(row).id;
    return ids;
}

void LettersPane::askRequeue()
{
    const QList<DeadLetterId> ids = chosen();
    const int count = int(ids.size());
    if (count < 2)
        return requeue(ids);
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Requeue"),
        tr("Put %Ln letter(s) back to the queue? Their messages are sent again, in their sessions' pace.", nullptr,
           count),
        QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("requeueQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = question->addButton(tr("Requeue"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("questionYes"));
    question->setDefaultButton(yes);
    // What was chosen when it was asked: rows that come or go meanwhile change nothing.
    connect(yes, &QPushButton::clicked, this, [this, ids] { requeue(ids); });
    question->open();
}

void LettersPane::askRedrive()
{
    RedriveDialog::Subject subject;
    subject.chosen = chosen();
    if (subject.chosen.isEmpty() || m_work)
        return;
    subject.listed.client = m_client;
    subject.listed.cause = m_cause;
    m_filter.applyTo(subject.listed);
    subject.listedCount = listedCount();
    if (subject.chosen.size() == 1) {
        const DeadLetter &letter = m_letters.at(m_table->chosenRows().first());
        const QJsonValue text = letter.payload.value(QLatin1String("text"));
        if (letter.kind == DeadLetterKind::message && text.isString())
            subject.text = text.toString();
    }
    auto *dialog = new RedriveDialog(m_desks, subject, m_actor(), m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RedriveDialog::started, this, [this](const Redrive &redrive) {
        m_result->setText(tr("%Ln letter(s) go back to the queue", nullptr, int(redrive.count)));
        m_result->setRole(Role::good);
        refresh();
    });
    dialog->open();
}

void LettersPane::requeue(const QList<DeadLetterId> &ids)
{
    if (ids.isEmpty() || m_work)
        return;
    auto sum = std::make_shared<Redrive>();
    auto *bulk = new BulkWork(ids.size(), this);
    const auto piece = [this, ids, sum, bulk](qsizetype from, qsizetype count) {
        whenDone(
            bulk, m_desks.letters.requeue(ids.mid(from, count), m_actor(), m_client),
            [sum, bulk](const Redrive &redrive) {
                sum->count += redrive.count;
                sum->queued += redrive.count - redrive.failed; // those that did not go yet follow by themselves
                sum->failed += redrive.failed;
                bulk->pieceDone();
            },
            [bulk](const Failure &failure) { bulk->fail(failure); });
    };
    connect(bulk, &BulkWork::finished, this, [this, sum] {
        if (sum->count > 0)
            showResult(*sum);
    });
    work(bulk, tr("Putting back: %1 of %2"));
    bulk->start(piece);
}

void LettersPane::work(BulkWork *work, const QString &sentence)
{
    m_work = work;
    m_banner->dismiss();
    m_result->clear();
    const QList<int> rows = m_table->chosenRows();
    m_chooseAt = rows.isEmpty() ? 0 : rows.first();
    m_letters.stopLoadingAll();
    updateActions(); // nothing else until the answer is here: twice is not meant twice
    connect(m_stop, &QPushButton::clicked, work, &BulkWork::stop);
    connect(work, &BulkWork::progressed, this, [this, sentence](qsizetype done, qsizetype all) {
        const QLocale locale;
        m_result->setText(sentence.arg(locale.toString(qint64(done)), locale.toString(qint64(all))));
        m_result->setRole(Role::textSoft);
        m_stop->show();
    });
    connect(work, &BulkWork::failed, this, [this](const Failure &failure) { m_banner->showFailure(failure); });
    connect(work, &BulkWork::finished, this, &LettersPane::workDone);
}

void LettersPane::workDone()
{
    m_work->deleteLater();
    m_work = nullptr;
    m_stop->hide();
    refresh();
    updateActions();
}

void LettersPane::showResult(const Redrive &redrive)
{
    const QLocale locale;
    m_result->setText(
        tr("%1 of %2 put back to the queue").arg(locale.toString(redrive.queued), locale.toString(redrive.count)));
    m_result->setRole(redrive.queued == redrive.count ? Role::good : Role::warn);
    updateActions();
    if (redrive.failed > 0)
        m_banner->showError(tr("%n letter(s) could not be put back: the session is gone, or this version still cannot "
                               "read the webhook.",
                               nullptr, int(redrive.failed)));
}

void LettersPane::discard()
{
    const QList<DeadLetterId> ids = chosen();
    if (ids.isEmpty() || m_work)
        return;
    auto discarded = std::make_shared<QList<DeadLetterId>>();
    auto *bulk = new BulkWork(ids.size(), this);
    const auto piece = [this, ids, discarded, bulk](qsizetype from, qsizetype count) {
        whenDone(
            bulk, m_desks.letters.discard(ids.mid(from, count), {}, m_actor(), m_client),
            [ids, discarded, bulk, from, count](qint64) {
                *discarded += ids.mid(from, count);
                bulk->pieceDone();
            },
            [bulk](const Failure &failure) { bulk->fail(failure); });
    };
    work(bulk, tr("Discarding: %1 of %2"));
    connect(bulk, &BulkWork::finished, this, [this, discarded] {
        m_result->clear();
        if (discarded->isEmpty())
            return;
        emit undoOffered(tr("%n letter(s) discarded.", nullptr, int(discarded->size())),
                         [this, discarded] { restore(*discarded); });
    });
    bulk->start(piece);
}

void LettersPane::restore(const QList<DeadLetterId> &ids)
{
    auto *bulk = new BulkWork(ids.size(), this);
    connect(bulk, &BulkWork::failed, this, [this](const Failure &failure) { m_banner->showFailure(failure); });
    connect(bulk, &BulkWork::finished, this, [this, bulk] {
        bulk->deleteLater();
        refresh();
    });
    bulk->start([this, ids, bulk](qsizetype from, qsizetype count) {
        whenDone(
            bulk, m_desks.letters.restore(ids.mid(from, count), m_actor()), [bulk](qint64) { bulk->pieceDone(); },
            [bulk](const Failure &failure) { bulk->fail(failure); });
    });
}

void LettersPane::taken()
{
    // What others took does not choose anything here: Del would then hit what nobody looked at.
    if (m_chooseAt) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                const auto row = std::exchange(m_chooseAt, {});
                if (row && m_letters.rowCount() > 0)
                    choose(std::min(*row, m_letters.rowCount() - 1));
            },
            Qt::QueuedConnection);
    }
    showState();
}

void LettersPane::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_requeue, m_change, m_discard});
    m_table->addTableActions(menu);
    menu->popup(at);
}

void LettersPane::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void LettersPane::openLetter(DeadLetterId id)
{
    whenDone(
        this, m_desks.letters.letter(id, m_client), [this](const DeadLetter &letter) { m_detail->show(letter); },
        [this](const Failure &failure) { m_banner->showFailure(failure); });
}

QByteArray LettersPane::columnState() const
{
    return m_table->columnState();
}

void LettersPane::setColumnState(const QByteArray &state)
{
    m_table->setColumnState(state);
}

} // namespace gatehouse::ui
