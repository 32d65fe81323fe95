#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

class QPainter;

namespace gatehouse::ui {

/// A person's initials in a disc.
class Avatar final : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(int diameter = 40, QWidget *parent = nullptr);
    void setName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override { return {m_diameter, m_diameter}; }

    /// "Marta Sousa" → "MS", "+55 11…" → "+5", one word → its first letter or two; scripts without case as they are.
    [[nodiscard]] static QString initials(const QString &name);
    /// For delegates: a disc that fills `rect`.
    static void paint(QPainter *painter, const QRect &rect, const QString &name, const QPalette &palette,
                      const QFont &base);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_diameter;
    QString m_name;
};

} // namespace gatehouse::ui
