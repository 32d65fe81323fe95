#pragma once

#include "gateway/timestamp.h"

#include <QtWidgets/QWidget>

namespace gatehouse::ui {

/// How the sending will go: from nothing at the start to all at the finish. Time runs left to right in any language.
class ForecastChart final : public QWidget
{
    Q_OBJECT
public:
    explicit ForecastChart(QWidget *parent = nullptr);
    void show(Timestamp start, Timestamp finish, qint64 messages, Timestamp now);
    [[nodiscard]] QSize sizeHint() const override { return {400, 170}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Timestamp m_start{};
    Timestamp m_finish{};
    Timestamp m_now{};
    qint64 m_messages = 0;
};

} // namespace gatehouse::ui
