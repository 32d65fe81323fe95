#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

class QPainter;

namespace gatehouse::ui {

/// A dot in a state's colour with the state's word beside it: never colour alone.
class StateDot final : public QWidget
{
    Q_OBJECT
public:
    explicit StateDot(QWidget *parent = nullptr);
    void setState(Role role, const QString &word);
    [[nodiscard]] QSize sizeHint() const override;

    /// For delegates: dot and word, left to right or mirrored as `direction` says.
    static void paint(QPainter *painter, const QRect &rect, Role role, const QString &word, const QPalette &palette,
                      Qt::LayoutDirection direction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_role = Role::textSoft;
    QString m_word;
};

} // namespace gatehouse::ui
