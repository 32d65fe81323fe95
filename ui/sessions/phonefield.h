#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;

namespace gatehouse::ui {

class Label;

/// A phone number in E.164, typed as people write it, with its formatted echo below.
class PhoneField final : public QWidget
{
    Q_OBJECT
public:
    explicit PhoneField(QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    void setNumber(const QString &e164);
    /// "+" and digits; not a number unless isComplete().
    [[nodiscard]] QString number() const;
    [[nodiscard]] bool isComplete() const;

signals:
    void changed();

private:
    void echo();

    QLineEdit *m_field;
    Label *m_echo;
};

} // namespace gatehouse::ui
