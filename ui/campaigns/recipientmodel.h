#pragma once

#include "gateway/campaigndesk.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSet>

namespace gatehouse::ui {

/// The ledger of a campaign: who, where the message is, what went wrong. By pages as the view asks for them.
class RecipientModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Phone, Name, State, Error, ColumnCount };
    enum Roles { StateRole = Qt::UserRole };

    explicit RecipientModel(CampaignDesk &desk, QObject *parent = nullptr);
    void show(CampaignId id);
    /// Asks again for as much as was fetched; rows stay where they are.
    void refresh();
    [[nodiscard]] const CampaignRecipient &at(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void asked();
    void answered();
    void failed(const gatehouse::Failure &failure);

private:
    void ask();
    void refreshFrom(const QString &cursor, int row, int until);
    void refreshAgain();
    void put(int row, const CampaignRecipient &recipient);

    CampaignDesk &m_desk;
    CampaignId m_id;
    QList<CampaignRecipient> m_rows;
    QString m_cursor;
    bool m_more = false;
    bool m_asking = false;
    bool m_refreshing = false;
    bool m_again = false; ///< something changed while an answer was under way
    int m_round = 0;
};

} // namespace gatehouse::ui
