#include "ui/contacts/suppressionsmodel.h"

#include "ui/widgets/formats.h"
#include "ui/widgets/optoutreason.h"
#include "ui/widgets/relativetime.h"

namespace gatehouse::ui {

SuppressionsModel::SuppressionsModel(const ContactDesks &desks, QObject *parent)
    : PagedTableModel(parent), m_desks(desks)
{}

void SuppressionsModel::setClient(std::optional<ClientId> client)
{
    m_client = client;
    reload();
}

void SuppressionsModel::setClientNames(const QHash<ClientId, QString> &names)
{
    m_clientNames = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, clientColumn), index(rowCount() - 1, clientColumn));
}

Reply<gatehouse::Page<Suppression>> SuppressionsModel::ask(PageRequest page)
{
    return m_desks.contacts.suppressions({m_client, {}, {}, page});
}

int SuppressionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QString SuppressionsModel::text(const Suppression &suppression, int column) const
{
    switch (static_cast<Column>(column)) {
    case phoneColumn:
        return phone(suppression.phone);
    case clientColumn:
        return m_clientNames.value(suppression.client);
    case reasonColumn:
        return OptOutReason::words(suppression.reason);
    case byColumn: {
        const QString person = suppression.actor.section(u':', 1);
        if (suppression.actor.startsWith(QLatin1String("engine")))
            return tr("Gatehouse");
        return person.isEmpty() ? tr("This console") : person;
    }
    case sinceColumn:
        return relativeTime(suppression.createdAt, m_desks.clock.now());
    case columns:
        break;
    }
    Q_UNREACHABLE();
}

QVariant SuppressionsModel::sortKey(const Suppression &suppression, int column) const
{
    if (column == sinceColumn)
        return localTime(suppression.createdAt);
    return text(suppression, column);
}

QVariant SuppressionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return text(at(index.row()), column);
    if (role == Qt::ToolTipRole && column == sinceColumn)
        return exactTime(at(index.row()).createdAt);
    return {};
}

QVariant SuppressionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case phoneColumn:
        return tr("Phone");
    case clientColumn:
        return tr("Client");
    case reasonColumn:
        return tr("Why");
    case byColumn:
        return tr("By");
    case sinceColumn:
        return tr("Since");
    case columns:
        break;
    }
    return {};
}

} // namespace gatehouse::ui
