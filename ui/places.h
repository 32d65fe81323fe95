#pragma once

#include "ui/desks.h"
#include "ui/shell/place.h"

#include <QtCore/QList>

namespace gatehouse::ui {

class UiSettings;
struct Setup;

/// The places of the rail, in its order, with how their pages are made. The one list that knows every page.
[[nodiscard]] QList<Place> allPlaces(const Desks &desks, UiSettings &settings, const Setup &setup);

} // namespace gatehouse::ui
