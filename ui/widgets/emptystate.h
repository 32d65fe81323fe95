#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gatehouse::ui {

class Label;

/// What a list shows while it is empty: what will appear here, and the one button that makes it happen.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent = nullptr);
    /// The button; absent until called.
    QPushButton *setAction(const QString &text);
    /// Changes the words, for "nothing matches this filter".
    void setText(const QString &title, const QString &sentence);
    /// A second, quiet button below the first one (first start offers two ways).
    QPushButton *addQuietAction(const QString &text);

signals:
    void triggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel *m_icon;
    Label *m_title;
    Label *m_sentence;
    QVBoxLayout *m_column;
    QPushButton *m_button = nullptr;
};

} // namespace gatehouse::ui
