#pragma once

#include <QtWidgets/QWidget>

namespace gatehouse::ui {

/// A message as its reader will see it: a screen with one incoming bubble.
class PhonePreview final : public QWidget
{
    Q_OBJECT
public:
    explicit PhonePreview(QWidget *parent = nullptr);
    /// `attachment` is a caption for what is attached ("Photo"), empty for text alone.
    void setMessage(const QString &sender, const QString &text, const QString &attachment = {});
    [[nodiscard]] QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sender;
    QString m_text;
    QString m_attachment;
};

} // namespace gatehouse::ui
