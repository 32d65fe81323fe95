#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QToolButton;

namespace gatehouse::ui {

/// A token or secret being typed or pasted: dots, with a button to look. Forgets its text when told to.
class SecretField final : public QWidget
{
    Q_OBJECT
public:
    explicit SecretField(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// Without the blanks and line ends that copying brings along.
    [[nodiscard]] QByteArray secret() const;
    [[nodiscard]] bool isEmpty() const;
    void forget();

signals:
    void changed();

private:
    QLineEdit *m_field;
    QToolButton *m_look;
};

} // namespace gatehouse::ui
