#pragma once

#include "tests/simulation/defects.h"

#include <QtCore/QStringList>

namespace gatehouse::simulation {

struct Outcome
{
    QStringList violations;
    QByteArray digest; ///< of the whole story
    qint64 messages = 0;
    qint64 sends = 0;
    qint64 requests = 0;
    qint64 doubts = 0;
    qint64 received = 0;
    int deaths = 0;
};

/// The engine's life under one seed: `hours` of people and weather, then calm until everything has ended.
[[nodiscard]] Outcome simulate(quint64 seed, int hours, const Defect &defect, bool told);

} // namespace gatehouse::simulation
