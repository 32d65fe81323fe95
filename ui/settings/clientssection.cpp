#include "ui/settings/clientssection.h"

#include "gateway/clientdesk.h"
#include "ui/async.h"
#include "ui/settings/uisettings.h"
#include "ui/theme/icons.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"

#include <QtGui/QAction>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {
constexpr int clientsMost = 1000;
constexpr int nameMost = 120;
} // namespace

ClientsSection::ClientsSection(ClientDesk &desk, UiSettings &settings, QWidget *parent)
    : SettingsSection(QStringLiteral("clients"), tr("Clients"), parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_list(new QListWidget)
    , m_rename(new QPushButton(icon(QStringLiteral("edit")), tr("Rena&me…")))
    , m_remove(new QPushButton(icon(QStringLiteral("trash")), tr("Remo&ve…")))
    , m_error(new ErrorBanner)
{
    addParagraph(tr("A client owns sessions, contacts and campaigns; nothing crosses from one to another."));
    addWide(list());
    m_error->setObjectName(QStringLiteral("clientsError"));
    connect(m_error, &ErrorBanner::nextStepChosen, this, &ClientsSection::load);
}

QWidget *ClientsSection::list()
{
    m_list->setObjectName(QStringLiteral("clientList"));
    m_list->setAccessibleName(tr("Clients"));
    m_list->setMinimumHeight(140);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_rename->setObjectName(QStringLiteral("clientRename"));
    m_remove->setObjectName(QStringLiteral("clientRemove"));
    // The same keys as in the tables: F2 renames, Del removes.
    const auto add = [this](QPushButton *button, const QKeySequence &keys) {
        auto *action = new QAction(button->icon(), button->text(), m_list);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, button, &QPushButton::click);
        m_list->addAction(action);
        button->setEnabled(false);
    };
    add(m_rename, Qt::Key_F2);
    add(m_remove, QKeySequence::Delete);
    connect(m_list, &QListWidget::itemActivated, this, &ClientsSection::askRename);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_rename->setEnabled(row >= 0);
        m_remove->setEnabled(row >= 0);
    });
    connect(m_rename, &QPushButton::clicked, this, &ClientsSection::askRename);
    connect(m_remove, &QPushButton::clicked, this, &ClientsSection::askRemove);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_error);
    column->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->addWidget(m_rename);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addLayout(row);
    return whole;
}

void ClientsSection::load()
{
    m_error->dismiss();
    whenDone(
        this, m_desk.clients({clientsMost, {}}), [this](const gatehouse::Page<Client> &page) { show(page.items); },
        [this](const Failure &failure) { m_error->showFailure(failure, tr("Try again")); });
}

void ClientsSection::show(const QList<Client> &clients)
{
    const Client *before = chosen();
    const std::optional<ClientId> id = before ? std::optional(before->id) : std::nullopt;
    m_clients = clients;
    m_list->clear();
    for (const Client &client : clients) {
        m_list->addItem(isolate(client.name));
        if (client.id == id)
            m_list->setCurrentRow(m_list->count() - 1);
    }
}

const Client *ClientsSection::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_clients.size() ? &m_clients.at(row) : nullptr;
}

void ClientsSection::askRename()
{
    const Client *client = chosen();
    if (!client)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("clientRenameDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename client"));
    dialog->setLabelText(tr("Name of the client"));
    dialog->setTextValue(client->name);
    dialog->setOkButtonText(tr("Rename"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, client = Client(*client)](const QString &name) {
        if (!name.trimmed().isEmpty() && name.trimmed() != client.name)
            rename(client, name.trimmed().left(nameMost), true);
    });
    dialog->open();
}

void ClientsSection::rename(const Client &client, const QString &name, bool offerUndo)
{
    m_error->dismiss();
    whenDone(
        this, m_desk.renameClient(client.id, name, m_settings.actor()),
        [this, client, offerUndo](const Client &now) {
            load();
            if (offerUndo)
                emit renamed(tr("%1 is called %2 now.").arg(isolate(client.name), isolate(now.name)),
                             [this, client, now] { rename(now, client.name, false); });
        },
        [this](const Failure &failure) { m_error->showFailure(failure, tr("Refresh")); });
}

void ClientsSection::askRemove()
{
    const Client *client = chosen();
    if (!client)
        return;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Remove client"),
                                     tr("Remove %1 for good?").arg(isolate(client->name)), QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("clientRemoveQuestion"));
    question->setInformativeText(tr("It leaves the list of clients and cannot be brought back from here. Its API keys "
                                    "stop working; its contacts, conversations and campaigns stay stored. While it "
                                    "still has sessions it cannot be removed."));
    QPushButton *yes = question->addButton(tr("Remove client"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("clientRemoveYes"));
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this, [this, client = Client(*client)] { remove(client); });
    question->open();
}

void ClientsSection::remove(const Client &client)
{
    m_error->dismiss();
    whenDone(
        this, m_desk.removeClient(client.id, m_settings.actor()), [this] { load(); },
        [this, client](const Failure &failure) {
            if (failure.fault == Fault::conflict)
                m_error->showError(
                    tr("%1 still has sessions. Remove those first, under Sessions.").arg(isolate(client.name)));
            else
                m_error->showFailure(failure, tr("Refresh"));
        });
}

} // namespace gatehouse::ui
