#pragma once

#include <QtCore/QSet>
#include <QtCore/QSortFilterProxyModel>

namespace gatehouse::ui {

class RecipientModel;

/// The ledger's rows in some states only. The desk gives the ledger whole, so pages are fetched until there are enough
/// to fill a view, or no more.
class RecipientFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RecipientFilter(RecipientModel &model, QObject *parent = nullptr);
    /// Message state words; empty shows all.
    void setStates(const QSet<QString> &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void fill();

    RecipientModel &m_model;
    QSet<QString> m_states;
};

} // namespace gatehouse::ui
