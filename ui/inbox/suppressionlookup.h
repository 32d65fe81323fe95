#pragma once

#include "gateway/contactdesk.h"

#include <functional>

class QObject;

namespace gatehouse::ui {

/// Finds the suppression of one person. The desk lists them newest first, so a fresh one is found at once.
/// Exactly one of the two is called, in the thread of `context`, as long as that lives.
void findSuppression(QObject *context, ContactDesk &desk, ClientId client, const QString &phone,
                     const std::function<void(const Suppression &)> &found,
                     const std::function<void(const Failure &)> &failed);

} // namespace gatehouse::ui
