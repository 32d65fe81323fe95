#pragma once

#include <QtCore/QString>

#include <cstdio>

namespace gatehouse::app {

/// A whole line, written at once.
void say(std::FILE *stream, const QString &line);
/// Whether a window can be opened. QApplication ends the program with a crash where it cannot.
[[nodiscard]] bool hasDisplay();
/// A line that the next one replaces, where a person looks on; elsewhere (a file, a journal) every tenth as a whole
/// line.
class ProgressLine final
{
public:
    void show(const QString &line);
    /// Leaves the last one standing.
    void end();

private:
    int m_count = 0;
    bool m_open = false;
};

} // namespace gatehouse::app
