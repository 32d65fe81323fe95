#include "ui/deadletters/redriverow.h"

#include "ui/deadletters/redrivewords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progressbar.h"
#include "ui/widgets/relativetime.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

RedriveRow::RedriveRow(QWidget *parent)
    : QWidget(parent)
    , m_figures(new Label({}, TextSize::body, Role::text, QFont::DemiBold))
    , m_progress(new ProgressBar)
    , m_standing(new Label({}, TextSize::body, Role::textSoft))
    , m_stop(new QPushButton(tr("Stop")))
    , m_resume(new QPushButton(tr("Resume")))
    , m_end(new QPushButton(tr("End")))
{
    m_figures->setObjectName(QStringLiteral("redriveFigures"));
    m_standing->setObjectName(QStringLiteral("redriveStanding"));
    m_standing->setWordWrap(true);
    m_stop->setObjectName(QStringLiteral("redriveStop"));
    m_resume->setObjectName(QStringLiteral("redriveResume"));
    m_end->setObjectName(QStringLiteral("redriveEnd"));
    m_stop->setToolTip(tr("No more letters go until it is resumed."));
    m_resume->setToolTip(tr("Goes on, with the first ones slowly again."));
    m_end->setToolTip(tr("What did not go yet stays a dead letter."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    column->addWidget(card);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_figures);
    words->addWidget(m_standing);
    words->addWidget(m_progress);
    row->addLayout(words, 1);
    row->addWidget(m_stop, 0, Qt::AlignVCenter);
    row->addWidget(m_resume, 0, Qt::AlignVCenter);
    row->addWidget(m_end, 0, Qt::AlignVCenter);
    card->body()->addLayout(row);
    connect(m_stop, &QPushButton::clicked, this, [this] { emit stopWanted(m_id); });
    connect(m_resume, &QPushButton::clicked, this, [this] { emit resumeWanted(m_id); });
    connect(m_end, &QPushButton::clicked, this, [this] { emit endWanted(m_id); });
}

void RedriveRow::show(const Redrive &redrive)
{
    m_id = redrive.id;
    const bool stopped = redrive.state == RedriveState::stopped;
    const bool alarming = stopped && redrive.reason != QLatin1String("by_person");
    m_figures->setText(redriveFigures(redrive));
    m_standing->setText(redriveStanding(redrive));
    m_standing->setRole(alarming ? Role::warn : Role::textSoft);
    m_standing->setVisible(!m_standing->text().isEmpty());
    setToolTip(tr("Started %1").arg(exactTime(redrive.startedAt)));
    const double share = redrive.count > 0 ? double(redrive.queued + redrive.failed) / double(redrive.count) : 0;
    m_progress->setShare(share, alarming ? Role::warn : Role::accent, m_figures->text());
    m_stop->setVisible(!stopped && redrive.remaining() > 0);
    m_resume->setVisible(stopped);
    m_end->setVisible(redrive.remaining() > 0);
}

} // namespace gatehouse::ui
