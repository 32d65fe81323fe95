#pragma once

#include "gateway/result.h"

#include <QtWidgets/QDialog>

class QTableWidget;

namespace gatehouse::ui {

class ErrorBanner;
class Label;
class LoadingBar;

/// What happened to one thing, newest first. Shows what it is given; `wanted` asks for it, at first and after a
/// failure.
class LogDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Line
    {
        QString when;
        QString exactly; ///< the same for the tool tip
        QString what;
        QString actor; ///< Actor::text()
    };
    /// `name`: of the table; the dialog's own is `name` + "Dialog".
    LogDialog(const QString &name, const QString &title, QWidget *parent);
    void showLines(const QList<Line> &lines);
    void showFailure(const Failure &failure);

signals:
    void wanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    [[nodiscard]] static QString who(const QString &actor);

    LoadingBar *m_loading;
    ErrorBanner *m_error;
    Label *m_empty;
    QTableWidget *m_table;
};

} // namespace gatehouse::ui
