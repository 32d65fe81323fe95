#include "ui/widgets/primarybutton.h"

#include "ui/theme/theme.h"

#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

QPushButton *primaryButton(const QString &text)
{
    auto *button = new QPushButton(text);
    makePrimary(button);
    return button;
}

} // namespace gatehouse::ui
