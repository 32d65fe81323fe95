#pragma once

#include "ui/contacts/contactdesks.h"
#include "ui/widgets/pagedtablemodel.h"

namespace gatehouse::ui {

/// People, newest first.
class ContactsModel final : public PagedTableModel<Contact>
{
    Q_OBJECT
public:
    enum Column { nameColumn, phoneColumn, clientColumn, optedOutColumn, updatedColumn, columns };

    explicit ContactsModel(const ContactDesks &desks, QObject *parent = nullptr);
    void setQuery(std::optional<ClientId> client, const QString &text);
    [[nodiscard]] QString searchedText() const { return m_text; }
    void setClientNames(const QHash<ClientId, QString> &names);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] Reply<gatehouse::Page<Contact>> ask(PageRequest page) override;

    [[nodiscard]] QString text(const Contact &contact, int column) const override;
    [[nodiscard]] QVariant sortKey(const Contact &contact, int column) const override;

private:
    ContactDesks m_desks;
    std::optional<ClientId> m_client;
    QString m_text;
    QHash<ClientId, QString> m_clientNames;
};

} // namespace gatehouse::ui
