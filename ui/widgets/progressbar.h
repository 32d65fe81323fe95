#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

class QPainter;

namespace gatehouse::ui {

/// A thin bar for a share: health, progress, count against a cap.
class ProgressBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressBar(QWidget *parent = nullptr);
    /// 0 to 1; `words` say the same for who cannot see it ("96 of 298").
    void setShare(double share, Role role, const QString &words);
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] QSize sizeHint() const override { return {80, 4}; }

    /// For delegates: a 4 px bar in the middle of `rect`; grows from the reading side.
    static void paint(QPainter *painter, const QRect &rect, double share, Role role, const QPalette &palette,
                      Qt::LayoutDirection direction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    Role m_role = Role::accent;
};

} // namespace gatehouse::ui
