#pragma once

#include <QtWidgets/QComboBox>

namespace gatehouse::ui {

/// Why somebody is not written to any more: chosen from what happens often, or in one's own words.
class OptOutReason final : public QComboBox
{
    Q_OBJECT
public:
    explicit OptOutReason(QWidget *parent = nullptr);
    /// What is kept with the opt-out; "manual" when nothing was said.
    [[nodiscard]] QString reason() const;
    /// A kept reason for people: the engine's codes as words, a person's words as they are.
    [[nodiscard]] static QString words(const QString &reason);
};

} // namespace gatehouse::ui
