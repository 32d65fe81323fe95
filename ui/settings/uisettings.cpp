#include "ui/settings/uisettings.h"

#include <array>
#include <optional>

namespace gatehouse::ui {

namespace {

struct Row
{
    Setting setting;
    const char *key;
    QMetaType::Type type;
    const char *initial; ///< as written in the file
    int minimum = 0;     ///< of integers; longest length of texts is `maximum`
    int maximum = 0;
    const char *words = nullptr; ///< the only ones allowed, separated by spaces; "-" stands for empty
};

constexpr std::array rows{
    Row{Setting::scheme, "appearance/scheme", QMetaType::QString, "system", 0, 0, "system light dark"},
    Row{Setting::textScale, "appearance/text_scale", QMetaType::Int, "100", 80, 200},
    Row{Setting::language, "language/tag", QMetaType::QString, "", 0, 0, "- en pt_BR es"},
    Row{Setting::notifications, "notifications/enabled", QMetaType::Bool, "true"},
    Row{Setting::notificationText, "notifications/show_text", QMetaType::Bool, "true"},
    Row{Setting::personName, "person/name", QMetaType::QString, "", 0, 60},
    Row{Setting::windowGeometry, "window/geometry", QMetaType::QByteArray, ""},
    Row{Setting::lastPage, "window/page", QMetaType::QString, "", 0, 40},
    Row{Setting::lastClient, "window/client", QMetaType::QString, "", 0, 40},
    Row{Setting::pageMemory, "window/pages", QMetaType::QByteArray, ""},
};

constexpr bool rowsStandInOrder()
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<size_t>(rows[i].setting) != i)
            return false;
    }
    return true;
}
static_assert(rowsStandInOrder(), "a row is found by its setting's number");

const Row &rowOf(Setting setting)
{
    return rows[static_cast<size_t>(setting)];
}

/// The value in the row's type, or nothing when the row does not allow it.
std::optional<QVariant> checked(const Row &row, const QVariant &raw)
{
    QVariant value = raw;
    if (!value.convert(QMetaType(row.type)))
        return std::nullopt;
    if (row.type == QMetaType::Int && (value.toInt() < row.minimum || value.toInt() > row.maximum))
        return std::nullopt;
    if (row.type == QMetaType::QString && row.maximum > 0 && value.toString().size() > row.maximum)
        return std::nullopt;
    if (row.words) {
        const QString word = value.toString().isEmpty() ? QStringLiteral("-") : value.toString();
        if (!QString::fromLatin1(row.words).split(u' ').contains(word))
            return std::nullopt;
    }
    return value;
}

QVariant initialOf(const Row &row)
{
    QVariant value(QString::fromLatin1(row.initial));
    value.convert(QMetaType(row.type));
    return value;
}

} // namespace

UiSettings::UiSettings(const QString &iniPath, QObject *parent) : QObject(parent), m_file(iniPath, QSettings::IniFormat)
{}

QVariant UiSettings::value(Setting setting) const
{
    const Row &row = rowOf(setting);
    const QVariant raw = m_file.value(QLatin1String(row.key));
    if (!raw.isValid())
        return initialOf(row);
    return checked(row, raw).value_or(initialOf(row));
}

bool UiSettings::set(Setting setting, const QVariant &value)
{
    const Row &row = rowOf(setting);
    const auto good = checked(row, value);
    if (!good)
        return false;
    const QVariant before = this->value(setting);
    if (before == *good)
        return true;
    m_file.setValue(QLatin1String(row.key), *good);
    emit changed(setting, before);
    return true;
}

} // namespace gatehouse::ui
