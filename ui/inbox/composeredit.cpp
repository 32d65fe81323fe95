#include "ui/inbox/composeredit.h"

#include "ui/theme/theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QImage>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextBlock>

#include <algorithm>

namespace gatehouse::ui {

ComposerEdit::ComposerEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto); // what is typed decides, line by line
    document()->setDefaultTextOption(option);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::fitHeight);
    fitHeight();
}

void ComposerEdit::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.lineCount());
    const int wanted = std::clamp(lines, 1, linesMax) * fontMetrics().lineSpacing() + 2;
    if (height() != wanted)
        setFixedHeight(wanted);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->modifiers().testFlag(Qt::ShiftModifier))
        return emit sendRequested();
    if (event->key() == Qt::Key_Escape)
        return emit left();
    QPlainTextEdit::keyPressEvent(event);
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void ComposerEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

// The frame around the field shows the focus.
void ComposerEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    parentWidget()->update();
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    parentWidget()->update();
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void ComposerEdit::insertFromMimeData(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    if (!files.isEmpty())
        return emit filesGiven(files);
    if (source->hasImage() && !source->hasText())
        return emit imagePasted(qvariant_cast<QImage>(source->imageData()));
    // Other programs' formatting stays where it was.
    if (source->hasText())
        insertPlainText(source->text());
}

} // namespace gatehouse::ui
