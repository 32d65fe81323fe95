#include "ui/campaigns/sessionchoice.h"

#include "ui/campaigns/campaignwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statedot.h"

#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>

namespace gatehouse::ui {

SessionChoice::SessionChoice(const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_id(session.id)
    , m_box(new QCheckBox)
    , m_pacing(new Label({}, TextSize::caption, Role::textSoft))
    , m_state(new StateDot)
{
    m_box->setObjectName(QStringLiteral("session:") + toText(session.id));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_box);
    auto *second = new QHBoxLayout;
    second->addSpacing(22); // below the box's text
    second->addWidget(m_pacing, 1);
    words->addLayout(second);
    row->addLayout(words, 1);
    m_state->setMinimumWidth(120); // the dots of all rows stand below each other
    row->addWidget(m_state);
    connect(m_box, &QCheckBox::toggled, this, &SessionChoice::toggled);
    show(session);
}

void SessionChoice::show(const Session &session)
{
    m_box->setText(QString(session.name).replace(u'&', QLatin1String("&&")));
    m_pacing->setText(tr("%1 · %2", "number, pacing").arg(phone(session.phone), CampaignWords::pacing(session.pacing)));
    m_state->setState(CampaignWords::sessionRole(session), CampaignWords::sessionState(session));
    m_box->setAccessibleDescription(CampaignWords::sessionState(session) + QStringLiteral(", ") + m_pacing->text());
}

bool SessionChoice::isChosen() const
{
    return m_box->isChecked();
}

void SessionChoice::setChosen(bool chosen)
{
    const QSignalBlocker quiet(this);
    m_box->setChecked(chosen);
}

void SessionChoice::focusBox()
{
    m_box->setFocus();
}

void SessionChoice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (y() > 0) // a hairline between two of them
        painter.fillRect(1, 0, width() - 2, 1, color(Role::line, palette()));
}

} // namespace gatehouse::ui
