#pragma once

#include <QtCore/QStringList>

namespace gatehouse::ui {

/// The names in {{…}} of a text, each once, as written first; `{{name|default}}` counts as name. The engine has the
/// last word at the start: this answers while a person types.
[[nodiscard]] QStringList variablesIn(const QString &text);
/// Those of them that have at least one use without a default.
[[nodiscard]] QStringList variablesWithoutDefault(const QString &text);
/// Those without a column, compared as the engine does: without case and outer blanks.
[[nodiscard]] QStringList unknownVariables(const QString &text, const QStringList &columns);

} // namespace gatehouse::ui
