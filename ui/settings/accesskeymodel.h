#pragma once

#include "gateway/client.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

namespace gatehouse::ui {

/// The API keys, without the keys themselves.
class AccessKeyModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Scope, Client, Created, LastUsed, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setKeys(const QList<AccessKey> &keys);
    void setClients(const QList<gatehouse::Client> &clients);
    void setNow(Timestamp now);
    [[nodiscard]] const AccessKey &key(int row) const { return m_keys.at(row); }
    [[nodiscard]] static QString scopeText(KeyScope scope);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const AccessKey &key, int column) const;

    QList<AccessKey> m_keys;
    QHash<ClientId, QString> m_clients;
    Timestamp m_now{};
};

} // namespace gatehouse::ui
