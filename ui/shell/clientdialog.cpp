#include "ui/shell/clientdialog.h"

#include "gateway/clientdesk.h"
#include "ui/async.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

ClientDialog::ClientDialog(ClientDesk &desk, Actor actor, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_actor(std::move(actor)), m_name(new QLineEdit), m_error(new ErrorBanner)
{
    setObjectName(QStringLiteral("clientDialog"));
    setWindowTitle(tr("Add client"));
    setMinimumWidth(380);
    auto *label = new Label(tr("&Name of the client"));
    label->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("clientName"));
    m_name->setAccessibleName(tr("Name of the client"));
    m_name->setMaxLength(120);
    auto *help = new Label(tr("A client owns sessions, contacts and campaigns; nothing crosses from one to another."),
                           TextSize::caption, Role::textSoft);
    help->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("Add client"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("clientAdd"));
    m_add->setDefault(true);
    m_add->setEnabled(false);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addWidget(m_error);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(help);
    column->addSpacing(space::s);
    column->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &ClientDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ClientDialog::create()
{
    m_add->setEnabled(false);
    m_error->dismiss();
    whenDone(
        this, m_desk.createClient(m_name->text().trimmed(), m_actor),
        [this](const Client &client) {
            accept();
            emit created(client);
        },
        [this](const Failure &failure) {
            m_add->setEnabled(true);
            m_error->showFailure(failure);
        });
}

} // namespace gatehouse::ui
