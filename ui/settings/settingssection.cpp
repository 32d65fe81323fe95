#include "ui/settings/settingssection.h"

#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gatehouse::ui {

SettingsSection::SettingsSection(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent), m_name(name), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("section_") + name);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(new Label(title, TextSize::title, Role::text, QFont::DemiBold));
    auto *card = new Card;
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 180);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::s);
    card->body()->addLayout(m_grid);
    column->addWidget(card);
}

bool SettingsSection::matches(const QString &typed) const
{
    QString all;
    for (const QLabel *label : findChildren<QLabel *>())
        all += label->text().remove(u'&') + u'\n';
    for (const QAbstractButton *button : findChildren<QAbstractButton *>())
        all += button->text().remove(u'&') + u'\n';
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

void SettingsSection::addRow(const QString &label, QWidget *control, const QString &help)
{
    const int row = m_grid->rowCount();
    auto *words = new Label(label);
    words->setBuddy(control);
    m_grid->addWidget(words, row, 0, Qt::AlignVCenter);
    m_grid->addWidget(control, row, 1, Qt::AlignLeft);
    addHelp(help, 1);
}

void SettingsSection::addWide(QWidget *widget, const QString &help)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
    addHelp(help, 0);
}

Label *SettingsSection::addParagraph(const QString &text)
{
    auto *words = new Label(text, TextSize::body, Role::textSoft);
    words->setWordWrap(true);
    addWide(words);
    return words;
}

void SettingsSection::addFact(const QString &name, const QString &label, const QString &value)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *text = new Label(isolateLtr(value));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *copy = new QToolButton;
    copy->setObjectName(name);
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy: %1").arg(label));
    copy->setToolTip(tr("Copy"));
    connect(copy, &QToolButton::clicked, this, [value] { QGuiApplication::clipboard()->setText(value); });
    row->addWidget(text);
    row->addWidget(copy);
    row->addStretch(1);
    const int at = m_grid->rowCount();
    m_grid->addWidget(new Label(label), at, 0);
    m_grid->addWidget(line, at, 1);
}

void SettingsSection::addHelp(const QString &help, int column)
{
    if (help.isEmpty())
        return;
    auto *words = new Label(help, TextSize::caption, Role::textSoft);
    words->setWordWrap(true);
    m_grid->addWidget(words, m_grid->rowCount(), column, 1, 2 - column);
}

} // namespace gatehouse::ui
