#include "ui/sessions/removaldialog.h"

#include "ui/async.h"
#include "ui/sessions/sessionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

RemovalDialog::RemovalDialog(const SessionDesks &desks, const QList<Session> &sessions, Actor actor, QWidget *parent)
    : QDialog(parent)
    , m_desks(desks)
    , m_sessions(sessions)
    , m_actor(std::move(actor))
    , m_effect(new Label(tr("Looking at what would be lost…"), TextSize::body, Role::textSoft))
    , m_error(new ErrorBanner)
{
    setObjectName(QStringLiteral("removalDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(sessions.size() == 1 ? tr("Remove session") : tr("Remove sessions"));
    setFixedWidth(440);
    auto *question = new Label(sessions.size() == 1 ? tr("Remove %1?").arg(isolate(sessions.first().name))
                                                    : tr("Remove %n session(s)?", nullptr, int(sessions.size())),
                               TextSize::title, Role::text, QFont::DemiBold);
    question->setWordWrap(true);
    m_effect->setObjectName(QStringLiteral("removalEffect"));
    m_effect->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_remove = buttons->addButton(tr("Remove"), QDialogButtonBox::DestructiveRole);
    m_remove->setObjectName(QStringLiteral("confirmRemoval"));
    m_remove->setEnabled(false);
    m_remove->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_error);
    column->addWidget(question);
    column->addWidget(m_effect);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &RemovalDialog::removeAll);
    connect(m_error, &ErrorBanner::nextStepChosen, this, &RemovalDialog::askEffect);
    askEffect();
}

void RemovalDialog::askEffect()
{
    m_error->dismiss();
    QList<SessionId> ids;
    for (const Session &session : std::as_const(m_sessions))
        ids += session.id;
    whenDone(
        this, m_desks.sessions.removalEffect(ids), [this](const SessionRemoval &effect) { showEffect(effect); },
        [this](const Failure &failure) { m_error->showFailure(failure, tr("Try again")); });
}

void RemovalDialog::showEffect(const SessionRemoval &effect)
{
    m_effect->setRole(Role::text);
    m_effect->setText(SessionWords::removal(effect, int(m_sessions.size())).join(u'\n'));
    m_remove->setEnabled(true);
    adjustSize();
}

void RemovalDialog::removeAll()
{
    m_remove->setEnabled(false);
    m_error->dismiss();
    removeNext();
}

void RemovalDialog::removeNext()
{
    if (m_sessions.isEmpty())
        return accept();
    whenDone(
        this, m_desks.sessions.remove(m_sessions.first().id, m_actor),
        [this] {
            emit removed(m_sessions.takeFirst().id);
            removeNext();
        },
        [this](const Failure &failure) {
            m_error->showFailure(failure);
            m_remove->setEnabled(true);
        });
}

} // namespace gatehouse::ui
