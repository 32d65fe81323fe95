#pragma once

#include <QtCore/QStringList>
#include <QtGui/QFont>

namespace gatehouse::ui {

/// The words under a rail icon: in one line, else in two, a little smaller if need be. Languages differ by more than
/// the rail can give; a label cut off with "…" would have to be guessed.
struct RailLabel
{
    QStringList lines;
    QFont font;

    /// `room` in pixels. A word too long even for the smallest size is divided with a hyphen.
    [[nodiscard]] static RailLabel fit(const QString &title, const QFont &base, int room);
};

} // namespace gatehouse::ui
