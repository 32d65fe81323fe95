#include "ui/sessions/sessionlogdialog.h"

#include "ui/async.h"
#include "ui/sessions/sessionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativetime.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

SessionLogDialog::SessionLogDialog(const SessionDesks &desks, const Session &session, QWidget *parent)
    : QDialog(parent)
    , m_desks(desks)
    , m_session(session.id)
    , m_error(new ErrorBanner)
    , m_empty(new Label(tr("Nothing has happened yet."), TextSize::body, Role::textSoft))
    , m_table(new QTableWidget(0, 3))
{
    setObjectName(QStringLiteral("sessionLogDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log of %1").arg(isolate(session.name)));
    resize(600, 420);
    m_table->setObjectName(QStringLiteral("sessionLog"));
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
    connect(m_error, &ErrorBanner::nextStepChosen, this, &SessionLogDialog::ask);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addWidget(m_error);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    ask();
}

void SessionLogDialog::ask()
{
    m_error->dismiss();
    whenDone(
        this, m_desks.sessions.log(m_session), [this](const QList<SessionLogEntry> &entries) { showEntries(entries); },
        [this](const Failure &failure) { m_error->showFailure(failure, tr("Try again")); });
}

void SessionLogDialog::showEntries(const QList<SessionLogEntry> &entries)
{
    m_empty->setVisible(entries.isEmpty());
    m_table->setRowCount(int(entries.size()));
    for (int row = 0; row < entries.size(); ++row) {
        const SessionLogEntry &entry = entries.at(row);
        auto *when = new QTableWidgetItem(SessionWords::ago(entry.at, m_desks.clock.now()));
        when->setToolTip(exactTime(entry.at));
        m_table->setItem(row, 0, when);
        m_table->setItem(row, 1, new QTableWidgetItem(SessionWords::logLine(entry)));
        m_table->setItem(row, 2, new QTableWidgetItem(SessionWords::actor(entry.actor)));
    }
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(2);
}

} // namespace gatehouse::ui
