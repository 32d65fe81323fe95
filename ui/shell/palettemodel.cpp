#include "ui/shell/palettemodel.h"

#include <algorithm>

namespace gatehouse::ui {

namespace {
constexpr qsizetype localMost = 30;
}

void PaletteModel::setLocal(QList<PaletteEntry> entries)
{
    m_local = std::move(entries);
    match({});
}

void PaletteModel::match(const QString &typed)
{
    QList<std::pair<int, qsizetype>> ranked;
    for (qsizetype i = 0; i < m_local.size(); ++i) {
        if (const int score = paletteScore(m_local.at(i), typed); score > 0)
            ranked.append({score, i});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    beginResetModel();
    m_shown.clear();
    for (const auto &[score, index] : std::as_const(ranked)) {
        if (m_shown.size() == localMost)
            break;
        m_shown += m_local.at(index);
    }
    endResetModel();
}

void PaletteModel::append(const QList<PaletteEntry> &entries)
{
    if (entries.isEmpty())
        return;
    const int first = static_cast<int>(m_shown.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    m_shown += entries;
    endInsertRows();
}

void PaletteModel::run(int row) const
{
    if (row < 0 || row >= m_shown.size())
        return;
    const auto run = m_shown.at(row).run; // a copy: what runs may change the list
    if (run)
        run();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(entry.title, entry.detail, entry.kind);
    case KindRole:
        return entry.kind;
    case DetailRole:
        return entry.detail;
    case IconNameRole:
        return entry.iconName;
    default:
        return {};
    }
}

} // namespace gatehouse::ui
