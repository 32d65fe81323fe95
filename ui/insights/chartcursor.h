#pragma once

#include <QtWidgets/QWidget>

namespace gatehouse::ui {

class LineChart;

/// The marked step of a chart: a line through it and a box with its values. Lies over the chart and takes no events.
class ChartCursor final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartCursor(LineChart &chart);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LineChart &m_chart;
};

} // namespace gatehouse::ui
