#pragma once

#include "ui/widgets/label.h"

namespace gatehouse::ui {

/// One line that ends in "…" where the room ends; the whole text is its tooltip then, and its accessible name always.
class ElidedLabel final : public Label
{
    Q_OBJECT
public:
    using Label::Label;
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace gatehouse::ui
