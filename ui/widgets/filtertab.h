#pragma once

#include <QtWidgets/QAbstractButton>

namespace gatehouse::ui {

/// One of a few filters over a list; the chosen one stands on a tinted ground.
class FilterTab final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterTab(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gatehouse::ui
