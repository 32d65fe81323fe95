#pragma once

#include "ui/campaigns/editorstep.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace gatehouse::ui {

class Label;
class VariableHighlighter;

/// What the campaign says: a text with {{column}} variables, and what may be attached.
class MessageStep final : public EditorStep
{
    Q_OBJECT
public:
    explicit MessageStep(DraftKeeper &draft, QWidget *parent = nullptr);
    [[nodiscard]] bool isDone() const override;
    void activated() override;

private:
    QWidget *attachment();
    void takeDraft();
    void showColumns(const QStringList &columns);
    void edited();
    void showState();
    void chooseFile();

    QPlainTextEdit *m_text;
    VariableHighlighter *m_highlighter;
    QWidget *m_chips;
    QStringList m_columns;
    Label *m_count;
    Label *m_problem;
    QComboBox *m_kind;
    QLineEdit *m_url;
    QPushButton *m_choose;
    bool m_filling = false;
};

} // namespace gatehouse::ui
