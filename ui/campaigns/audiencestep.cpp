#include "ui/campaigns/audiencestep.h"

#include "ui/async.h"
#include "ui/campaigns/audienceproblemmodel.h"
#include "ui/campaigns/csvfilepanel.h"
#include "ui/campaigns/csvsamplemodel.h"
#include "ui/campaigns/figurecell.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filtertab.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto pollEvery = 100ms;
constexpr int rowHeight = 28;
constexpr int thousandths = 1000;

void furnish(QTableView *table, const char *name, const QString &words)
{
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(words);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
}

} // namespace

AudienceStep::AudienceStep(const CampaignDesks &desks, std::function<Actor()> actor, DraftKeeper &keeper,
                           QWidget *parent)
    : EditorStep(keeper, parent)
    , m_desks(desks)
    , m_actor(std::move(actor))
    , m_sample(new CsvSampleModel(this))
    , m_problems(new AudienceProblemModel(desks.campaigns, this))
    , m_name(new QLineEdit)
    , m_client(new QComboBox)
    , m_file(new CsvFilePanel(desks.campaigns, *m_sample))
    , m_import(new QPushButton(tr("&Import")))
    , m_stop(new QPushButton(tr("Cancel the import")))
    , m_bar(new QProgressBar)
    , m_rows(new Label({}, TextSize::caption, Role::textSoft))
    , m_sampleTab(new FilterTab)
    , m_problemsTab(new FilterTab)
    , m_export(new QPushButton(icon(QStringLiteral("download")), tr("E&xport problems…")))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("audienceStep"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(head());
    column->addWidget(m_file);
    column->addWidget(importRow());
    column->addWidget(figures());
    column->addWidget(tables(), 1);
    column->addStretch(0);
    m_poll.setInterval(pollEvery);
    connect(&m_poll, &QTimer::timeout, this, &AudienceStep::showProgress);
    connect(m_file, &CsvFilePanel::failed, this, &AudienceStep::failed);
    connect(m_problems, &AudienceProblemModel::failed, this, &AudienceStep::failed);
    connect(m_file, &CsvFilePanel::changed, this, [this] {
        m_import->setEnabled(m_file->isReady() && !m_progress);
        m_import->setVisible(!m_file->path().isEmpty());
        if (!m_file->path().isEmpty() && draft().report().rows == 0)
            showTable(0);
        m_tables->setVisible(!m_file->path().isEmpty() || draft().report().rows > 0);
    });
    connect(&draft(), &DraftKeeper::loaded, this, &AudienceStep::startAnew);
    connect(&draft(), &DraftKeeper::changed, this, &AudienceStep::takeDraft);
    startAnew();
}

QWidget *AudienceStep::head()
{
    auto *holder = new QWidget;
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    const auto add = [grid](int at, const QString &text, QWidget *control, const char *name) {
        auto *label = new Label(text, TextSize::caption, Role::textSoft);
        label->setBuddy(control);
        control->setObjectName(QLatin1String(name));
        control->setAccessibleName(QString(text).remove(u'&'));
        grid->addWidget(label, 0, at);
        grid->addWidget(control, 1, at);
    };
    m_name->setMaxLength(200);
    add(0, tr("Name of the &campaign"), m_name, "campaignName");
    add(1, tr("C&lient"), m_client, "campaignClient");
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) { draft().setName(text); });
    connect(m_client, &QComboBox::activated, this,
            [this] { draft().setClient(ClientId{m_client->currentData().toLongLong()}); });
    return holder;
}

QWidget *AudienceStep::importRow()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    m_import->setObjectName(QStringLiteral("csvImport"));
    m_stop->setObjectName(QStringLiteral("csvStop"));
    m_bar->setObjectName(QStringLiteral("csvProgress"));
    m_bar->setAccessibleName(tr("How much of the file is read"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, thousandths);
    m_bar->setFixedHeight(6);
    row->addWidget(m_import);
    row->addWidget(m_stop);
    row->addWidget(m_bar, 1);
    row->addWidget(m_rows);
    row->addStretch(0);
    m_import->hide();
    m_stop->hide();
    m_bar->hide();
    m_rows->hide();
    connect(m_import, &QPushButton::clicked, this, &AudienceStep::import);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_progress)
            m_progress->cancelled = true;
        m_stop->setEnabled(false);
    });
    return holder;
}

