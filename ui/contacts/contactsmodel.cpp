#include "ui/contacts/contactsmodel.h"

#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

namespace gatehouse::ui {

ContactsModel::ContactsModel(const ContactDesks &desks, QObject *parent) : PagedTableModel(parent), m_desks(desks) {}

void ContactsModel::setQuery(std::optional<ClientId> client, const QString &text)
{
    m_client = client;
    m_text = text;
    reload();
}

void ContactsModel::setClientNames(const QHash<ClientId, QString> &names)
{
    m_clientNames = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, clientColumn), index(rowCount() - 1, clientColumn));
}

Reply<gatehouse::Page<Contact>> ContactsModel::ask(PageRequest page)
{
    return m_desks.contacts.contacts({m_client, m_text, {}, {}, page});
}

int ContactsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QString ContactsModel::text(const Contact &contact, int column) const
{
    switch (static_cast<Column>(column)) {
    case nameColumn:
        return contact.name;
    case phoneColumn:
        return phone(contact.phone);
    case clientColumn:
        return m_clientNames.value(contact.client);
    case optedOutColumn:
        return contact.suppressed ? tr("Opted out") : QString();
    case updatedColumn:
        return relativeTime(contact.updatedAt, m_desks.clock.now());
    case columns:
        break;
    }
    Q_UNREACHABLE();
}

QVariant ContactsModel::sortKey(const Contact &contact, int column) const
{
    if (column == updatedColumn)
        return localTime(contact.updatedAt);
    return text(contact, column);
}

QVariant ContactsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Contact &contact = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return text(contact, column);
    if (role == Qt::ToolTipRole && column == updatedColumn)
        return exactTime(contact.updatedAt);
    if (role == Qt::AccessibleTextRole && column == nameColumn && contact.name.isEmpty())
        return tr("Without a name");
    return {};
}

QVariant ContactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case nameColumn:
        return tr("Name");
    case phoneColumn:
        return tr("Phone");
    case clientColumn:
        return tr("Client");
    case optedOutColumn:
        return tr("Consent");
    case updatedColumn:
        return tr("Changed");
    case columns:
        break;
    }
    return {};
}

} // namespace gatehouse::ui
