#include "ui/sessions/addsessiondialog.h"

#include "ui/async.h"
#include "ui/sessions/accountstep.h"
#include "ui/sessions/clientstep.h"
#include "ui/sessions/resultstep.h"
#include "ui/sessions/sessionform.h"
#include "ui/sessions/sessionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadingbar.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace gatehouse::ui {

namespace {

/// A step in a frame that scrolls when the window is low.
QScrollArea *scrolling(QWidget *step, const QString &name, const QString &accessibleName)
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(space::xl, space::xs, space::xl, space::m);
    column->addWidget(step);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(name);
    scroll->setAccessibleName(accessibleName);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    return scroll;
}

} // namespace

AddSessionDialog::AddSessionDialog(const SessionDesks &desks, std::optional<ClientId> client, Actor actor,
                                   QWidget *parent)
    : QDialog(parent)
    , m_desks(desks)
    , m_actor(actor)
    , m_where(new Label({}, TextSize::body, Role::textSoft))
    , m_loading(new LoadingBar)
    , m_error(new ErrorBanner)
    , m_steps(new QStackedWidget)
    , m_clientStep(new ClientStep(desks, client, actor))
    , m_byAccount(new QRadioButton(tr("From the provider &account, with a personal access token")))
    , m_byHand(new QRadioButton(tr("One session by &hand, with its API key")))
    , m_account(new AccountStep(desks))
    , m_form(new SessionForm(SessionForm::Purpose::byHand))
    , m_result(new ResultStep(desks, actor))
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("addSessionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add session"));
    resize(540, 660);
    m_where->setObjectName(QStringLiteral("wizardWhere"));
    m_where->setContentsMargins(space::xl, space::l, space::xl, space::s);
    m_error->setObjectName(QStringLiteral("wizardError"));
    m_steps->addWidget(scrolling(m_clientStep, QStringLiteral("whoseScroll"), tr("Client")));
    m_steps->addWidget(howStep());
    m_steps->addWidget(scrolling(m_result, QStringLiteral("resultScroll"), tr("Result")));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_where);
    column->addWidget(m_loading);
    column->addWidget(m_error);
    column->addWidget(m_steps, 1);
    column->addWidget(foot());
    connect(m_clientStep, &ClientStep::changed, this, &AddSessionDialog::updateButtons);
    connect(m_account, &AccountStep::changed, this, &AddSessionDialog::updateButtons);
    connect(m_result, &ResultStep::changed, this, &AddSessionDialog::added);
    m_next->setDefault(true); // now that it is in the dialog: before, there is none to be the default of
    showStep(whose);
}

AddSessionDialog::~AddSessionDialog()
{
    m_account->forgetSecrets();
    m_form->forgetSecrets();
}

QWidget *AddSessionDialog::howStep()
{
    m_byAccount->setObjectName(QStringLiteral("wayAccount"));
    m_byHand->setObjectName(QStringLiteral("wayHand"));
    m_byAccount->setChecked(true);
    auto *honesty = new Label(SessionWords::honesty(), TextSize::caption, Role::warn);
    honesty->setObjectName(QStringLiteral("wizardHonesty"));
    honesty->setWordWrap(true);
    auto *step = new QWidget;
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_byAccount);
    column->addWidget(m_byHand);
    column->addSpacing(space::s);
    column->addWidget(m_account, 1);
    column->addWidget(m_form);
    column->addSpacing(space::s);
    column->addWidget(honesty);
    column->addStretch(0);
    connect(m_byHand, &QRadioButton::toggled, this, [this](bool hand) {
        m_error->dismiss();
        showWay(hand);
        updateButtons();
    });
    showWay(false);
    m_scroll = scrolling(step, QStringLiteral("howScroll"), tr("Session"));
    return m_scroll;
}

// Not a stack: that one is as tall as its tallest page, and the fields of the other drift apart in the room left over.
void AddSessionDialog::showWay(bool byHand)
{
    m_account->setVisible(!byHand);
    m_form->setVisible(byHand);
}