QWidget *AudienceStep::figures()
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("audienceFigures"));
    m_figures = card;
    card->body()->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    card->body()->addLayout(row);
    const std::pair<QString, Role> cells[] = {{tr("can be sent"), Role::good},
                                              {tr("invalid"), Role::bad},
                                              {tr("duplicates"), Role::warn},
                                              {tr("opted out"), Role::warn}};
    for (const auto &[word, role] : cells) {
        m_cells += new FigureCell(word, role);
        m_cells.last()->setObjectName(QStringLiteral("audienceFigure%1").arg(m_cells.size()));
        row->addWidget(m_cells.last());
    }
    m_figures->hide();
    return m_figures;
}

QWidget *AudienceStep::tables()
{
    m_tables = new QWidget;
    auto *column = new QVBoxLayout(m_tables);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *tabs = new QHBoxLayout;
    auto *group = new QButtonGroup(this);
    m_sampleTab->setObjectName(QStringLiteral("sampleTab"));
    m_sampleTab->setText(tr("First rows"));
    m_problemsTab->setObjectName(QStringLiteral("problemsTab"));
    group->addButton(m_sampleTab, 0);
    group->addButton(m_problemsTab, 1);
    connect(group, &QButtonGroup::idClicked, this, &AudienceStep::showTable);
    m_export->setObjectName(QStringLiteral("exportProblems"));
    connect(m_export, &QPushButton::clicked, this, &AudienceStep::exportProblems);
    tabs->addWidget(m_sampleTab);
    tabs->addWidget(m_problemsTab);
    tabs->addStretch(1);
    tabs->addWidget(m_export);
    column->addLayout(tabs);
    auto *sample = new QTableView;
    furnish(sample, "csvSample", tr("First rows of the file"));
    sample->setModel(m_sample);
    auto *problems = new QTableView;
    furnish(problems, "audienceProblems", tr("Rows that are left out"));
    problems->setModel(m_problems);
    problems->verticalHeader()->hide();
    problems->horizontalHeader()->resizeSection(AudienceProblemModel::Row, 90);
    problems->horizontalHeader()->resizeSection(AudienceProblemModel::Reason, 320);
    m_stack->addWidget(sample);
    m_stack->addWidget(problems);
    m_stack->setMinimumHeight(120);
    column->addWidget(m_stack, 1);
    return m_tables;
}

void AudienceStep::showTable(int which)
{
    m_stack->setCurrentIndex(which);
    (which == 0 ? m_sampleTab : m_problemsTab)->setChecked(true);
}

bool AudienceStep::isDone() const
{
    return draft().campaign().counts.audience > 0;
}

void AudienceStep::activated()
{
    if (draft().isCreated())
        m_file->focusFirst();
    else
        m_name->setFocus();
    m_name->selectAll();
}

void AudienceStep::setClients(const QList<Client> &clients)
{
    m_clients = clients;
    m_client->clear();
    for (const Client &client : clients)
        m_client->addItem(client.name, client.id.value);
    takeDraft();
}

void AudienceStep::startAnew()
{
    finish();
    m_file->reset();
    m_problems->clear();
    m_problemsOf = {};
    m_name->setText(draft().campaign().name);
    takeDraft();
}

void AudienceStep::takeDraft()
{
    const Campaign &campaign = draft().campaign();
    if (m_name->text() != campaign.name && !m_name->hasFocus())
        m_name->setText(campaign.name);
    if (campaign.client.isNull() && m_client->count() == 1)
        draft().setClient(ClientId{m_client->itemData(0).toLongLong()});
    m_client->setCurrentIndex(m_client->findData(campaign.client.value));
    m_client->setPlaceholderText(tr("Choose a client"));
    m_client->setEnabled(!draft().isCreated()); // a campaign does not change hands
    showReport();
}

