#pragma once

#include "gateway/providers/provider.h"

#include <QtCore/QList>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace gatehouse::simulation {

/// A way to break the engine's promises on purpose, from its edges: a provider that reads answers wrongly, a disk that
/// lies, a database that changes rows by itself. The checks are worth as much as the defects that they find.
struct Defect
{
    QString name;
    QString rule; ///< the check that has to find it
    std::function<std::shared_ptr<const Provider>()> provider;
    std::vector<std::string> statements; ///< run in the database once
    bool syncIgnored = false;            ///< acknowledged before it is on disk
    bool hooksLost = false;              ///< a webhook is acknowledged and thrown away
    bool clockReadDirectly = false;
    bool neighboursWait = false; ///< one request at a time, of all sessions
    bool inRush = false;         ///< shows itself in a rush only: each seed has one
};

[[nodiscard]] const Defect &noDefect();
[[nodiscard]] const QList<Defect> &allDefects();

} // namespace gatehouse::simulation
