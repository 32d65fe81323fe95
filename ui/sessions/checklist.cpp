#include "ui/sessions/checklist.h"

#include "ui/async.h"
#include "ui/sessions/sessionwords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

/// Tick, cross or open ring, in the state's colour; the step's words say the same.
class CheckMark final : public QWidget
{
public:
    explicit CheckMark(SessionCheck::State state) : m_state(state) { setFixedSize(16, 18); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        switch (m_state) {
        case SessionCheck::State::good:
            return paintIcon(&painter, QRect(0, 1, 16, 16), QStringLiteral("check"), color(Role::good, palette()));
        case SessionCheck::State::bad:
            return paintIcon(&painter, QRect(0, 1, 16, 16), QStringLiteral("close"), color(Role::bad, palette()));
        case SessionCheck::State::open:
            painter.setPen(QPen(color(Role::textSoft, palette()), 1.5));
            return painter.drawEllipse(QRectF(3.5, 4.5, 9, 9));
        }
    }

private:
    SessionCheck::State m_state;
};

} // namespace

Checklist::Checklist(const SessionDesks &desks, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_again(new QToolButton)
{
    setObjectName(QStringLiteral("checklist"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(new Label(tr("Ready to work?"), TextSize::body, Role::text, QFont::DemiBold), 1);
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_again->setAutoRaise(true);
    m_again->setIcon(icon(QStringLiteral("refresh"), Role::textSoft));
    m_again->setToolTip(tr("Check again"));
    m_again->setAccessibleName(tr("Check again"));
    connect(m_again, &QToolButton::clicked, this, &Checklist::askAgain);
    head->addWidget(m_again);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
    m_column->addLayout(head);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &Checklist::ask);
    m_slow.setSingleShot(true);
    m_slow.setInterval(300ms);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        clear();
        m_body->layout()->addWidget(new Label(tr("Asking the provider…"), TextSize::body, Role::textSoft));
    });
    clear();
}

void Checklist::setSession(const std::optional<Session> &session)
{
    const bool sameQuestion = session && m_session && session->id == m_session->id && session->state == m_session->state
                              && session->phone == m_session->phone && session->canManage == m_session->canManage
                              && session->lastWebhookAt.has_value() == m_session->lastWebhookAt.has_value();
    const bool sameSession = session && m_session && session->id == m_session->id;
    m_session = session;
    if (sameQuestion)
        return;
    ++m_generation;
    m_slow.stop();
    if (!sameSession)
        clear();
    if (session)
        m_pause.start();
}

void Checklist::askAgain()
{
    if (m_session)
        ask();
}

void Checklist::ask()
{
    if (!m_session)
        return;
    m_slow.start();
    const int generation = ++m_generation;
    whenDone(
        this, m_desks.sessions.check(m_session->id),
        [this, generation](const QList<SessionCheck> &checks) {
            if (generation == m_generation)
                showChecks(checks);
        },
        [this, generation](const Failure &failure) {
            if (generation == m_generation)
                showFailure(failure);
        });
}

void Checklist::clear()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s - 2);
    if (m_body) {
        delete m_column->replaceWidget(m_body, body);
        m_body->hide();
        m_body->deleteLater();
    } else {
        m_column->addWidget(body);
    }
    m_body = body;
}

void Checklist::showChecks(const QList<SessionCheck> &checks)
{
    m_slow.stop();
    clear();
    for (const SessionCheck &check : checks)
        addLine(check);
}

void Checklist::showFailure(const Failure &failure)
{
    m_slow.stop();
    clear();
    auto *words = new Label(sentenceFor(failure), TextSize::body, Role::bad);
    words->setWordWrap(true);
    m_body->layout()->addWidget(words);
}

void Checklist::addLine(const SessionCheck &check)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(new CheckMark(check.state), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    auto *words = new Label(SessionWords::check(check));
    words->setObjectName(QStringLiteral("check_") + check.step);
    words->setWordWrap(true);
    const QString state = check.state == SessionCheck::State::good  ? tr("%1: done")
                          : check.state == SessionCheck::State::bad ? tr("%1: not right")
                                                                    : tr("%1: still open");
    words->setAccessibleName(state.arg(words->text()));
    column->addWidget(words);
    if (const QString detail = SessionWords::checkDetail(check); !detail.isEmpty()) {
        auto *more = new Label(detail, TextSize::caption, Role::textSoft);
        more->setWordWrap(true);
        column->addWidget(more);
    }
    addNextStep(column, check);
    row->addLayout(column, 1);
    m_body->layout()->addWidget(line);
}

void Checklist::addButton(QVBoxLayout *column, const QString &name, const QString &text, Step step)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, step] { emit stepChosen(step); });
    column->addWidget(button, 0, Qt::AlignLeading);
}

void Checklist::addNextStep(QVBoxLayout *column, const SessionCheck &check)
{
    const bool bad = check.state == SessionCheck::State::bad;
    if (check.state == SessionCheck::State::good)
        return;
    if (check.step == QLatin1String("token") && bad)
        return addButton(column, QStringLiteral("stepToken"), tr("Enter the API key…"), Step::editToken);
    if (check.step == QLatin1String("number") && bad)
        return addButton(column, QStringLiteral("stepNumber"), tr("Edit the number…"), Step::editNumber);
    if (check.step == QLatin1String("webhook") && !m_desks.publicUrl.isEmpty()) {
        if (m_session->canManage)
            return addButton(column, QStringLiteral("stepWebhook"), tr("Register webhook"), Step::registerWebhook);
        return addButton(column, QStringLiteral("stepCopy"), tr("Copy the address"), Step::copyAddress);
    }
    if (check.step == QLatin1String("webhook_back") && m_session->state == SessionState::connected)
        addButton(column, QStringLiteral("stepTest"), tr("Test message…"), Step::sendTest);
}

} // namespace gatehouse::ui
