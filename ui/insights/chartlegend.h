#pragma once

#include "ui/insights/linechart.h"

namespace gatehouse::ui {

/// The lines of a chart: a stroke, the name, the value of now.
class ChartLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);
    void setLines(const QList<ChartLine> &lines, ChartUnit unit);
    [[nodiscard]] QStringList words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    QList<ChartLine> m_lines;
    QStringList m_words;
};

} // namespace gatehouse::ui
