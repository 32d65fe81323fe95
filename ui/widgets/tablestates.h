#pragma once

#include "gateway/result.h"

#include <QtWidgets/QStackedWidget>

namespace gatehouse::ui {

class EmptyState;
class ErrorBanner;

/// A list and what stands in its place while it is empty or could not be loaded.
class TableStates final : public QStackedWidget
{
    Q_OBJECT
public:
    TableStates(QWidget *table, EmptyState *empty, QWidget *parent = nullptr);
    void showTable() { setCurrentIndex(0); }
    void showEmpty() { setCurrentIndex(1); }
    void showFailure(const Failure &failure);

signals:
    void retried();

private:
    ErrorBanner *m_failed;
};

} // namespace gatehouse::ui
