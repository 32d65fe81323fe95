#include "ui/contacts/suppressiondialog.h"

#include "gateway/phonenumber.h"
#include "ui/async.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/optoutdialog.h"
#include "ui/widgets/optoutreason.h"
#include "ui/widgets/typedphone.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

SuppressionDialog::SuppressionDialog(const ContactDesks &desks, const QList<Client> &clients,
                                     std::optional<ClientId> client, Actor actor, QWidget *parent)
    : QDialog(parent)
    , m_desks(desks)
    , m_actor(std::move(actor))
    , m_banner(new ErrorBanner)
    , m_phone(new QLineEdit)
    , m_client(new QComboBox)
    , m_reason(new OptOutReason)
{
    setObjectName(QStringLiteral("suppressionDialog"));
    setWindowTitle(tr("Opt out a number"));
    setMinimumWidth(420);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addWidget(m_banner);
    auto *effect = new Label(OptOutDialog::effect(), TextSize::body, Role::textSoft);
    effect->setWordWrap(true);
    column->addWidget(effect);
    auto *form = new QFormLayout;
    m_phone->setObjectName(QStringLiteral("suppressionPhone"));
    m_phone->setPlaceholderText(QStringLiteral("+55 21 99876-5432"));
    m_phone->setLayoutDirection(Qt::LeftToRight);
    m_client->setObjectName(QStringLiteral("suppressionClient"));
    for (const Client &entry : clients)
        m_client->addItem(entry.name, QVariant::fromValue(entry.id.value));
    if (client)
        m_client->setCurrentIndex(m_client->findData(QVariant::fromValue(client->value)));
    form->addRow(tr("&Phone"), m_phone);
    form->addRow(tr("&Client"), m_client);
    form->addRow(tr("&Reason"), m_reason);
    column->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Opt out"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveSuppression"));
    m_save->setEnabled(false);
    column->addWidget(buttons);
    connect(m_phone, &QLineEdit::textChanged, this,
            [this] { m_save->setEnabled(isE164(typedPhone(m_phone->text()))); });
    connect(buttons, &QDialogButtonBox::accepted, this, &SuppressionDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SuppressionDialog::save()
{
    m_save->setEnabled(false);
    const ClientId client{m_client->currentData().toLongLong()};
    whenDone(
        this, m_desks.contacts.suppress({client, typedPhone(m_phone->text()), m_reason->reason()}, m_actor),
        [this](const Suppression &suppression) {
            emit saved(suppression);
            accept();
        },
        [this](const Failure &failure) {
            m_save->setEnabled(true);
            m_banner->showFailure(failure);
        });
}

} // namespace gatehouse::ui
