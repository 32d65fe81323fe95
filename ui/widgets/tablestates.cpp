#include "ui/widgets/tablestates.h"

#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"

#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

TableStates::TableStates(QWidget *table, EmptyState *empty, QWidget *parent)
    : QStackedWidget(parent), m_failed(new ErrorBanner)
{
    addWidget(table);
    addWidget(empty);
    auto *failed = new QWidget;
    auto *column = new QVBoxLayout(failed);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(m_failed);
    column->addStretch(1);
    addWidget(failed);
    connect(m_failed, &ErrorBanner::nextStepChosen, this, &TableStates::retried);
}

void TableStates::showFailure(const Failure &failure)
{
    m_failed->showFailure(failure, tr("Try again"));
    setCurrentIndex(2);
}

} // namespace gatehouse::ui
