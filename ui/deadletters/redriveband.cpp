#include "ui/deadletters/redriveband.h"

#include "ui/async.h"
#include "ui/deadletters/redriverow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gatehouse::ui {

namespace {

constexpr int looked = 50; // the newest
constexpr int shown = 4;   // more would leave the list no room

// What went back at once and waits for nothing is told by the list itself.
bool isOpen(const Redrive &redrive)
{
    const bool ended = redrive.state == RedriveState::finished || redrive.state == RedriveState::cancelled;
    return !ended && (redrive.remaining() > 0 || redrive.canary);
}

} // namespace

RedriveBand::RedriveBand(const DeadLetterDesks &desks, std::function<Actor()> actor, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_actor(std::move(actor))
    , m_question([this] { ask(); })
    , m_banner(new ErrorBanner)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("redriveBand"));
    m_column->setContentsMargins(space::s, 0, space::l, space::s);
    m_column->setSpacing(space::xs);
    m_column->addWidget(m_banner);
    hide();
}

void RedriveBand::setClient(std::optional<ClientId> client)
{
    m_client = client;
    refresh();
}

void RedriveBand::ask()
{
    const auto client = m_client;
    whenDone(
        this, m_desks.letters.redrives({looked, {}}, client),
        [this, client](const Page<Redrive> &page) {
            m_question.answered();
            if (client == m_client)
                show(page.items);
        },
        [this](const Failure &failure) {
            m_question.answered();
            m_banner->showFailure(failure);
            setVisible(true);
        });
}

void RedriveBand::show(const QList<Redrive> &redrives)
{
    QList<Redrive> open;
    std::copy_if(redrives.cbegin(), redrives.cend(), std::back_inserter(open), isOpen);
    // A stopped one waits for a person: it comes first.
    std::stable_sort(open.begin(), open.end(), [](const Redrive &one, const Redrive &other) {
        return one.state == RedriveState::stopped && other.state != RedriveState::stopped;
    });
    open = open.mid(0, shown);
    while (m_rows.size() > open.size())
        delete m_rows.takeLast();
    while (m_rows.size() < open.size()) {
        auto *row = new RedriveRow;
        m_rows += row;
        m_column->addWidget(row);
        connect(row, &RedriveRow::stopWanted, this,
                [this](RedriveId id) { give(m_desks.letters.stopRedrive(id, m_actor(), m_client)); });
        connect(row, &RedriveRow::resumeWanted, this,
                [this](RedriveId id) { give(m_desks.letters.resumeRedrive(id, m_actor(), m_client)); });
        connect(row, &RedriveRow::endWanted, this,
                [this](RedriveId id) { give(m_desks.letters.cancelRedrive(id, m_actor(), m_client)); });
    }
    for (qsizetype i = 0; i < open.size(); ++i)
        m_rows.at(i)->show(open.at(i));
    setVisible(!open.isEmpty() || !m_banner->sentence().isEmpty());
}

void RedriveBand::give(const Reply<Redrive> &reply)
{
    m_banner->dismiss();
    whenDone(
        this, reply, [this](const Redrive &) { refresh(); },
        [this](const Failure &failure) {
            m_banner->showFailure(failure);
            refresh();
        });
}

} // namespace gatehouse::ui
