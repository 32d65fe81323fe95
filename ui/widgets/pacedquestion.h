#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace gatehouse::ui {

/// A question that changes of the engine make necessary, however fast they come: one at a time, and a pause after its
/// answer. Wishes meanwhile are one wish. While it is held (nobody looks) nothing is asked, and the wish is kept.
class PacedQuestion final : public QObject
{
    Q_OBJECT
public:
    /// `ask` puts the question; answered() is called once for each, also when there was nothing to ask after all.
    explicit PacedQuestion(std::function<void()> ask, QObject *parent = nullptr);
    void want();
    void answered();
    void setHeld(bool held);

private:
    void next();

    std::function<void()> m_ask;
    bool m_wanted = false;
    bool m_asking = false;
    bool m_held = false;
    QTimer m_pause;
};

} // namespace gatehouse::ui
