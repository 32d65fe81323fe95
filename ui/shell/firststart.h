#pragma once

#include <QtWidgets/QWidget>

namespace gatehouse::ui {

/// What the window shows while there is no client yet: the two ways to begin.
class FirstStart final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStart(QWidget *parent = nullptr);

signals:
    void practiceChosen();
    void addClientChosen();
};

} // namespace gatehouse::ui
