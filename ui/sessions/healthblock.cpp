#include "ui/sessions/healthblock.h"

#include "ui/sessions/healthwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statedot.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

HealthBlock::HealthBlock(QWidget *parent)
    : QWidget(parent)
    , m_dot(new StateDot)
    , m_effect(new Label({}, TextSize::body, Role::textSoft))
    , m_signs(new QVBoxLayout)
    , m_resume(new QPushButton(icon(QStringLiteral("play")), tr("Resume campaigns")))
{
    setObjectName(QStringLiteral("healthBlock"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(new Label(tr("Health of the number"), TextSize::body, Role::text, QFont::DemiBold));
    row->addWidget(m_dot);
    row->addStretch(1);
    column->addLayout(row);
    m_effect->setObjectName(QStringLiteral("healthEffect"));
    m_effect->setWordWrap(true);
    column->addWidget(m_effect);
    m_signs->setContentsMargins(0, 0, 0, 0);
    m_signs->setSpacing(space::xs);
    column->addLayout(m_signs);
    m_resume->setObjectName(QStringLiteral("resumeBulk"));
    m_resume->setToolTip(tr("What came before counts no more. Campaigns take up speed within a minute."));
    column->addWidget(m_resume, 0, Qt::AlignLeading);
    connect(m_resume, &QPushButton::clicked, this, &HealthBlock::resumeWanted);
}

void HealthBlock::showSession(const Session &session)
{
    const SessionHealth &health = session.health;
    m_dot->setState(HealthWords::role(health.level), HealthWords::summary(health));
    m_effect->setText(HealthWords::effect(session));
    m_resume->setText(health.level == HealthLevel::slowed ? tr("Back to the full pace") : tr("Resume campaigns"));
    m_resume->setVisible(health.level != HealthLevel::good);
    while (QLayoutItem *old = m_signs->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    for (const HealthSign &sign : health.signs) {
        auto *line = new Label(HealthWords::sign(sign), TextSize::body, Role::text);
        line->setWordWrap(true);
        m_signs->addWidget(line);
    }
}

} // namespace gatehouse::ui
