#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <functional>

namespace gatehouse::ui {

/// How this run of the program stands in the world: facts the console shows and cannot change.
struct Setup
{
    QUrl apiUrl;
    QUrl hooksUrl;
    QUrl publicUrl; ///< empty: providers cannot reach this machine yet
    QString dataDir;
    bool practice = false;               ///< --demo
    std::function<bool()> startPractice; ///< starts a second program with the practice set-up; false when it cannot
};

} // namespace gatehouse::ui
