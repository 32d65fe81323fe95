#pragma once

#include <QtWidgets/QWidget>

class QGridLayout;

namespace gatehouse::ui {

class Card;
class Label;

/// A titled card of settings, one row each: what it is, the control, a line of help.
class SettingsSection : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the word that leads here ("public-url").
    SettingsSection(const QString &name, const QString &title, QWidget *parent = nullptr);
    [[nodiscard]] const QString &name() const { return m_name; }
    /// True when each typed word stands in the title, a label, a control or a help line.
    [[nodiscard]] bool matches(const QString &typed) const;

protected:
    /// A control with its label; the label's mnemonic leads to it.
    void addRow(const QString &label, QWidget *control, const QString &help = {});
    /// A control that says itself what it is, or a paragraph.
    void addWide(QWidget *widget, const QString &help = {});
    Label *addParagraph(const QString &text);
    /// A fact that can be selected and copied.
    void addFact(const QString &name, const QString &label, const QString &value);

private:
    void addHelp(const QString &help, int column);

    QString m_name;
    QGridLayout *m_grid;
};

} // namespace gatehouse::ui
