#include "ui/sessions/pairingcard.h"

#include "ui/async.h"
#include "ui/sessions/qrview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativetime.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto askAgainAfter = 5s;

} // namespace

PairingCard::PairingCard(const SessionDesks &desks, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_picture(new QrView)
    , m_countdown(new Label({}, TextSize::body, Role::textSoft))
    , m_retry(new QPushButton(tr("Try again")))
{
    setObjectName(QStringLiteral("pairingCard"));
    auto *card = new Card;
    card->body()->setContentsMargins(space::m, space::m, space::m, space::m);
    card->body()->addWidget(m_picture, 0, Qt::AlignHCenter);
    m_countdown->setObjectName(QStringLiteral("pairingCountdown"));
    m_countdown->setAlignment(Qt::AlignCenter);
    m_countdown->setWordWrap(true);
    card->body()->addWidget(m_countdown);
    m_retry->setObjectName(QStringLiteral("pairingRetry"));
    m_retry->hide();
    card->body()->addWidget(m_retry, 0, Qt::AlignHCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(card);
    column->addWidget(steps());
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &PairingCard::tick);
    connect(m_retry, &QPushButton::clicked, this, &PairingCard::ask);
    connect(&m_desks.changes, &ChangeFeed::pairingCodeRenewed, this, [this](SessionId session) {
        if (m_session != session)
            return;
        m_stale = true;
        if (isVisible())
            ask();
    });
}

QWidget *PairingCard::steps()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(new Label(tr("Pair the phone"), TextSize::body, Role::text, QFont::DemiBold));
    const QStringList lines{tr("Open WhatsApp on the phone of this number"),
                            tr("Settings, Linked devices, Link a device"), tr("Point the camera here")};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(new Label(tr("%1.", "number of a step").arg(i + 1), TextSize::body, Role::textSoft), 0,
                       Qt::AlignTop);
        auto *words = new Label(lines.at(i), TextSize::body, Role::textSoft);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        column->addLayout(row);
    }
    return holder;
}

void PairingCard::setSession(std::optional<SessionId> session)
{
    if (m_session == session)
        return;
    m_session = session;
    ++m_generation;
    m_asking = false;
    m_picture->setPayload({});
    m_countdown->setText({});
    m_stale = true;
    if (!session)
        return m_second.stop();
    if (!isVisible())
        return; // each question costs one at the provider
    m_second.start();
    ask();
}

void PairingCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_session)
        return;
    m_second.start();
    if (m_stale)
        ask();
    else
        tick();
}

void PairingCard::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

void PairingCard::ask()
{
    if (!m_session || m_asking)
        return;
    m_asking = true;
    m_failed = false;
    m_stale = false;
    m_retry->hide();
    m_notBefore = m_desks.clock.now() + askAgainAfter;
    if (m_picture->payload().isEmpty())
        m_countdown->setText(tr("Asking the provider for a code…"));
    whenDone(
        this, m_desks.sessions.pairingCode(*m_session),
        [this, generation = m_generation](const PairingCode &code) {
            if (generation == m_generation)
                showCode(code);
        },
        [this, generation = m_generation](const Failure &failure) {
            if (generation == m_generation)
                showFailure(failure);
        });
}

void PairingCard::showCode(const PairingCode &code)
{
    m_asking = false;
    m_expiresAt = code.expiresAt;
    if (m_picture->payload() != code.text)
        m_picture->setPayload(code.text);
    m_picture->setFaded(false);
    tick();
}

void PairingCard::showFailure(const Failure &failure)
{
    m_asking = false;
    m_failed = true;
    m_picture->setFaded(true);
    if (failure.fault == Fault::conflict || failure.fault == Fault::notFound) {
        m_countdown->setText(tr("No code is needed any more."));
        emit notNeeded(*m_session);
        return;
    }
    m_countdown->setText(sentenceFor(failure));
    m_retry->show();
}

void PairingCard::tick()
{
    if (!m_session || m_asking || m_failed || !isVisible())
        return;
    const Timestamp now = m_desks.clock.now();
    if (now < m_expiresAt) {
        m_countdown->setText(tr("New code in %1").arg(duration(m_expiresAt - now + Milliseconds(999))));
        return;
    }
    m_picture->setFaded(true);
    m_countdown->setText(tr("Asking the provider for a new code…"));
    if (now >= m_notBefore)
        ask();
}

} // namespace gatehouse::ui
