#pragma once

#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace gatehouse::ui {

/// A raised ground with a hairline and 6 px corners; content goes into body().
class Card final : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
};

} // namespace gatehouse::ui
