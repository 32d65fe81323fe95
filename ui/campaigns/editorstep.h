#pragma once

#include "ui/campaigns/draftkeeper.h"

#include <QtWidgets/QWidget>

namespace gatehouse::ui {

/// One step of the campaign editor.
class EditorStep : public QWidget
{
    Q_OBJECT
public:
    explicit EditorStep(DraftKeeper &draft, QWidget *parent = nullptr) : QWidget(parent), m_draft(draft) {}
    /// What the step asks for is there.
    [[nodiscard]] virtual bool isDone() const = 0;
    /// The step came to the front: put the focus where its work begins.
    virtual void activated() {}

signals:
    void failed(const gatehouse::Failure &failure);

protected:
    [[nodiscard]] DraftKeeper &draft() const { return m_draft; }

private:
    DraftKeeper &m_draft;
};

} // namespace gatehouse::ui
