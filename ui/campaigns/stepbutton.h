#pragma once

#include <QtWidgets/QAbstractButton>

namespace gatehouse::ui {

/// One step of the editor: a tick when it is done, a dot where the person is, a ring before it.
class StepButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StepButton(const QString &text, QWidget *parent = nullptr);
    void setDone(bool done);
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_done = false;
};

} // namespace gatehouse::ui
