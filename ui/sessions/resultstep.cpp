#include "ui/sessions/resultstep.h"

#include "ui/async.h"
#include "ui/sessions/pairingcard.h"
#include "ui/sessions/sessionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

ResultStep::ResultStep(const SessionDesks &desks, Actor actor, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_actor(std::move(actor))
    , m_title(new Label({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_lines(new Label({}, TextSize::body, Role::textSoft))
    , m_refusals(new Label({}, TextSize::body, Role::bad))
    , m_error(new ErrorBanner)
    , m_connect(new QPushButton(tr("&Connect now")))
    , m_pairing(new PairingCard(desks))
    , m_checklist(new Checklist(desks))
{
    m_title->setObjectName(QStringLiteral("resultTitle"));
    m_refusals->setObjectName(QStringLiteral("resultRefusals"));
    m_connect->setObjectName(QStringLiteral("resultConnect"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    for (Label *label : {m_title, m_lines, m_refusals}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_error);
    column->addWidget(m_connect, 0, Qt::AlignLeading);
    column->addWidget(m_pairing);
    column->addWidget(m_checklist);
    column->addStretch(1);
    m_connect->hide();
    m_pairing->hide();
    connect(m_connect, &QPushButton::clicked, this,
            [this] { run(m_desks.sessions.connectSession(m_session->id, m_actor)); });
    connect(m_checklist, &Checklist::stepChosen, this, &ResultStep::takeStep);
    connect(m_pairing, &PairingCard::notNeeded, this, &ResultStep::askSession);
    connect(&m_desks.changes, &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (m_session && (changes.sessions.contains(m_session->id) || changes.overflow))
            askSession();
    });
}

void ResultStep::showResults(const QList<Session> &sessions, const QStringList &refusals)
{
    m_title->setText(sessions.size() == 1 ? tr("%1 is here").arg(isolate(sessions.first().name))
                                          : tr("%n session(s) are here", nullptr, int(sessions.size())));
    QStringList lines;
    for (const Session &session : sessions)
        lines += tr("%1 · %2 · %3", "name · number · state")
                     .arg(isolate(session.name), phone(session.phone), SessionWords::standing(session));
    m_lines->setText(lines.join(u'\n'));
    m_refusals->setText(refusals.join(u'\n'));
    m_refusals->setVisible(!refusals.isEmpty());
    m_session.reset();
    m_pairing->hide();
    m_connect->hide();
    m_checklist->setVisible(sessions.size() == 1);
    if (sessions.size() == 1)
        showSession(sessions.first());
}

void ResultStep::showSession(const Session &session)
{
    m_session = session;
    m_lines->setText(tr("%1 · %2", "number · state").arg(phone(session.phone), SessionWords::standing(session)));
    const bool pairs = session.state == SessionState::needsScan;
    m_pairing->setVisible(pairs);
    m_pairing->setSession(pairs ? std::optional(session.id) : std::nullopt);
    m_connect->setVisible(!pairs && session.state != SessionState::connected
                          && session.state != SessionState::connecting);
    m_checklist->setSession(session);
}

void ResultStep::takeFocus()
{
    if (!m_connect->isHidden())
        m_connect->setFocus(Qt::OtherFocusReason);
}

void ResultStep::askSession()
{
    if (!m_session)
        return;
    whenDone(
        this, m_desks.sessions.session(m_session->id), [this](const Session &session) { showSession(session); },
        [](const Failure &) {}); // what shows stays; the next change asks again
}

void ResultStep::run(const Reply<Session> &reply)
{
    m_error->dismiss();
    m_connect->setEnabled(false);
    whenDone(
        this, reply,
        [this](const Session &session) {
            m_connect->setEnabled(true);
            showSession(session);
            m_checklist->askAgain();
            emit changed(session);
        },
        [this](const Failure &failure) {
            m_connect->setEnabled(true);
            m_error->showFailure(failure);
        });
}

void ResultStep::takeStep(Checklist::Step step)
{
    switch (step) {
    case Checklist::Step::registerWebhook:
        return run(m_desks.sessions.registerWebhook(m_session->id, m_actor));
    case Checklist::Step::copyAddress:
        return QGuiApplication::clipboard()->setText(SessionWords::hookUrl(m_desks.publicUrl, *m_session));
    case Checklist::Step::editToken:
    case Checklist::Step::editNumber:
    case Checklist::Step::sendTest:
        // These open dialogs of their own, at the session's place in the page.
        m_error->showError(tr("Choose Done: the session is selected in the list, where this can be set right."));
        return;
    }
}

} // namespace gatehouse::ui
