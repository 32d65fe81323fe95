#include "ui/timeline/timelinedialog.h"

#include "gateway/clock.h"
#include "gateway/messagedesk.h"
#include "ui/async.h"
#include "ui/inbox/messagewords.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinelist.h"
#include "ui/timeline/timelinewords.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/slimscrollbar.h"

#include <QtGui/QShowEvent>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

TimelineDialog::TimelineDialog(MessageDesk &messages, ChangeFeed &changes, const Clock &clock, const Message &message,
                               const QString &heading, QWidget *parent)
    : QDialog(parent)
    , m_messages(messages)
    , m_clock(clock)
    , m_id(message.id)
    , m_loading(new LoadingBar)
    , m_error(new ErrorBanner)
    , m_state(new Label({}, TextSize::body, Role::text, QFont::DemiBold))
    , m_wait(new Label({}))
    , m_text(new Label(MessageWords::quotation(message), TextSize::body, Role::textSoft))
    , m_list(new TimelineList)
{
    setObjectName(QStringLiteral("timelineDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What happened to the message"));
    resize(460, 560);
    m_error->setObjectName(QStringLiteral("timelineError"));
    m_state->setObjectName(QStringLiteral("timelineState"));
    m_wait->setObjectName(QStringLiteral("timelineWait"));
    m_list->setObjectName(QStringLiteral("timelineSteps"));
    for (Label *label : {m_state, m_wait, m_text}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_wait->hide();
    auto *to = new Label(heading, TextSize::title, Role::text, QFont::DemiBold);
    to->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addWidget(to);
    column->addWidget(m_text);
    column->addWidget(m_loading);
    column->addWidget(m_error);
    column->addWidget(m_state);
    column->addWidget(m_wait);
    column->addWidget(story(), 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_error, &ErrorBanner::nextStepChosen, this, [this] {
        m_error->dismiss();
        ask();
    });
    connect(&changes, &ChangeFeed::changed, this, [this](const ChangeSet &set) {
        // What it waits for changes with its session, without the message itself changing.
        if (set.messages.contains(m_id) || set.overflow || (m_waits && (!set.sessions.isEmpty() || set.counters)))
            ask();
    });
    connect(&m_tick, &QTimer::timeout, this, &TimelineDialog::showWait);
}

QWidget *TimelineDialog::story()
{
    auto *page = new QWidget;
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, space::s, space::s, 0);
    inner->addWidget(m_list);
    inner->addStretch(1);
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("timelineArea"));
    area->setAccessibleName(tr("What happened, oldest first"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setVerticalScrollBar(new SlimScrollBar);
    area->setFocusPolicy(Qt::StrongFocus); // read by keys as well
    area->setWidget(page);
    return area;
}

void TimelineDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        ask();
}

void TimelineDialog::ask()
{
    // A busy session changes many times a second: one question at a time.
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_loading->begin();
    const auto answered = [this] {
        m_asking = false;
        m_loading->end();
    };
    whenDone(
        this, m_messages.message(m_id),
        [this, answered](const MessageDetail &detail) {
            answered();
            m_error->dismiss();
            show(detail);
            if (std::exchange(m_askAgain, false))
                ask();
        },
        [this, answered](const Failure &failure) {
            answered();
            m_askAgain = false;
            if (failure.fault == Fault::notFound)
                m_error->showError(tr("The message is no longer kept."));
            else
                m_error->showFailure(failure, tr("Try again"));
        });
}

void TimelineDialog::show(const MessageDetail &detail)
{
    m_state->setText(MessageWords::stateName(detail.message.state));
    m_waits = detail.waits;
    m_list->setEntries(detail.timeline);
    showWait();
}

void TimelineDialog::showWait()
{
    using namespace std::chrono_literals;
    m_wait->setVisible(m_waits.has_value());
    if (m_waits)
        m_wait->setText(waitSentence(*m_waits, m_clock.now()));
    m_waits && m_waits->until ? m_tick.start(1s) : m_tick.stop();
}

} // namespace gatehouse::ui
