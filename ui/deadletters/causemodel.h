#pragma once

#include "gateway/deadletterdesk.h"

#include <QtCore/QAbstractListModel>

namespace gatehouse::ui {

/// Causes with how many died of each; the first row is all of them. The order of causes that are shown stays, so that
/// nothing moves under the pointer while counts change.
class CauseModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    struct Cause
    {
        QString cause; ///< empty: all
        qint64 count = 0;
        Timestamp since{};
    };
    void setGroups(const QList<DeadLetterGroup> &groups);
    [[nodiscard]] const Cause &at(int row) const { return m_rows[row]; }
    [[nodiscard]] int rowOf(const QString &cause) const;
    [[nodiscard]] double share(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Cause> m_rows{Cause{}};
};

} // namespace gatehouse::ui
