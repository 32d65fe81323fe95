#include "ui/widgets/logdialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadingbar.h"

#include <QtGui/QShowEvent>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

LogDialog::LogDialog(const QString &name, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_loading(new LoadingBar)
    , m_error(new ErrorBanner)
    , m_empty(new Label(tr("Nothing has happened yet."), TextSize::body, Role::textSoft))
    , m_table(new QTableWidget(0, 3))
{
    setObjectName(name + QStringLiteral("Dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(600, 420);
    m_table->setObjectName(name);
    m_table->setAccessibleName(tr("What happened, newest first"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("Who")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_empty->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_error, &ErrorBanner::nextStepChosen, this, [this] {
        m_error->dismiss();
        ask();
    });
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addWidget(m_loading);
    column->addWidget(m_error);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
}

void LogDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        ask();
}

void LogDialog::ask()
{
    m_loading->begin();
    emit wanted();
}

void LogDialog::showLines(const QList<Line> &lines)
{
    m_loading->end();
    m_empty->setVisible(lines.isEmpty());
    m_table->setRowCount(int(lines.size()));
    for (int row = 0; row < lines.size(); ++row) {
        const Line &line = lines.at(row);
        auto *when = new QTableWidgetItem(line.when);
        when->setToolTip(line.exactly);
        m_table->setItem(row, 0, when);
        m_table->setItem(row, 1, new QTableWidgetItem(line.what));
        m_table->setItem(row, 2, new QTableWidgetItem(who(line.actor)));
    }
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(2);
}

void LogDialog::showFailure(const Failure &failure)
{
    m_loading->end();
    m_error->showFailure(failure, tr("Try again"));
}

QString LogDialog::who(const QString &actor)
{
    const QString name = actor.section(u':', 1);
    if (actor.startsWith(QLatin1String("engine")))
        return tr("Gatehouse");
    if (actor.startsWith(QLatin1String("api-key")))
        return tr("a program");
    return name.isEmpty() ? tr("this desk") : isolate(name);
}

} // namespace gatehouse::ui
