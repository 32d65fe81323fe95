#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QAbstractButton>

namespace gatehouse::ui {

/// A figure in large digits over its word. With setCheckable(true) it is a filter that the keyboard reaches.
class FigureCell final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FigureCell(const QString &word, Role role = Role::text, QWidget *parent = nullptr);
    void setValue(qint64 value);
    [[nodiscard]] qint64 value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_role;
    qint64 m_value = 0;
};

} // namespace gatehouse::ui
