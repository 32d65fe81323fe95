#pragma once

#include "gateway/session.h"

#include <QtCore/QSortFilterProxyModel>

#include <optional>

namespace gatehouse::ui {

/// The rows that match a word and a state, sorted. Rows keep their place when their values change: nothing moves under
/// the pointer; a click on a heading, or a new session, sorts again.
class SessionFilterProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit SessionFilterProxy(QObject *parent = nullptr);
    void setText(const QString &text);
    /// A state as SessionWords::standing() names it; empty: all.
    void setStanding(const QString &word);
    [[nodiscard]] bool isFiltering() const { return !m_text.isEmpty() || !m_standing.isEmpty(); }
    void sortAgain();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    QString m_digits; ///< of the text, for numbers typed with spaces
    QString m_standing;
};

} // namespace gatehouse::ui
