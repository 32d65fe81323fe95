#pragma once

#include <QtGui/QAction>
#include <QtWidgets/QDialog>

class QGridLayout;

namespace gatehouse::ui {

/// F1 or "?": the keys that work everywhere, those of the page in front, and those all lists share.
class KeyboardOverview final : public QDialog
{
    Q_OBJECT
public:
    KeyboardOverview(const QList<QAction *> &everywhere, const QString &pageTitle, const QList<QAction *> &page,
                     QWidget *parent);

private:
    void addSection(QGridLayout *grid, const QString &title, const QList<std::pair<QString, QString>> &rows);
};

} // namespace gatehouse::ui
