#include "ui/campaigns/recipientfilter.h"

#include "ui/campaigns/recipientmodel.h"

namespace gatehouse::ui {

namespace {
constexpr int enough = 60; // more than a screen shows; the view asks for the rest when it is scrolled
} // namespace

RecipientFilter::RecipientFilter(RecipientModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    connect(&model, &RecipientModel::answered, this, &RecipientFilter::fill, Qt::QueuedConnection);
}

void RecipientFilter::setStates(const QSet<QString> &words)
{
    m_states = words;
    invalidateFilter();
    fill();
}

bool RecipientFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_states.isEmpty() || m_states.contains(m_model.at(row).state);
}

void RecipientFilter::fill()
{
    if (!m_states.isEmpty() && rowCount() < enough && m_model.canFetchMore({}))
        m_model.fetchMore({});
}

} // namespace gatehouse::ui
