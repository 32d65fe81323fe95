#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace gatehouse::ui {

/// The field an answer is typed in: grows from 1 to 8 lines, Enter sends, Shift+Enter begins a line.
class ComposerEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int linesMax = 8;

    explicit ComposerEdit(QWidget *parent = nullptr);

signals:
    void sendRequested();
    void left(); ///< Esc
    void filesGiven(const QStringList &paths);
    void imagePasted(const QImage &image);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fitHeight();
};

} // namespace gatehouse::ui
