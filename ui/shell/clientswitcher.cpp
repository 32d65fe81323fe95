#include "ui/shell/clientswitcher.h"

#include "gateway/changefeed.h"
#include "gateway/clientdesk.h"
#include "ui/async.h"

#include <QtCore/QSignalBlocker>

#include <algorithm>

namespace gatehouse::ui {

namespace {
constexpr int clientsPerQuestion = 500;
}

ClientSwitcher::ClientSwitcher(ClientDesk &desk, ChangeFeed &changes, QWidget *parent) : QComboBox(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("clientSwitcher"));
    setAccessibleName(tr("Client shown"));
    setToolTip(tr("Shows only what belongs to one client"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMaximumWidth(260);
    setMaxVisibleItems(20);
    fill({});
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        m_wanted = client();
        announce();
    });
    connect(&changes, &ChangeFeed::changed, this, [this](const ChangeSet &set) {
        if (!set.clients.isEmpty() || set.overflow)
            load({}, {});
    });
    load({}, {});
}

std::optional<ClientId> ClientSwitcher::client() const
{
    const qint64 value = currentData().toLongLong();
    return value == 0 ? std::nullopt : std::optional(ClientId{value});
}

void ClientSwitcher::choose(std::optional<ClientId> client)
{
    m_wanted = client;
    const int index = findData(client ? client->value : qint64(0));
    if (index >= 0)
        setCurrentIndex(index);
}

void ClientSwitcher::load(const QString &cursor, QList<Client> soFar)
{
    if (m_loading && cursor.isEmpty()) {
        m_stale = true;
        return;
    }
    m_loading = true;
    const auto finish = [this] {
        m_loading = false;
        if (std::exchange(m_stale, false))
            load({}, {});
    };
    whenDone(
        this, m_desk.clients({clientsPerQuestion, cursor}),
        [this, soFar, finish](const gatehouse::Page<Client> &page) mutable {
            soFar += page.items;
            if (!page.nextCursor.isEmpty())
                return load(page.nextCursor, soFar);
            fill(soFar);
            finish();
            m_listed = true;
            emit listed();
        },
        [finish](const Failure &) { finish(); }); // the list of before stands
}

void ClientSwitcher::fill(const QList<Client> &clients)
{
    m_clients = clients;
    std::sort(m_clients.begin(), m_clients.end(),
              [](const Client &a, const Client &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    {
        const QSignalBlocker quiet(this);
        clear();
        addItem(tr("All clients"), qint64(0));
        for (const Client &client : std::as_const(m_clients))
            addItem(client.name, client.id.value);
        const int index = findData(m_wanted ? m_wanted->value : qint64(0));
        setCurrentIndex(std::max(index, 0));
    }
    announce();
}

void ClientSwitcher::announce()
{
    if (client() == m_announced)
        return;
    m_announced = client();
    emit chosen(m_announced);
}

} // namespace gatehouse::ui
