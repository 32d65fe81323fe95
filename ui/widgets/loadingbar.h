#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace gatehouse::ui {

/// A thin bar that keeps its 2 px of height and shows work only when it takes longer than 300 ms. Calls of begin() and
/// end() are counted, so that overlapping questions need no bookkeeping.
class LoadingBar final : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingBar(QWidget *parent = nullptr);
    void begin();
    void end();
    [[nodiscard]] bool isShowing() const { return m_showing; }
    [[nodiscard]] QSize sizeHint() const override { return {100, 2}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void step();

    int m_running = 0;
    bool m_showing = false;
    int m_phase = 0;
    QTimer m_delay;
    QTimer m_step;
};

} // namespace gatehouse::ui
