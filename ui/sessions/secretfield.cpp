#include "ui/sessions/secretfield.h"

#include "ui/theme/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

SecretField::SecretField(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit), m_look(new QToolButton)
{
    m_field->setObjectName(name);
    m_field->setAccessibleName(accessibleName);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                 | Qt::ImhNoAutoUppercase);
    m_look->setObjectName(name + QStringLiteral("Show"));
    m_look->setText(tr("Show"));
    m_look->setAccessibleName(tr("Show: %1").arg(accessibleName));
    m_look->setCheckable(true);
    m_look->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_field, 1);
    row->addWidget(m_look);
    setFocusProxy(m_field);
    connect(m_look, &QToolButton::toggled, this, [this](bool shown) {
        m_field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_look->setText(shown ? tr("Hide") : tr("Show"));
    });
    connect(m_field, &QLineEdit::textChanged, this, &SecretField::changed);
}

QByteArray SecretField::secret() const
{
    return m_field->text().trimmed().toUtf8();
}

bool SecretField::isEmpty() const
{
    return m_field->text().trimmed().isEmpty();
}

void SecretField::forget()
{
    m_field->clear();
    m_look->setChecked(false);
}

} // namespace gatehouse::ui
