#pragma once

#include "ui/deadletters/deadletterdesks.h"
#include "ui/widgets/pagedtablemodel.h"

namespace gatehouse::ui {

/// What narrows the dead letters beside client and cause; empty: nothing does.
struct LettersFilter
{
    std::optional<CampaignId> campaign;
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
    bool operator==(const LettersFilter &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == LettersFilter{}; }
    void applyTo(DeadLetterQuery &query) const;
};

/// Dead letters of one cause or all, newest first.
class LettersModel final : public PagedTableModel<DeadLetter>
{
    Q_OBJECT
public:
    enum Column { toColumn, campaignColumn, sessionColumn, diedColumn, attemptsColumn, columns };

    explicit LettersModel(const DeadLetterDesks &desks, QObject *parent = nullptr);
    void setQuery(std::optional<ClientId> client, const QString &cause, const LettersFilter &filter);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] Reply<gatehouse::Page<DeadLetter>> ask(PageRequest page) override;

    [[nodiscard]] QString text(const DeadLetter &letter, int column) const override;
    [[nodiscard]] QVariant sortKey(const DeadLetter &letter, int column) const override;

private:
    DeadLetterDesks m_desks;
    std::optional<ClientId> m_client;
    QString m_cause;
    LettersFilter m_filter;
};

} // namespace gatehouse::ui
