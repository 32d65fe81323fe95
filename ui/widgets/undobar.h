#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QPushButton;

namespace gatehouse::ui {

class Label;

/// "3 letters discarded. [Undo]" for 8 s: what can be undone is undone instead of asked about. A new offer takes the
/// place of the one before. The time stands still while the pointer or the keyboard is on it.
class UndoBar final : public QWidget
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);
    void offer(const QString &sentence, std::function<void()> undo);
    void dismiss();

signals:
    void undone();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void run();

    Label *m_sentence;
    QPushButton *m_button;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace gatehouse::ui
