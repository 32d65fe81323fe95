#pragma once

#include "gateway/timestamp.h"

#include <QtWidgets/QLineEdit>

namespace gatehouse::ui {

/// A length of time as people write it: "5 s", "2 min", "1.5 h"; a figure alone is seconds.
class SpanField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SpanField(QWidget *parent = nullptr);
    void setSpan(Milliseconds span);
    /// Nothing when what was typed is no length of time.
    [[nodiscard]] std::optional<Milliseconds> span() const;

    [[nodiscard]] static QString spelled(Milliseconds span);
    [[nodiscard]] static std::optional<Milliseconds> read(const QString &typed);
};

} // namespace gatehouse::ui
