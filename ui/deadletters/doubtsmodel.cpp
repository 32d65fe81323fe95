#include "ui/deadletters/doubtsmodel.h"

#include "ui/inbox/messagewords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

namespace gatehouse::ui {

DoubtsModel::DoubtsModel(const DeadLetterDesks &desks, QObject *parent) : PagedTableModel(parent), m_desks(desks) {}

void DoubtsModel::setClient(std::optional<ClientId> client)
{
    m_client = client;
    reload();
}

Reply<gatehouse::Page<Message>> DoubtsModel::ask(PageRequest page)
{
    MessageQuery query;
    query.client = m_client;
    query.state = MessageState::inDoubt;
    query.page = std::move(page);
    return m_desks.messages.messages(std::move(query));
}

int DoubtsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QString DoubtsModel::text(const Message &message, int column) const
{
    const QString number = message.contactPhone.isEmpty() ? message.recipient : message.contactPhone;
    switch (static_cast<Column>(column)) {
    case toColumn:
        return message.contactName.isEmpty() ? phone(number) : message.contactName;
    case textColumn:
        return MessageWords::quotation(message);
    case sinceColumn:
        return listTime(message.updatedAt, m_desks.clock.now());
    case columns:
        break;
    }
    Q_UNREACHABLE();
}

QVariant DoubtsModel::sortKey(const Message &message, int column) const
{
    if (column == sinceColumn)
        return localTime(message.updatedAt);
    return text(message, column);
}

QVariant DoubtsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Message &message = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return text(message, column);
    if (role == Qt::ToolTipRole && column == sinceColumn)
        return exactTime(message.updatedAt);
    return {};
}

QVariant DoubtsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case toColumn:
        return tr("To");
    case textColumn:
        return tr("Message");
    case sinceColumn:
        return tr("Since");
    case columns:
        break;
    }
    return {};
}

} // namespace gatehouse::ui
