#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QPushButton;

namespace gatehouse::ui {

class Label;

/// A line at the foot of a table: what goes on, with the one thing that can be done about it. Goes by itself when
/// there is nothing to do.
class TableNotice final : public QFrame
{
    Q_OBJECT
public:
    explicit TableNotice(QWidget *parent);
    /// `action` empty: no button, and the line goes after 8 s.
    void say(const QString &sentence, const QString &action = {});

signals:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    Label *m_sentence;
    QPushButton *m_button;
    QTimer m_stay;
};

} // namespace gatehouse::ui
