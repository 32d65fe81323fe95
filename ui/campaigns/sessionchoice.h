#pragma once

#include "gateway/session.h"

#include <QtWidgets/QWidget>

class QCheckBox;

namespace gatehouse::ui {

class Label;
class StateDot;

/// One session that may take part: its name to tick, its pacing in words, its state.
class SessionChoice final : public QWidget
{
    Q_OBJECT
public:
    explicit SessionChoice(const Session &session, QWidget *parent = nullptr);
    void show(const Session &session);
    [[nodiscard]] SessionId id() const { return m_id; }
    [[nodiscard]] bool isChosen() const;
    void setChosen(bool chosen);
    void focusBox();

signals:
    void toggled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SessionId m_id;
    QCheckBox *m_box;
    Label *m_pacing;
    StateDot *m_state;
};

} // namespace gatehouse::ui
