#include "ui/campaigns/previewpane.h"

#include "ui/async.h"
#include "ui/campaigns/campaignchecks.h"
#include "ui/campaigns/phonepreview.h"
#include "ui/inbox/messagewords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtCore/QUrl>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto typingPause = 150ms;

QToolButton *arrow(const char *name, const char *iconName, const QString &words)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(QLatin1String(iconName)));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

} // namespace

PreviewPane::PreviewPane(CampaignDesk &desk, DraftKeeper &draft, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_draft(draft)
    , m_title(new Label({}, TextSize::body, Role::text, QFont::DemiBold))
    , m_back(arrow("previewBack", "chevron-left", tr("Row before")))
    , m_on(arrow("previewOn", "chevron-right", tr("Next row")))
    , m_phone(new PhonePreview)
    , m_note(new Label({}, TextSize::caption, Role::textSoft))
{
    setObjectName(QStringLiteral("previewPane"));
    m_title->setObjectName(QStringLiteral("previewTitle"));
    m_note->setObjectName(QStringLiteral("previewNote"));
    m_note->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_back);
    head->addWidget(m_on);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_phone, 1);
    column->addWidget(m_note);
    column->addStretch(0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &PreviewPane::ask);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { step(1); });
    connect(&m_draft, &DraftKeeper::loaded, this, [this] {
        m_index = m_rows = 0;
        m_asked.reset();
        m_askedRows = -1;
        showDraft();
    });
    connect(&m_draft, &DraftKeeper::changed, this, &PreviewPane::takeDraft);
    showDraft();
}

void PreviewPane::setSender(const QString &name)
{
    if (name == m_sender)
        return;
    m_sender = name;
    m_phone->setMessage(m_sender, m_text, attachment());
}

void PreviewPane::step(int by)
{
    if (m_rows == 0)
        return;
    m_index = (m_index + by + m_rows) % m_rows;
    m_asked.reset();
    ask();
}

void PreviewPane::takeDraft()
{
    const Campaign &campaign = m_draft.campaign();
    if (m_asked && *m_asked == campaign.content && m_askedColumns == campaign.columns
        && m_askedRows == campaign.counts.audience)
        return;
    if (m_draft.isCreated() && campaign.counts.audience > 0)
        m_pause.start();
    else
        showDraft();
}

void PreviewPane::ask()
{
    const Campaign &campaign = m_draft.campaign();
    if (!m_draft.isCreated() || campaign.counts.audience == 0)
        return showDraft();
    m_asked = campaign.content;
    m_askedColumns = campaign.columns;
    m_askedRows = campaign.counts.audience;
    m_index = std::min(m_index, campaign.counts.audience - 1);
    whenDone(
        this, m_desk.preview(campaign.id, m_index, campaign.content),
        [this, round = ++m_round](const CampaignPreview &preview) {
            if (round == m_round)
                show(preview);
        },
        [this, round = m_round](const Failure &) {
            if (round == m_round)
                showDraft(); // the text as it is written; where it matters the checks say why
        });
}

void PreviewPane::show(const CampaignPreview &preview)
{
    m_rows = preview.rows;
    m_text = preview.text;
    m_title->setText(tr("Row %1 of %2").arg(number(m_index + 1), number(m_rows)));
    m_title->setToolTip(tr("Row %1 of the file, %2").arg(number(preview.row), phone(preview.phone)));
    m_back->setEnabled(m_rows > 1);
    m_on->setEnabled(m_rows > 1);
    m_phone->setMessage(m_sender, m_text, attachment());
    QStringList lines;
    if (!preview.phone.isEmpty())
        lines += tr("To %1").arg(phone(preview.phone));
    if (!preview.empty.isEmpty())
        lines += tr("Empty in this row: %1.").arg(preview.empty.join(QStringLiteral(", ")));
    if (!preview.missing.isEmpty())
        lines += tr("Without a column: %1.").arg(preview.missing.join(QStringLiteral(", ")));
    else
        lines += tr("Variables come from the file's columns.");
    m_note->setText(lines.join(u'\n'));
    m_note->setRole(preview.missing.isEmpty() ? Role::textSoft : Role::bad);
}

void PreviewPane::showDraft()
{
    m_rows = 0;
    m_text = campaignText(m_draft.campaign().content);
    m_title->setText(tr("Preview"));
    m_title->setToolTip({});
    m_back->setEnabled(false);
    m_on->setEnabled(false);
    m_phone->setMessage(m_sender, m_text, attachment());
    m_note->setText(tr("With an imported file, each row's own values stand here."));
    m_note->setRole(Role::textSoft);
}

QString PreviewPane::attachment() const
{
    const auto *media = std::get_if<MediaContent>(&m_draft.campaign().content.body);
    if (!media)
        return {};
    const QString kind = MessageWords::kindName(MessageWords::kindOf(m_draft.campaign().content));
    const QString name = QUrl(media->url).fileName();
    return name.isEmpty() ? kind : kind + u'\n' + isolateLtr(name);
}

void PreviewPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::raised, palette()));
}

} // namespace gatehouse::ui
