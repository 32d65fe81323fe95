#include "ui/sessions/clientstep.h"

#include "ui/async.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {

constexpr int clientsMax = 1000;

} // namespace

ClientStep::ClientStep(const SessionDesks &desks, std::optional<ClientId> preferred, Actor actor, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_preferred(preferred)
    , m_actor(std::move(actor))
    , m_error(new ErrorBanner)
    , m_chooseLabel(new Label(tr("Whose session is it?")))
    , m_choose(new QComboBox)
    , m_nameLabel(new Label(tr("&Name of the new client")))
    , m_name(new QLineEdit)
{
    m_choose->setObjectName(QStringLiteral("wizardClient"));
    m_choose->setAccessibleName(tr("Client"));
    m_name->setObjectName(QStringLiteral("wizardClientName"));
    m_name->setAccessibleName(tr("Name of the new client"));
    m_name->setMaxLength(120);
    m_chooseLabel->setBuddy(m_choose);
    m_nameLabel->setBuddy(m_name);
    auto *help = new Label(tr("A client owns sessions, contacts and campaigns; nothing crosses from one to another."),
                           TextSize::caption, Role::textSoft);
    help->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_error);
    column->addWidget(m_chooseLabel);
    column->addWidget(m_choose);
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    column->addWidget(help);
    column->addStretch(1);
    connect(m_choose, &QComboBox::currentIndexChanged, this, [this] {
        m_nameLabel->setVisible(isNew());
        m_name->setVisible(isNew());
        emit changed();
    });
    connect(m_name, &QLineEdit::textChanged, this, &ClientStep::changed);
    connect(m_error, &ErrorBanner::nextStepChosen, this, &ClientStep::ask);
    m_nameLabel->hide();
    m_name->hide();
    ask();
}

void ClientStep::ask()
{
    m_error->dismiss();
    whenDone(
        this, m_desks.clients.clients({clientsMax, {}}),
        [this](const gatehouse::Page<Client> &page) { showClients(page.items); },
        [this](const Failure &failure) { m_error->showFailure(failure, tr("Try again")); });
}

void ClientStep::showClients(const QList<Client> &clients)
{
    m_clients = clients;
    m_choose->clear();
    for (const Client &client : clients) {
        m_choose->addItem(client.name, client.id.value);
        if (m_preferred == client.id)
            m_choose->setCurrentIndex(m_choose->count() - 1);
    }
    m_choose->addItem(tr("Add a client…"), qint64(0));
    m_ready = true;
    // Without any client there is nothing to choose.
    m_chooseLabel->setVisible(!clients.isEmpty());
    m_choose->setVisible(!clients.isEmpty());
    takeFocus();
    emit changed();
}

bool ClientStep::isNew() const
{
    return m_choose->count() > 0 && m_choose->currentData().toLongLong() == 0;
}

bool ClientStep::isComplete() const
{
    return m_ready && (!isNew() || !m_name->text().trimmed().isEmpty());
}

void ClientStep::takeFocus()
{
    if (m_clients.isEmpty())
        m_name->setFocus(Qt::OtherFocusReason);
    else
        m_choose->setFocus(Qt::OtherFocusReason);
}

void ClientStep::settle(std::function<void(const Client &)> then)
{
    m_error->dismiss();
    if (!isNew()) {
        for (const Client &client : std::as_const(m_clients)) {
            if (client.id.value == m_choose->currentData().toLongLong())
                return then(client);
        }
        return;
    }
    whenDone(
        this, m_desks.clients.createClient(m_name->text().trimmed(), m_actor),
        [this, then = std::move(then)](const Client &client) {
            // Going back and on again must not make it twice.
            m_preferred = client.id;
            m_name->clear();
            showClients(QList<Client>{client} + m_clients);
            then(client);
        },
        [this](const Failure &failure) {
            m_error->showFailure(failure);
            emit changed();
        });
}

} // namespace gatehouse::ui
