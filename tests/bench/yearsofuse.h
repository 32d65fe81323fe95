#pragma once

#include <QtCore/QString>

namespace gatehouse::test {

/// Writes so many messages into the database of a folder that has sessions and is not open: a month of them, most of
/// them finished, a sixteenth still to be sent, some in doubt, dead or scheduled, with people, conversations, attempts,
/// timelines, webhooks, campaigns and charts. Straight into the tables, in seconds rather than hours.
void fillWithYearsOfUse(const QString &folder, int messages);

} // namespace gatehouse::test
