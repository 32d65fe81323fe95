#include "ui/deadletters/deadletterspage.h"

#include "ui/deadletters/doubtspane.h"
#include "ui/deadletters/letterspane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/command.h"
#include "ui/widgets/filtertab.h"
#include "ui/widgets/undobar.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

namespace gatehouse::ui {

DeadLettersPage::DeadLettersPage(const DeadLetterDesks &desks, QWidget *parent)
    : Page(parent)
    , m_desks(desks)
    , m_tabs{new FilterTab, new FilterTab}
    , m_letters(new LettersPane(desks, [this] { return actor(); }))
    , m_doubts(new DoubtsPane(desks, [this] { return actor(); }))
    , m_stack(new QStackedWidget)
    , m_undo(new UndoBar)
    , m_back(
          addCommand(this, QStringLiteral("lettersBack"), tr("Back to the list"), Qt::Key_Escape, [this] { goBack(); }))
{
    setObjectName(QStringLiteral("deadLettersPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar());
    m_stack->addWidget(m_letters);
    m_stack->addWidget(m_doubts);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
    connect(m_letters, &LettersPane::undoOffered, m_undo, &UndoBar::offer);
    connect(m_letters, &LettersPane::sessionWanted, this,
            [this](SessionId session) { emit navigate(QStringLiteral("sessions"), toText(session)); });
    connect(m_doubts, &DoubtsPane::conversationWanted, this,
            [this](ConversationId conversation) { emit navigate(QStringLiteral("inbox"), toText(conversation)); });
    connect(&m_desks.changes, &ChangeFeed::changed, this, &DeadLettersPage::takeChanges);
    showTab(letters);
}

QString DeadLettersPage::title() const
{
    return tr("Dead letters");
}

QString DeadLettersPage::iconName() const
{
    return QStringLiteral("deadletters");
}

QList<QAction *> DeadLettersPage::commands()
{
    return m_letters->commands() + m_doubts->commands() + QList<QAction *>{m_back};
}

QWidget *DeadLettersPage::bar()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(space::s, space::s, space::l, space::s);
    row->setSpacing(space::s);
    m_tabs[letters]->setText(tr("Failed for good"));
    m_tabs[doubts]->setText(tr("In doubt"));
    m_tabs[letters]->setObjectName(QStringLiteral("lettersTab"));
    m_tabs[doubts]->setObjectName(QStringLiteral("doubtsTab"));
    for (const Tab tab : {letters, doubts}) {
        m_tabs[tab]->setAutoExclusive(true);
        connect(m_tabs[tab], &QAbstractButton::clicked, this, [this, tab] { showTab(tab); });
        row->addWidget(m_tabs[tab]);
    }
    row->addStretch(1);
    return holder;
}

void DeadLettersPage::showTab(Tab tab)
{
    m_tabs[tab]->setChecked(true);
    m_stack->setCurrentIndex(tab);
    if (isVisible())
        tab == doubts ? m_doubts->focusTable() : m_letters->focusTable();
}

void DeadLettersPage::setClient(std::optional<ClientId> client)
{
    m_asked = true;
    m_client = client;
    m_letters->setClient(client);
    m_doubts->setClient(client);
}

void DeadLettersPage::activated()
{
    if (!m_asked)
        setClient(m_client);
    if (m_stack->currentIndex() == doubts)
        m_doubts->focusTable();
    else
        m_letters->focusTable();
}

void DeadLettersPage::open(const QString &what)
{
    if (what == QLatin1String("doubts") || what == QLatin1String("in_doubt"))
        return showTab(doubts);
    showTab(letters);
    const QStringList span = what.split(u'/');
    const auto from = fromRfc3339(span.first());
    const auto to = fromRfc3339(span.last());
    if (const auto campaign = idFromText<CampaignId>(what))
        m_letters->setFilter({*campaign, {}, {}});
    else if (span.size() == 2 && from && to)
        m_letters->setFilter({{}, from, to});
    else if (const auto id = idFromText<DeadLetterId>(what))
        m_letters->openLetter(*id);
}

void DeadLettersPage::goBack()
{
    if (m_stack->currentIndex() == letters) {
        m_letters->goBack();
        return;
    }
    showTab(letters);
    m_letters->focusTable();
}

void DeadLettersPage::takeChanges(const ChangeSet &changes)
{
    if (!m_asked)
        return;
    if (changes.deadLetters || changes.overflow)
        m_letters->refresh();
    if (changes.doubts || changes.overflow)
        m_doubts->refresh();
}

QJsonObject DeadLettersPage::memory() const
{
    return {{QStringLiteral("columns"), QString::fromLatin1(m_letters->columnState().toBase64())},
            {QStringLiteral("splitter"), QString::fromLatin1(m_letters->splitter()->saveState().toBase64())}};
}

void DeadLettersPage::remember(const QJsonObject &memory)
{
    const auto state = [&memory](const char *key) {
        return QByteArray::fromBase64(memory.value(QLatin1String(key)).toString().toLatin1());
    };
    if (!state("columns").isEmpty())
        m_letters->setColumnState(state("columns"));
    if (!state("splitter").isEmpty())
        m_letters->splitter()->restoreState(state("splitter"));
}

} // namespace gatehouse::ui
