#include "ui/settings/apisection.h"

#include "gateway/clientdesk.h"
#include "gateway/clock.h"
#include "ui/async.h"
#include "ui/settings/accesskeydialog.h"
#include "ui/settings/accesskeymodel.h"
#include "ui/settings/uisettings.h"
#include "ui/setup.h"
#include "ui/theme/icons.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {
constexpr int keysMost = 500;
}

ApiSection::ApiSection(ClientDesk &desk, const Clock &clock, UiSettings &settings, const Setup &setup, QWidget *parent)
    : SettingsSection(QStringLiteral("api"), tr("HTTP interface"), parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_settings(settings)
    , m_model(new AccessKeyModel(this))
    , m_table(new QTableView)
    , m_revoke(new QPushButton(tr("&Revoke…")))
    , m_error(new ErrorBanner)
{
    addParagraph(tr("Other programs send and read through this interface. Each uses a key of its own, so that one can "
                    "be taken back "
                    "without stopping the others."));
    addFact(QStringLiteral("copyApiUrl"), tr("Address"), setup.apiUrl.toString());
    addWide(keyTable());
    m_error->setObjectName(QStringLiteral("accessKeysError"));
    connect(m_error, &ErrorBanner::nextStepChosen, this, &ApiSection::load);
}

QWidget *ApiSection::keyTable()
{
    m_table->setObjectName(QStringLiteral("accessKeys"));
    m_table->setAccessibleName(tr("API keys"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(34);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(AccessKeyModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setMinimumHeight(180);

    auto *make = new QPushButton(icon(QStringLiteral("plus")), tr("New &key…"));
    make->setObjectName(QStringLiteral("accessKeyNew"));
    m_revoke->setObjectName(QStringLiteral("accessKeyRevoke"));
    m_revoke->setEnabled(false);
    connect(make, &QPushButton::clicked, this, &ApiSection::makeKey);
    connect(m_revoke, &QPushButton::clicked, this, &ApiSection::askRevoke);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_revoke->setEnabled(m_table->selectionModel()->hasSelection()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_revoke->setEnabled(false); });

    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_error);
    column->addWidget(m_table);
    auto *row = new QHBoxLayout;
    row->addWidget(make);
    row->addWidget(m_revoke);
    row->addStretch(1);
    column->addLayout(row);
    return whole;
}

void ApiSection::load()
{
    m_error->dismiss();
    whenDone(
        this, m_desk.keys({keysMost, {}}),
        [this](const gatehouse::Page<AccessKey> &page) {
            m_model->setNow(m_clock.now());
            m_model->setKeys(page.items);
        },
        [this](const Failure &failure) { m_error->showFailure(failure, tr("Try again")); });
    whenDone(
        this, m_desk.clients({keysMost, {}}),
        [this](const gatehouse::Page<Client> &page) {
            m_clients = page.items;
            m_model->setClients(m_clients);
        },
        [](const Failure &) {}); // only names are missing then; the keys' own question shows the failure
}

void ApiSection::makeKey()
{
    auto *dialog = new AccessKeyDialog(m_desk, m_clients, m_settings.actor(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccessKeyDialog::issued, this, &ApiSection::load);
    dialog->open();
}

void ApiSection::askRevoke()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const AccessKey key = m_model->key(index.row());
    // Not to be undone: the key itself is stored nowhere.
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Revoke API key"),
                        tr("Revoke the key of %1? Programs that use it are refused from this moment on. The key "
                           "cannot be brought back.")
                            .arg(isolate(key.name)),
                        QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("revokeQuestion"));
    QPushButton *yes = question->addButton(tr("Revoke key"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("revokeYes"));
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this, [this, id = key.id] {
        whenDone(
            this, m_desk.revokeKey(id, m_settings.actor()), [this] { load(); },
            [this](const Failure &failure) { m_error->showFailure(failure, tr("Refresh")); });
    });
    question->open();
}

} // namespace gatehouse::ui