QWidget *AddSessionDialog::foot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::xl, space::m, space::xl, space::l);
    row->setSpacing(space::s);
    m_back->setObjectName(QStringLiteral("wizardBack"));
    m_next->setObjectName(QStringLiteral("wizardNext"));
    m_cancel->setObjectName(QStringLiteral("wizardCancel"));
    m_back->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    makePrimary(m_next);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(whose); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, &AddSessionDialog::goOn);
    return foot;
}

void AddSessionDialog::showStep(Step step)
{
    m_error->dismiss();
    m_steps->setCurrentIndex(step);
    const QStringList names{tr("Client"), tr("Session"), tr("Ready")};
    m_where->setText(tr("Step %1 of 3 · %2").arg(step + 1).arg(names.at(step)));
    m_back->setVisible(step == how);
    m_cancel->setVisible(step != result);
    switch (step) {
    case whose:
        m_clientStep->takeFocus();
        break;
    case how:
        (m_byHand->isChecked() ? m_byHand : m_byAccount)->setFocus(Qt::OtherFocusReason);
        break;
    case result:
        m_next->setFocus(Qt::OtherFocusReason);
        m_result->takeFocus();
        break;
    }
    updateButtons();
}

void AddSessionDialog::updateButtons()
{
    switch (static_cast<Step>(m_steps->currentIndex())) {
    case whose:
        m_next->setText(tr("Next"));
        m_next->setEnabled(!m_busy && m_clientStep->isComplete());
        break;
    case how:
        m_next->setText(m_byHand->isChecked() ? tr("Add session") : m_account->actionText());
        m_next->setEnabled(!m_busy && (m_byHand->isChecked() || m_account->isComplete()));
        break;
    case result:
        m_next->setText(tr("Done"));
        m_next->setEnabled(true);
        break;
    }
    m_back->setEnabled(!m_busy);
}

void AddSessionDialog::goOn()
{
    switch (static_cast<Step>(m_steps->currentIndex())) {
    case whose:
        return m_clientStep->settle([this](const Client &client) {
            m_client = client;
            showStep(how);
        });
    case how:
        return submit();
    case result:
        return accept();
    }
}

void AddSessionDialog::submit()
{
    m_error->dismiss();
    if (m_byHand->isChecked()) {
        if (m_form->check())
            create(m_desks.sessions.add(m_form->newSession(m_client.id), m_actor), m_form);
    } else if (!m_account->creates()) {
        importChosen();
    } else if (m_account->form()->check()) {
        create(m_desks.sessions.createInAccount(m_account->newSession(m_client.id), m_actor), m_account->form());
    }
}

void AddSessionDialog::begin()
{
    m_busy = true;
    m_loading->begin();
    m_steps->setEnabled(false);
    updateButtons();
}

void AddSessionDialog::end()
{
    m_busy = false;
    m_loading->end();
    m_steps->setEnabled(true);
    updateButtons();
}

void AddSessionDialog::create(const Reply<Session> &reply, SessionForm *form)
{
    begin();
    whenDone(
        this, reply,
        [this](const Session &session) {
            end();
            showResults({session}, {});
        },
        [this, form](const Failure &failure) {
            end();
            if (!form->showProblems(failure))
                refused(failure);
        });
}

void AddSessionDialog::importChosen()
{
    begin();
    whenDone(
        this,
        m_desks.sessions.importSessions(m_client.id, m_account->baseUrl(), m_account->token(), m_account->chosenIds(),
                                        m_actor),
        [this](const QList<Result<Session>> &results) {
            end();
            QList<Session> sessions;
            QStringList refusals;
            for (const Result<Session> &one : results) {
                if (one)
                    sessions += *one;
                else
                    refusals += sentenceFor(one.failure());
            }
            if (sessions.isEmpty() && !results.isEmpty())
                return refused(results.first().failure());
            showResults(sessions, refusals);
        },
        [this](const Failure &failure) {
            end();
            refused(failure);
        });
}

void AddSessionDialog::refused(const Failure &failure)
{
    m_error->showFailure(failure);
}

void AddSessionDialog::showResults(const QList<Session> &sessions, const QStringList &refusals)
{
    m_account->forgetSecrets();
    m_form->forgetSecrets();
    for (const Session &session : sessions)
        emit added(session);
    m_result->showResults(sessions, refusals);
    showStep(result);
}

} // namespace gatehouse::ui
