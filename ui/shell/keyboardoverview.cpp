#include "ui/shell/keyboardoverview.h"

#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {

using Rows = QList<std::pair<QString, QString>>;

QString keys(Qt::Key key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

Rows rowsOf(const QList<QAction *> &actions)
{
    Rows rows;
    for (const QAction *action : actions) {
        QStringList sequences;
        for (const QKeySequence &sequence : action->shortcuts())
            sequences += sequence.toString(QKeySequence::NativeText);
        QString text = action->text();
        if (!sequences.isEmpty())
            rows.append({text.remove(u'&'), sequences.join(QStringLiteral(", "))});
    }
    return rows;
}

} // namespace

KeyboardOverview::KeyboardOverview(const QList<QAction *> &everywhere, const QString &pageTitle,
                                   const QList<QAction *> &page, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keyboardOverview"));
    setWindowTitle(tr("Keyboard"));
    resize(520, 560);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::s);
    addSection(grid, tr("Everywhere"), rowsOf(everywhere));
    addSection(grid, pageTitle, rowsOf(page));
    addSection(grid, tr("In lists"),
               {{tr("Open"), keys(Qt::Key_Return)},
                {tr("Preview"), keys(Qt::Key_Space)},
                {tr("Discard or remove"), keys(Qt::Key_Delete)},
                {tr("Go back"), keys(Qt::Key_Escape)},
                {tr("Select all"), QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText)},
                {tr("Copy as text"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)}});
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("keyboardScroll"));
    scroll->setAccessibleName(tr("Keyboard"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll);
    column->addWidget(buttons);
}

void KeyboardOverview::addSection(QGridLayout *grid, const QString &title, const Rows &rows)
{
    if (rows.isEmpty())
        return;
    int row = grid->rowCount();
    auto *head = new Label(title, TextSize::body, Role::accent, QFont::DemiBold);
    head->setContentsMargins(0, space::s, 0, 0);
    grid->addWidget(head, row++, 0, 1, 2);
    for (const auto &[what, key] : rows) {
        grid->addWidget(new Label(what), row, 0);
        grid->addWidget(new Label(isolateLtr(key), TextSize::body, Role::textSoft), row++, 1, Qt::AlignRight);
    }
}

} // namespace gatehouse::ui
