#include "ui/sessions/phonefield.h"

#include "gateway/phonenumber.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/typedphone.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

PhoneField::PhoneField(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit), m_echo(new Label({}, TextSize::caption, Role::textSoft))
{
    m_field->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_field->setPlaceholderText(QStringLiteral("+55 21 99000-1122"));
    m_field->setMaxLength(40);
    m_echo->setObjectName(QStringLiteral("phoneEcho"));
    m_echo->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_field);
    column->addWidget(m_echo);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        echo();
        emit changed();
    });
    echo();
}

void PhoneField::setNumber(const QString &e164)
{
    m_field->setText(e164);
}

QString PhoneField::number() const
{
    return typedPhone(m_field->text());
}

bool PhoneField::isComplete() const
{
    return isE164(number());
}

void PhoneField::echo()
{
    const QString typed = number();
    m_echo->setRole(isComplete() ? Role::good : Role::textSoft);
    if (isComplete())
        m_echo->setText(tr("Read as %1").arg(phone(typed)));
    else if (!typed.isEmpty() && !typed.startsWith(u'+'))
        m_echo->setText(tr("Begin with + and the country's code."));
    else
        m_echo->setText(tr("With + and the country's code."));
}

} // namespace gatehouse::ui
