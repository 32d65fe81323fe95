#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QLabel>

namespace gatehouse::ui {

/// A text in one of the four sizes and a role's colour, which follow a change of scheme, font or text scale. Plain text
/// unless setTextFormat says otherwise: what customers wrote is never read as HTML. Stands at the side where reading
/// begins in this window: a Latin name in an Arabic window belongs to the right like the words above it.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text, TextSize size = TextSize::body, Role role = Role::text,
                   QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);
    void setRole(Role role);
    [[nodiscard]] Role role() const { return m_role; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColour();
    void takeFont();
    void takeDirection();

    TextSize m_size;
    Role m_role;
    QFont::Weight m_weight;
};

} // namespace gatehouse::ui
