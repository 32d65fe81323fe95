#pragma once

#include <QtCore/QCollator>
#include <QtCore/QVariant>

namespace gatehouse::ui {

/// Which of two sort keys stands first: texts as the language sorts them, figures in them by value; numbers and times
/// by size; nothing comes last. Made for one sorting: the language may change while the program runs.
class SortOrder final
{
public:
    SortOrder();
    [[nodiscard]] bool comesBefore(const QVariant &one, const QVariant &other, Qt::SortOrder order) const;

private:
    QCollator m_words;
};

} // namespace gatehouse::ui
