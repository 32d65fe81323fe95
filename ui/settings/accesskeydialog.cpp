#include "ui/settings/accesskeydialog.h"

#include "gateway/clientdesk.h"
#include "ui/async.h"
#include "ui/settings/accesskeymodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

AccessKeyDialog::AccessKeyDialog(ClientDesk &desk, const QList<Client> &clients, Actor actor, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_actor(std::move(actor))
    , m_steps(new QStackedWidget)
    , m_error(new ErrorBanner)
    , m_name(new QLineEdit)
    , m_scope(new QComboBox)
    , m_client(new QComboBox)
    , m_secret(new QLineEdit)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
    , m_make(m_buttons->addButton(tr("Make key"), QDialogButtonBox::AcceptRole))
{
    setObjectName(QStringLiteral("accessKeyDialog"));
    setWindowTitle(tr("New API key"));
    setMinimumWidth(440);
    m_make->setObjectName(QStringLiteral("accessKeyMake"));
    m_make->setDefault(true);
    m_make->setEnabled(false);
    m_steps->addWidget(question(clients));
    m_steps->addWidget(answer());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_error);
    column->addWidget(m_steps);
    column->addWidget(m_buttons);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_make->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_make, &QPushButton::clicked, this, &AccessKeyDialog::issue);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *AccessKeyDialog::question(const QList<Client> &clients)
{
    for (const KeyScope scope : {KeyScope::send, KeyScope::read, KeyScope::admin})
        m_scope->addItem(AccessKeyModel::scopeText(scope), static_cast<int>(scope));
    m_client->addItem(tr("All clients"), qint64(0));
    for (const Client &client : clients)
        m_client->addItem(client.name, client.id.value);

    auto *step = new QWidget;
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    const auto add = [column](const QString &label, QWidget *control, const QString &name) {
        auto *words = new Label(label);
        words->setBuddy(control);
        control->setObjectName(name);
        control->setAccessibleName(QString(label).remove(u'&'));
        column->addWidget(words);
        column->addWidget(control);
    };
    add(tr("&Name: the program that will use it"), m_name, QStringLiteral("accessKeyName"));
    add(tr("It &may"), m_scope, QStringLiteral("accessKeyScope"));
    add(tr("It &sees"), m_client, QStringLiteral("accessKeyClient"));
    return step;
}

QWidget *AccessKeyDialog::answer()
{
    m_secret->setReadOnly(true);
    m_secret->setObjectName(QStringLiteral("accessKeySecret"));
    m_secret->setAccessibleName(tr("The key"));
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("&Copy"));
    copy->setObjectName(QStringLiteral("accessKeyCopy"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_secret->text()); });
    auto *words =
        new Label(tr("This is the key. It is shown this once and kept nowhere: copy it to where it is used."));
    words->setWordWrap(true);
    auto *step = new QWidget;
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(words);
    auto *row = new QHBoxLayout;
    row->addWidget(m_secret, 1);
    row->addWidget(copy);
    column->addLayout(row);
    column->addStretch(1);
    return step;
}

void AccessKeyDialog::issue()
{
    m_make->setEnabled(false);
    m_error->dismiss();
    const qint64 client = m_client->currentData().toLongLong();
    const NewAccessKey wanted{m_name->text().trimmed(), static_cast<KeyScope>(m_scope->currentData().toInt()),
                              client == 0 ? std::nullopt : std::optional(ClientId{client})};
    whenDone(
        this, m_desk.issueKey(wanted, m_actor), [this](const IssuedAccessKey &key) { showSecret(key); },
        [this](const Failure &failure) {
            m_make->setEnabled(true);
            m_error->showFailure(failure);
        });
}

void AccessKeyDialog::showSecret(const IssuedAccessKey &key)
{
    m_secret->setText(key.secret);
    m_secret->selectAll();
    m_steps->setCurrentIndex(1);
    m_make->hide();
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_secret->setFocus();
    emit issued();
}

} // namespace gatehouse::ui
