#include "ui/sessions/accountstep.h"

#include "ui/async.h"
#include "ui/sessions/secretfield.h"
#include "ui/sessions/sessionform.h"
#include "ui/sessions/sessionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadingbar.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

namespace gatehouse::ui {

AccountStep::AccountStep(const SessionDesks &desks, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_token(new SecretField(QStringLiteral("wizardToken"), tr("Personal access token")))
    , m_baseUrl(new QLineEdit)
    , m_list(new QPushButton(tr("&List sessions")))
    , m_loading(new LoadingBar)
    , m_error(new ErrorBanner)
    , m_found(new Label({}))
    , m_sessions(new QTreeWidget)
    , m_create(new QCheckBox(tr("Create a new &one in the account")))
    , m_form(new SessionForm(SessionForm::Purpose::inAccount))
{
    auto *tokenLabel = new Label(tr("Personal access &token"));
    tokenLabel->setBuddy(m_token->field());
    auto *help = new Label(tr("In the provider's dashboard, under settings. It goes to the vault with each session."),
                           TextSize::caption, Role::textSoft);
    help->setWordWrap(true);
    auto *urlLabel = new Label(tr("Provider's a&ddress"));
    urlLabel->setBuddy(m_baseUrl);
    m_baseUrl->setObjectName(QStringLiteral("wizardBaseUrl"));
    m_baseUrl->setAccessibleName(tr("Provider's address"));
    m_baseUrl->setPlaceholderText(tr("the provider's own"));
    m_list->setObjectName(QStringLiteral("listSessions"));
    m_list->setAutoDefault(false);
    m_error->setObjectName(QStringLiteral("accountError"));
    m_found->setObjectName(QStringLiteral("accountFound"));
    m_found->setBuddy(m_sessions);
    m_sessions->setObjectName(QStringLiteral("accountSessions"));
    m_sessions->setAccessibleName(tr("Sessions of the account"));
    m_sessions->setHeaderLabels({tr("Session"), tr("Number"), tr("State")});
    m_sessions->setRootIsDecorated(false);
    m_sessions->setAllColumnsShowFocus(true);
    m_sessions->setMinimumHeight(120);
    m_sessions->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_create->setObjectName(QStringLiteral("createInAccount"));
    for (QWidget *later : QList<QWidget *>{m_found, m_sessions, m_create, m_form})
        later->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(tokenLabel);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_token, 1);
    column->addLayout(row);
    column->addWidget(help);
    column->addWidget(urlLabel);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::s);
    second->addWidget(m_baseUrl, 1);
    second->addWidget(m_list);
    column->addLayout(second);
    column->addWidget(m_loading);
    column->addWidget(m_error);
    column->addWidget(m_found);
    column->addWidget(m_sessions, 1);
    column->addWidget(m_create);
    column->addWidget(m_form);
    column->addStretch(0); // what is left over goes below the fields, to the list once it shows
    connect(m_list, &QPushButton::clicked, this, &AccountStep::ask);
    connect(m_token->field(), &QLineEdit::returnPressed, this, &AccountStep::ask);
    connect(m_error, &ErrorBanner::nextStepChosen, this, &AccountStep::ask);
    connect(m_token, &SecretField::changed, this, [this] { m_list->setEnabled(!m_token->isEmpty() && !m_asking); });
    connect(m_sessions, &QTreeWidget::itemChanged, this, &AccountStep::changed);
    connect(m_create, &QCheckBox::toggled, this, [this](bool creates) {
        m_form->setVisible(creates);
        m_sessions->setEnabled(!creates);
        emit changed();
    });
    connect(m_form, &SessionForm::changed, this, &AccountStep::changed);
    m_list->setEnabled(false);
}

void AccountStep::takeFocus()
{
    m_token->field()->setFocus(Qt::OtherFocusReason);
}

void AccountStep::ask()
{
    if (m_token->isEmpty() || m_asking)
        return;
    m_asking = true;
    m_list->setEnabled(false);
    m_error->dismiss();
    m_loading->begin();
    const auto ended = [this] {
        m_asking = false;
        m_loading->end();
        m_list->setEnabled(!m_token->isEmpty());
    };
    whenDone(
        this, m_desks.sessions.accountSessions(baseUrl(), token()),
        [this, ended](const QList<AccountSession> &sessions) {
            ended();
            showSessions(sessions);
        },
        [this, ended](const Failure &failure) {
            ended();
            if (failure.fault == Fault::providerUnauthorized)
                m_error->showError(tr("The provider does not accept this personal access token. Copy it again from "
                                      "the dashboard; it is another one than a session's API key."));
            else
                m_error->showFailure(failure, tr("Try again"));
        });
}

void AccountStep::showSessions(const QList<AccountSession> &sessions)
{
    m_sessions->clear();
    int fresh = 0;
    for (const AccountSession &session : sessions) {
        auto *item = new QTreeWidgetItem(m_sessions);
        item->setText(0, session.name);
        item->setText(1, phone(session.phone));
        item->setText(2, session.imported ? tr("already here") : SessionWords::state(session.state));
        item->setData(0, Qt::UserRole, session.accountSessionId);
        item->setToolTip(2, SessionWords::plan(session.plan));
        item->setCheckState(0, Qt::Unchecked);
        item->setDisabled(session.imported.has_value());
        fresh += session.imported ? 0 : 1;
    }
    for (int column = 0; column < 2; ++column) {
        m_sessions->resizeColumnToContents(column);
        m_sessions->setColumnWidth(column, m_sessions->columnWidth(column) + space::l);
    }
    m_found->setText(sessions.isEmpty() ? tr("The account has no session yet.")
                     : fresh == 0       ? tr("All sessions of the account are here already.")
                                        : tr("Choose what to bring here:"));
    m_found->show();
    m_sessions->setVisible(!sessions.isEmpty());
    m_create->show();
    if (sessions.isEmpty())
        m_create->setChecked(true);
    if (m_sessions->topLevelItemCount() > 0) {
        m_sessions->setCurrentItem(m_sessions->topLevelItem(0));
        m_sessions->setFocus(Qt::OtherFocusReason);
    }
    emit changed();
}

QStringList AccountStep::chosenIds() const
{
    QStringList ids;
    for (int i = 0; i < m_sessions->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_sessions->topLevelItem(i);
        if (!item->isDisabled() && item->checkState(0) == Qt::Checked)
            ids += item->data(0, Qt::UserRole).toString();
    }
    return ids;
}

bool AccountStep::creates() const
{
    return m_create->isChecked();
}

bool AccountStep::isComplete() const
{
    return !m_asking && !m_token->isEmpty() && (creates() || !chosenIds().isEmpty());
}

QString AccountStep::actionText() const
{
    if (creates())
        return tr("Create session");
    const auto count = chosenIds().size();
    return count == 0 ? tr("Import") : tr("Import %n session(s)", nullptr, int(count));
}

QString AccountStep::baseUrl() const
{
    return m_baseUrl->text().trimmed();
}

QByteArray AccountStep::token() const
{
    return m_token->secret();
}

NewSession AccountStep::newSession(ClientId client) const
{
    NewSession session = m_form->newSession(client);
    session.baseUrl = baseUrl();
    session.credentials.personalAccessToken = token();
    return session;
}

void AccountStep::forgetSecrets()
{
    m_token->forget();
    m_form->forgetSecrets();
}

} // namespace gatehouse::ui
