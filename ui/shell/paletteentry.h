#pragma once

#include <QtCore/QString>

#include <functional>

namespace gatehouse::ui {

/// One line of the command palette.
struct PaletteEntry
{
    QString kind; ///< translated: "Page", "Contact"
    QString title;
    QString detail; ///< second, softer text: client, shortcut, phone
    QString iconName;
    std::function<void()> run;
};

/// How well `title` answers `typed`: 0 not at all, more is better. Every typed word must begin a word of the title or
/// detail, or stand within the title; a title that begins with the whole is best.
[[nodiscard]] int paletteScore(const PaletteEntry &entry, const QString &typed);

} // namespace gatehouse::ui
