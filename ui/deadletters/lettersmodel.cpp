#include "ui/deadletters/lettersmodel.h"

#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

namespace gatehouse::ui {

void LettersFilter::applyTo(DeadLetterQuery &query) const
{
    query.campaign = campaign;
    query.from = from;
    query.to = to;
}

LettersModel::LettersModel(const DeadLetterDesks &desks, QObject *parent) : PagedTableModel(parent), m_desks(desks) {}

void LettersModel::setQuery(std::optional<ClientId> client, const QString &cause, const LettersFilter &filter)
{
    m_client = client;
    m_cause = cause;
    m_filter = filter;
    reload();
}

Reply<gatehouse::Page<DeadLetter>> LettersModel::ask(PageRequest page)
{
    DeadLetterQuery query;
    query.client = m_client;
    query.cause = m_cause;
    m_filter.applyTo(query);
    query.page = std::move(page);
    return m_desks.letters.letters(std::move(query));
}

int LettersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QString LettersModel::text(const DeadLetter &letter, int column) const
{
    switch (static_cast<Column>(column)) {
    case toColumn:
        return letter.kind == DeadLetterKind::webhook ? tr("Webhook") : phone(letter.recipient);
    case campaignColumn:
        return letter.campaignName;
    case sessionColumn:
        return letter.sessionName;
    case diedColumn:
        return listTime(letter.diedAt, m_desks.clock.now());
    case attemptsColumn:
        return number(letter.attempts);
    case columns:
        break;
    }
    Q_UNREACHABLE();
}

QVariant LettersModel::sortKey(const DeadLetter &letter, int column) const
{
    if (column == diedColumn)
        return localTime(letter.diedAt);
    if (column == attemptsColumn)
        return letter.attempts;
    return text(letter, column);
}

QVariant LettersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeadLetter &letter = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return text(letter, column);
    if (role == Qt::ToolTipRole && column == diedColumn)
        return exactTime(letter.diedAt);
    return {};
}

QVariant LettersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case toColumn:
        return tr("To");
    case campaignColumn:
        return tr("Campaign");
    case sessionColumn:
        return tr("Session");
    case diedColumn:
        return tr("Died");
    case attemptsColumn:
        return tr("Attempts");
    case columns:
        break;
    }
    return {};
}

} // namespace gatehouse::ui
