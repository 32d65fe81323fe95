#include "ui/deadletters/doubtdetail.h"

#include "ui/async.h"
#include "ui/deadletters/doubtwords.h"
#include "ui/inbox/messagewords.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinelist.h"
#include "ui/widgets/card.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/slimscrollbar.h"

#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {

Label *wrapped(Label *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DoubtDetail::DoubtDetail(const DeadLetterDesks &desks, QWidget *parent)
    : QScrollArea(parent)
    , m_desks(desks)
    , m_to(wrapped(new Label({}, TextSize::title, Role::text, QFont::DemiBold)))
    , m_text(wrapped(new Label({}, TextSize::body, Role::textSoft)))
    , m_evidence(wrapped(new Label({})))
    , m_timeline(new TimelineList)
{
    setObjectName(QStringLiteral("doubtDetail"));
    setAccessibleName(tr("The chosen message in doubt"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBar(new SlimScrollBar);
    m_evidence->setObjectName(QStringLiteral("doubtEvidence"));
    m_timeline->setObjectName(QStringLiteral("doubtTimeline"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_to);
    column->addWidget(m_text);
    auto *card = new Card;
    card->body()->addWidget(new Label(tr("What is known"), TextSize::caption, Role::textSoft));
    card->body()->addWidget(m_evidence);
    column->addWidget(card);
    column->addWidget(m_timeline);
    column->addStretch(1);
    setWidget(content);
    clear();
}

void DoubtDetail::clear()
{
    m_message.reset();
    widget()->hide();
}

void DoubtDetail::show(const Message &message)
{
    const bool same = m_message && m_message->id == message.id;
    m_message = message;
    const QString number = phone(message.contactPhone.isEmpty() ? message.recipient : message.contactPhone);
    m_to->setText(message.contactName.isEmpty()
                      ? number
                      : QStringLiteral("%1 · %2").arg(isolate(message.contactName), isolate(number)));
    m_text->setText(MessageWords::quotation(message));
    if (!same) {
        m_evidence->clear();
        m_timeline->setEntries({});
        verticalScrollBar()->setValue(0);
    }
    widget()->show();
    ask();
}

void DoubtDetail::ask()
{
    const MessageId asked = m_message->id;
    whenDone(
        this, m_desks.messages.message(asked),
        [this, asked](const MessageDetail &detail) {
            if (!m_message || m_message->id != asked)
                return;
            m_evidence->setText(evidenceOf(detail).join(QStringLiteral("\n\n")));
            m_timeline->setEntries(detail.timeline);
        },
        [this, asked](const Failure &failure) {
            if (m_message && m_message->id == asked)
                m_evidence->setText(sentenceFor(failure));
        });
}

} // namespace gatehouse::ui
