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
    enum class Stay { untilSaid, aWhile };
    /// `action` empty: no button. For a while: 8 s, with something to do 20 s; what goes on stays until the next.
    void say(const QString &sentence, const QString &action = {}, Stay stay = Stay::aWhile);

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
