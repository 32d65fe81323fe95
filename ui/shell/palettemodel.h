#pragma once

#include "ui/shell/paletteentry.h"

#include <QtCore/QAbstractListModel>

namespace gatehouse::ui {

/// What the command palette lists: the local entries that match what was typed, best first, then what the desks found.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { KindRole = Qt::UserRole + 1, DetailRole, IconNameRole };

    using QAbstractListModel::QAbstractListModel;

    /// Pages, actions, clients: known at once.
    void setLocal(QList<PaletteEntry> entries);
    /// Shows those that match; drops what the desks found for the text before.
    void match(const QString &typed);
    /// Adds what a desk found for the present text.
    void append(const QList<PaletteEntry> &entries);
    void run(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaletteEntry> m_local;
    QList<PaletteEntry> m_shown;
};

} // namespace gatehouse::ui
