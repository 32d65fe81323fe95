#include "ui/sessions/sessionform.h"

#include "ui/sessions/phonefield.h"
#include "ui/sessions/secretfield.h"
#include "ui/sessions/sessionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/problemtext.h"

#include <QtCore/QUrl>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

SessionForm::SessionForm(Purpose purpose, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_column(new QVBoxLayout(this))
    , m_name(new QLineEdit)
    , m_phone(new PhoneField)
    , m_baseUrl(new QLineEdit)
    , m_plan(new QComboBox)
    , m_planMeaning(new Label({}, TextSize::caption, Role::textSoft))
    , m_apiKey(new SecretField(QStringLiteral("sessionApiKey"), tr("API key of the session")))
    , m_webhookSecret(new SecretField(QStringLiteral("sessionWebhookSecret"), tr("Webhook secret")))
    , m_token(new SecretField(QStringLiteral("sessionToken"), tr("Personal access token")))
    , m_accountSession(new QLineEdit)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
    m_name->setObjectName(QStringLiteral("sessionName"));
    m_name->setMaxLength(120);
    m_phone->field()->setObjectName(QStringLiteral("sessionPhone"));
    m_baseUrl->setObjectName(QStringLiteral("sessionBaseUrl"));
    m_baseUrl->setPlaceholderText(tr("the provider's own"));
    m_accountSession->setObjectName(QStringLiteral("accountSessionId"));

    addField(QStringLiteral("/name"), tr("&Name"), m_name, m_name);
    addField(QStringLiteral("/phone"), tr("&Phone number"), m_phone, m_phone->field());
    if (purpose != Purpose::inAccount) {
        const bool edits = purpose == Purpose::edit;
        const QString kept = tr("Leave it empty to keep the present one.");
        addField(QStringLiteral("/credentials/api_key"), tr("&API key of the session"), m_apiKey, m_apiKey->field(),
                 edits ? kept : tr("In the provider's dashboard, at the session. It goes to the vault."));
        addField(QStringLiteral("/credentials/webhook_secret"), tr("&Webhook secret"), m_webhookSecret,
                 m_webhookSecret->field(),
                 edits ? kept : tr("Without it, nobody can tell the provider's webhooks from forged ones."));
    }
    addPlan();
    if (purpose != Purpose::inAccount) {
        addField(QStringLiteral("/base_url"), tr("Provider's a&ddress"), m_baseUrl, m_baseUrl);
        addField(QStringLiteral("/credentials/personal_access_token"), tr("Personal access &token (optional)"), m_token,
                 m_token->field(),
                 tr("With it and the session's id, Gatehouse can connect, restart and set the webhook itself."));
        addField(QStringLiteral("/credentials/account_session_id"), tr("Session &id in the account (optional)"),
                 m_accountSession, m_accountSession);
    }
    m_column->addStretch(1);
    connect(m_phone, &PhoneField::changed, this, &SessionForm::changed);
    connect(m_name, &QLineEdit::textChanged, this, &SessionForm::changed);
}

void SessionForm::addField(const QString &pointer, const QString &label, QWidget *field, QWidget *focus,
                           const QString &help)
{
    auto *words = new Label(label);
    words->setBuddy(focus);
    focus->setAccessibleName(QString(label).remove(u'&'));
    words->setContentsMargins(0, m_column->count() == 0 ? 0 : space::s, 0, 0);
    m_column->addWidget(words);
    m_column->addWidget(field);
    if (!help.isEmpty()) {
        auto *more = new Label(help, TextSize::caption, Role::textSoft);
        more->setWordWrap(true);
        m_column->addWidget(more);
    }
    auto *complaint = new Label({}, TextSize::caption, Role::bad);
    complaint->setObjectName(QStringLiteral("complaint") + pointer);
    complaint->setWordWrap(true);
    complaint->hide();
    m_column->addWidget(complaint);
    m_complaints.insert(pointer, complaint);
}

