#include "ui/deadletters/letterdetail.h"

#include "ui/async.h"
#include "ui/deadletters/causewords.h"
#include "ui/theme/icons.h"
#include "ui/timeline/timelinelist.h"
#include "ui/widgets/card.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/slimscrollbar.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QClipboard>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

namespace {

constexpr int payloadPixels = 160;

Label *wrapped(Label *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

LetterDetail::LetterDetail(const DeadLetterDesks &desks, QWidget *parent)
    : QScrollArea(parent)
    , m_desks(desks)
    , m_to(wrapped(new Label({}, TextSize::title, Role::text, QFont::DemiBold)))
    , m_from(wrapped(new Label({}, TextSize::body, Role::textSoft)))
    , m_meaning(wrapped(new Label({}, TextSize::body, Role::text, QFont::DemiBold)))
    , m_said(wrapped(new Label({}, TextSize::body, Role::textSoft)))
    , m_advice(wrapped(new Label({})))
    , m_session(new QPushButton(tr("Open the session")))
    , m_timeline(new TimelineList)
    , m_timelineProblem(wrapped(new Label({}, TextSize::caption, Role::textSoft)))
    , m_payload(new QPlainTextEdit)
    , m_lineage(wrapped(new Label({}, TextSize::caption, Role::textSoft)))
    , m_earlier(new QPushButton(tr("Open the earlier letter")))
{
    setObjectName(QStringLiteral("letterDetail"));
    setAccessibleName(tr("The chosen letter"));
    m_session->setObjectName(QStringLiteral("letterSession"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBar(new SlimScrollBar);
    m_meaning->setObjectName(QStringLiteral("letterMeaning"));
    m_said->setObjectName(QStringLiteral("letterSaid"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_to);
    column->addWidget(m_from);
    column->addWidget(answer());
    column->addWidget(m_timeline);
    column->addWidget(m_timelineProblem);
    column->addWidget(payload());
    column->addWidget(m_lineage);
    column->addWidget(m_earlier, 0, Qt::AlignLeft);
    m_lineage->setObjectName(QStringLiteral("letterLineage"));
    m_earlier->setObjectName(QStringLiteral("letterEarlier"));
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        if (const auto from = earlier())
            emit letterWanted(*from);
    });
    column->addStretch(1);
    setWidget(content);
    clear();
}

QWidget *LetterDetail::answer()
{
    auto *card = new Card;
    card->body()->addWidget(m_meaning);
    card->body()->addWidget(m_said);
    card->body()->addWidget(m_advice);
    card->body()->addWidget(m_session, 0, Qt::AlignLeft);
    connect(m_session, &QPushButton::clicked, this, [this] { emit sessionWanted(m_letter->session); });
    return card;
}

QWidget *LetterDetail::payload()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("What was to be sent"), TextSize::caption, Role::textSoft), 1);
    auto *copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copyPayload"));
    copy->setAutoRaise(true);
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setToolTip(tr("Copy what was to be sent"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_payload->toPlainText()); });
    head->addWidget(copy);
    column->addLayout(head);
    m_payload->setObjectName(QStringLiteral("letterPayload"));
    m_payload->setReadOnly(true);
    m_payload->setTabChangesFocus(true);
    m_payload->setAccessibleName(tr("What was to be sent"));
    m_payload->setLayoutDirection(Qt::LeftToRight); // it is data, written from left to right
    m_payload->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_payload->setMinimumHeight(payloadPixels);
    column->addWidget(m_payload);
    return holder;
}

void LetterDetail::clear()
{
    m_letter.reset();
    widget()->hide();
}

void LetterDetail::show(const DeadLetter &letter)
{
    const bool same = m_letter && m_letter->id == letter.id;
    m_letter = letter;
    const CauseWords words = causeWords(letter.cause);
    m_to->setText(letter.kind == DeadLetterKind::webhook ? tr("Webhook") : phone(letter.recipient));
    QStringList from{isolate(letter.sessionName)};
    if (!letter.campaignName.isEmpty())
        from += isolate(letter.campaignName);
    from += tr("died %1").arg(exactTime(letter.diedAt));
    m_from->setText(from.join(QStringLiteral(" · ")));
    m_meaning->setText(words.meaning);
    const QString said =
        letter.error.isEmpty()
            ? QString()
            : tr("%1 said: “%2”", "provider, its words").arg(providerTitle(letter.provider), isolate(letter.error));
    m_said->setText(letter.code.isEmpty() ? said : QStringLiteral("%1 (%2)").arg(said, letter.code).trimmed());
    m_said->setVisible(!m_said->text().isEmpty());
    m_advice->setText(words.advice);
    m_session->setVisible(words.atSession && !letter.session.isNull());
    m_payload->setPlainText(QString::fromUtf8(QJsonDocument(letter.payload).toJson(QJsonDocument::Indented)).trimmed());
    const QString editor = letter.lineage.value(QLatin1String("edited_by")).toString();
    const int generation = letter.lineage.value(QLatin1String("generation")).toInt(1);
    m_lineage->setText(generation > 1 ? tr("Failed %n time(s) for good · kept until discarded", nullptr, generation)
                                      : tr("Kept until discarded"));
    if (!editor.isEmpty())
        m_lineage->setText(tr("Edited by %1").arg(isolate(editor)) + QStringLiteral(" · ") + m_lineage->text());
    m_earlier->setVisible(earlier().has_value());
    widget()->show();
    if (!same) {
        verticalScrollBar()->setValue(0);
        m_timeline->setEntries({});
        m_timelineProblem->hide();
    }
    askTimeline();
}

std::optional<DeadLetterId> LetterDetail::earlier() const
{
    return m_letter ? idFromText<DeadLetterId>(m_letter->lineage.value(QLatin1String("from")).toString())
                    : std::nullopt;
}

void LetterDetail::askTimeline()
{
    if (!m_letter->message)
        return;
    const DeadLetterId asked = m_letter->id;
    whenDone(
        this, m_desks.messages.message(*m_letter->message),
        [this, asked](const MessageDetail &detail) {
            if (!m_letter || m_letter->id != asked)
                return;
            m_timelineProblem->hide();
            m_timeline->setEntries(detail.timeline);
        },
        [this, asked](const Failure &failure) {
            if (!m_letter || m_letter->id != asked)
                return;
            m_timelineProblem->setText(failure.fault == Fault::notFound ? tr("The message's steps are no longer kept.")
                                                                        : sentenceFor(failure));
            m_timelineProblem->show();
        });
}

} // namespace gatehouse::ui