void AudienceStep::takeFile(const QString &path)
{
    m_file->takeFile(path);
}

void AudienceStep::focusClient()
{
    m_client->setFocus(Qt::OtherFocusReason);
}

void AudienceStep::showProblems()
{
    showTable(1);
    m_stack->currentWidget()->setFocus();
}

void AudienceStep::import()
{
    if (!m_file->isReady() || m_progress)
        return;
    m_import->setEnabled(false);
    m_progress = std::make_shared<ImportProgress>();
    // The draft exists before its audience does. What was refused there lets the button live again.
    draft().whenSaved([this] { run(); });
    if (!draft().isCreated() && (draft().campaign().client.isNull() || draft().campaign().name.trimmed().isEmpty()))
        finish();
}

void AudienceStep::run()
{
    if (!m_progress)
        return;
    m_stop->setEnabled(true);
    for (QWidget *part :
         {static_cast<QWidget *>(m_stop), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_rows)})
        part->show();
    m_import->hide();
    showProgress();
    m_poll.start();
    whenDone(
        this,
        m_desks.campaigns.importAudience(draft().campaign().id, m_file->path(), m_file->mapping(), m_progress,
                                         m_actor()),
        [this, mine = m_progress](const AudienceReport &report) {
            if (mine != m_progress)
                return; // of a campaign left meanwhile
            finish();
            draft().takeReport(report);
            m_problems->clear();
            if (report.rows > report.accepted) {
                m_problems->show(draft().campaign().id);
                showTable(1);
            }
        },
        [this, mine = m_progress](const Failure &failure) {
            if (mine != m_progress)
                return;
            finish();
            emit failed(failure);
        });
}

void AudienceStep::finish()
{
    m_poll.stop();
    m_progress.reset();
    for (QWidget *part :
         {static_cast<QWidget *>(m_stop), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_rows)})
        part->hide();
    m_import->setVisible(!m_file->path().isEmpty());
    m_import->setEnabled(m_file->isReady());
}

void AudienceStep::showProgress()
{
    if (!m_progress)
        return;
    const qint64 total = m_progress->bytesTotal;
    m_bar->setRange(0, total > 0 ? thousandths : 0);
    if (total > 0)
        m_bar->setValue(int(m_progress->bytesRead * thousandths / total));
    m_rows->setText(tr("%Ln row(s) read", nullptr, int(m_progress->rows)));
}

void AudienceStep::showReport()
{
    const AudienceReport &report = draft().report();
    const qint64 left = report.rejected + report.duplicates + report.suppressed;
    m_figures->setVisible(report.rows > 0);
    const qint64 values[] = {report.accepted, report.rejected, report.duplicates, report.suppressed};
    for (int i = 0; i < m_cells.size(); ++i)
        m_cells.at(i)->setValue(values[i]);
    m_problemsTab->setText(tr("Left out (%1)").arg(number(left)));
    m_problemsTab->setVisible(left > 0);
    m_export->setVisible(left > 0);
    m_sampleTab->setVisible(!m_file->path().isEmpty());
    m_tables->setVisible(!m_file->path().isEmpty() || left > 0);
    if (left > 0 && m_file->path().isEmpty()) {
        if (m_problemsOf != draft().campaign().id) {
            m_problemsOf = draft().campaign().id;
            m_problems->show(m_problemsOf);
        }
        showTable(1);
    }
    m_import->setText(report.rows > 0 ? tr("&Import again: replaces these rows") : tr("&Import"));
}

void AudienceStep::exportProblems()
{
    auto *dialog =
        new QFileDialog(this, tr("Export problems"), tr("problems.csv", "a file's name"), tr("Tables (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        whenDone(
            this, m_desks.campaigns.exportProblems(draft().campaign().id, path), [] {},
            [this](const Failure &failure) { emit failed(failure); });
    });
    dialog->open();
}

} // namespace gatehouse::ui
