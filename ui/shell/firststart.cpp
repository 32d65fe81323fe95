#include "ui/shell/firststart.h"

#include "ui/widgets/emptystate.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

FirstStart::FirstStart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("firstStart"));
    auto *welcome = new EmptyState(
        QStringLiteral("inbox"), tr("Welcome to Gatehouse"),
        tr("Try it with simulated numbers and customers who answer, or begin with a client of your own. The practice "
           "set-up lives in a folder of its own and sends nothing to anybody."));
    QPushButton *practice = welcome->setAction(tr("Try the practice set-up"));
    practice->setObjectName(QStringLiteral("firstStartPractice"));
    QPushButton *own = welcome->addQuietAction(tr("Add your first client"));
    own->setObjectName(QStringLiteral("firstStartAddClient"));
    connect(welcome, &EmptyState::triggered, this, &FirstStart::practiceChosen);
    connect(own, &QPushButton::clicked, this, &FirstStart::addClientChosen);
    setFocusProxy(practice);
    auto *column = new QVBoxLayout(this);
    column->addWidget(welcome);
}

} // namespace gatehouse::ui
