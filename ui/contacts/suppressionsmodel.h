#pragma once

#include "ui/contacts/contactdesks.h"
#include "ui/widgets/pagedtablemodel.h"

namespace gatehouse::ui {

/// People who are not written to automatically, newest first.
class SuppressionsModel final : public PagedTableModel<Suppression>
{
    Q_OBJECT
public:
    enum Column { phoneColumn, clientColumn, reasonColumn, byColumn, sinceColumn, columns };

    explicit SuppressionsModel(const ContactDesks &desks, QObject *parent = nullptr);
    void setClient(std::optional<ClientId> client);
    void setClientNames(const QHash<ClientId, QString> &names);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] Reply<gatehouse::Page<Suppression>> ask(PageRequest page) override;

    [[nodiscard]] QString text(const Suppression &suppression, int column) const override;
    [[nodiscard]] QVariant sortKey(const Suppression &suppression, int column) const override;

private:
    ContactDesks m_desks;
    std::optional<ClientId> m_client;
    QHash<ClientId, QString> m_clientNames;
};

} // namespace gatehouse::ui
