#pragma once

#include "gateway/result.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace gatehouse::ui {

class Label;

/// An error where it arose: a sentence in words of the task, the next step as a button, details to copy. Hidden until
/// shown.
class ErrorBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorBanner(QWidget *parent = nullptr);
    /// `nextStep` empty: no button. `details` empty: nothing to copy.
    void showError(const QString &sentence, const QString &nextStep = {}, const QString &details = {});
    /// The sentence for the failure's code; details are its code and the engine's words.
    void showFailure(const Failure &failure, const QString &nextStep = {});
    void dismiss();
    [[nodiscard]] QString sentence() const;

signals:
    void nextStepChosen();
    /// The person hid it.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QLabel *m_icon;
    Label *m_sentence;
    QPushButton *m_nextStep;
    QToolButton *m_copy;
    QToolButton *m_close;
    QString m_details;
};

} // namespace gatehouse::ui
