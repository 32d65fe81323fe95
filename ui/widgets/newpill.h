#pragma once

#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

/// "3 new": how much came in where somebody is not looking, over a list that stays where it is. A click leads there.
class NewPill final : public QPushButton
{
    Q_OBJECT
public:
    enum class Edge { top, bottom };

    /// Over `list`, in the middle of the edge where the new ones are.
    NewPill(Edge edge, QWidget *list);
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    Edge m_edge;
    int m_count = 0;
};

} // namespace gatehouse::ui
