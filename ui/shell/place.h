#pragma once

#include <QtCore/QString>

#include <functional>

namespace gatehouse::ui {

class Page;

/// A place in the rail: what stands there, and how its page is made when it is first shown. A place whose page does
/// not exist is left out of the list.
struct Place
{
    QString name;     ///< stable: "inbox"
    QString title;    ///< translated
    QString iconName; ///< of ui/theme/icons.h
    std::function<Page *()> make;
};

} // namespace gatehouse::ui