void SessionForm::addPlan()
{
    m_plan->setObjectName(QStringLiteral("sessionPlan"));
    for (const WasenderPlan plan : {WasenderPlan::accountProtection, WasenderPlan::paid, WasenderPlan::trial})
        m_plan->addItem(SessionWords::plan(plan), int(plan));
    m_planMeaning->setObjectName(QStringLiteral("planMeaning"));
    m_planMeaning->setWordWrap(true);
    addField(QStringLiteral("/plan"), tr("P&lan: sets the pacing"), m_plan, m_plan);
    m_column->addWidget(m_planMeaning);
    const auto explain = [this] {
        m_planMeaning->setText(SessionWords::planMeaning(static_cast<WasenderPlan>(m_plan->currentData().toInt())));
    };
    connect(m_plan, &QComboBox::currentIndexChanged, this, explain);
    explain();
}

void SessionForm::fill(const Session &session)
{
    m_name->setText(session.name);
    m_phone->setNumber(session.phone);
    m_baseUrl->setText(session.baseUrl);
    m_plan->setCurrentIndex(m_plan->findData(int(session.plan)));
}

void SessionForm::complain(const QString &pointer, const QString &sentence)
{
    Label *complaint = m_complaints.value(pointer);
    complaint->setText(sentence);
    complaint->show();
}

void SessionForm::clearComplaints()
{
    for (Label *complaint : std::as_const(m_complaints))
        complaint->hide();
}

bool SessionForm::check()
{
    clearComplaints();
    QWidget *first = nullptr;
    const auto wrong = [&](const char *pointer, const char *code, QWidget *field) {
        complain(QLatin1String(pointer), sentenceFor(Problem{QLatin1String(pointer), QLatin1String(code), {}}));
        first = first ? first : field;
    };
    if (m_name->text().trimmed().isEmpty())
        wrong("/name", "name_missing", m_name);
    if (!m_phone->isComplete())
        wrong("/phone", m_phone->number().isEmpty() ? "phone_missing" : "phone_invalid", m_phone->field());
    if (m_purpose == Purpose::byHand && m_apiKey->isEmpty())
        wrong("/credentials/api_key", "required", m_apiKey->field());
    if (m_purpose == Purpose::byHand && m_webhookSecret->isEmpty())
        wrong("/credentials/webhook_secret", "required", m_webhookSecret->field());
    const QUrl url(m_baseUrl->text().trimmed(), QUrl::StrictMode);
    if (!m_baseUrl->text().trimmed().isEmpty()
        && (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith(QLatin1String("http"))))
        wrong("/base_url", "url_invalid", m_baseUrl);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

Credentials SessionForm::credentials() const
{
    Credentials credentials;
    credentials.apiKey = m_apiKey->secret();
    credentials.webhookSecret = m_webhookSecret->secret();
    credentials.personalAccessToken = m_token->secret();
    credentials.accountSessionId = m_accountSession->text().trimmed();
    return credentials;
}

NewSession SessionForm::newSession(ClientId client) const
{
    NewSession session;
    session.client = client;
    session.name = m_name->text().trimmed();
    session.phone = m_phone->number();
    session.baseUrl = m_baseUrl->text().trimmed();
    session.plan = static_cast<WasenderPlan>(m_plan->currentData().toInt());
    session.credentials = credentials();
    return session;
}

SessionChange SessionForm::change() const
{
    SessionChange change;
    change.name = m_name->text().trimmed();
    change.phone = m_phone->number();
    if (!m_baseUrl->text().trimmed().isEmpty())
        change.baseUrl = m_baseUrl->text().trimmed();
    change.plan = static_cast<WasenderPlan>(m_plan->currentData().toInt());
    const Credentials typed = credentials();
    if (!typed.apiKey.isEmpty() || !typed.webhookSecret.isEmpty() || !typed.personalAccessToken.isEmpty()
        || !typed.accountSessionId.isEmpty())
        change.credentials = typed;
    return change;
}

bool SessionForm::showProblems(const Failure &failure)
{
    clearComplaints();
    bool all = !failure.problems.isEmpty();
    for (const Problem &problem : failure.problems) {
        if (m_complaints.contains(problem.pointer))
            complain(problem.pointer, sentenceFor(problem));
        else
            all = false;
    }
    return all;
}

void SessionForm::forgetSecrets()
{
    for (SecretField *field : {m_apiKey, m_webhookSecret, m_token})
        field->forget();
}

} // namespace gatehouse::ui
