#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

class QPainter;

namespace gatehouse::ui {

/// A short text on a tinted ground: a label, a count, a session's name.
class Pill final : public QWidget
{
    Q_OBJECT
public:
    /// `count`: filled and round, as for unread; `tag`: tinted with 4 px corners.
    enum class Shape { tag, count };

    explicit Pill(const QString &text = {}, Role role = Role::accent, Shape shape = Shape::tag,
                  QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setRole(Role role);
    [[nodiscard]] QSize sizeHint() const override;

    /// For delegates. sizeFor() with the caption font of `base`; paint() fills `rect` and centres the text.
    [[nodiscard]] static QSize sizeFor(const QString &text, Shape shape, const QFont &base);
    static void paint(QPainter *painter, const QRect &rect, const QString &text, Role role, Shape shape,
                      const QPalette &palette, const QFont &base);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Role m_role;
    Shape m_shape;
};

} // namespace gatehouse::ui
