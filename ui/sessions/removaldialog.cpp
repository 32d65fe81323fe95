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
    connect(m_error, &ErrorBanner::nextStepChosen, this, &RemovalDialog::askEffects);
    askEffects();
}

void RemovalDialog::askEffects()
{
    m_error->dismiss();
    m_sum = {};
    m_open = int(m_sessions.size());
    for (const Session &session : std::as_const(m_sessions)) {
        whenDone(
            this, m_desks.sessions.removalEffect(session.id),
            [this](const SessionRemoval &effect) {
                m_sum.queued += effect.queued;
                m_sum.inDoubt += effect.inDoubt;
                m_sum.campaigns += effect.campaigns;
                m_sum.conversations += effect.conversations;
                if (--m_open == 0)
                    showEffects();
            },
            [this](const Failure &failure) { m_error->showFailure(failure, tr("Try again")); });
    }
}

void RemovalDialog::showEffects()
{
    m_effect->setRole(Role::text);
    m_effect->setText(SessionWords::removal(m_sum).join(u'\n'));
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
