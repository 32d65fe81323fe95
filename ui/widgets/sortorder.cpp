#include "ui/widgets/sortorder.h"

namespace gatehouse::ui {

namespace {

bool isNothing(const QVariant &key)
{
    return !key.isValid() || (key.metaType().id() == QMetaType::QString && key.toString().isEmpty());
}

} // namespace

SortOrder::SortOrder()
    // The C locale knows neither letters nor figures within words.
    : m_words(QLocale().collation().language() == QLocale::C ? QLocale(QLocale::English) : QLocale().collation())
{
    m_words.setNumericMode(true);
    m_words.setCaseSensitivity(Qt::CaseInsensitive);
}

bool SortOrder::comesBefore(const QVariant &one, const QVariant &other, Qt::SortOrder order) const
{
    if (isNothing(one) || isNothing(other))
        return !isNothing(one) && isNothing(other); // at the end in both orders
    const QVariant &first = order == Qt::AscendingOrder ? one : other;
    const QVariant &second = order == Qt::AscendingOrder ? other : one;
    if (first.metaType() != second.metaType() || first.metaType().id() == QMetaType::QString)
        return m_words.compare(first.toString(), second.toString()) < 0;
    return QVariant::compare(first, second) == QPartialOrdering::Less;
}

} // namespace gatehouse::ui
