#pragma once

#include <QtWidgets/QScrollBar>

namespace gatehouse::ui {

/// A scroll bar that stands back: a handle without arrows or trough. Beside text that is read all day.
class SlimScrollBar final : public QScrollBar
{
    Q_OBJECT
public:
    explicit SlimScrollBar(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gatehouse::ui
