#pragma once

#include "ui/deadletters/deadletterdesks.h"
#include "ui/widgets/pagedtablemodel.h"

namespace gatehouse::ui {

/// Messages of which nobody knows whether they went out, newest first.
class DoubtsModel final : public PagedTableModel<Message>
{
    Q_OBJECT
public:
    enum Column { toColumn, textColumn, sinceColumn, columns };

    explicit DoubtsModel(const DeadLetterDesks &desks, QObject *parent = nullptr);
    void setClient(std::optional<ClientId> client);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] Reply<gatehouse::Page<Message>> ask(PageRequest page) override;

    [[nodiscard]] QString text(const Message &message, int column) const override;
    [[nodiscard]] QVariant sortKey(const Message &message, int column) const override;

private:
    DeadLetterDesks m_desks;
    std::optional<ClientId> m_client;
};

} // namespace gatehouse::ui
