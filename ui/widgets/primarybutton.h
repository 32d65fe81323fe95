#pragma once

#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

/// The one button of a place that does what the place is for: filled with the accent.
class PrimaryButton final : public QPushButton
{
    Q_OBJECT
public:
    using QPushButton::QPushButton;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gatehouse::ui
