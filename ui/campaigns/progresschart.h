#pragma once

#include "gateway/campaign.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace gatehouse::ui {

/// A campaign's way through time: what was sent, what was planned at the start, and how it will go on. Under the
/// pointer, or with the arrow keys, one moment is marked and its figures said. Time runs left to right in any language.
class ProgressChart final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressChart(QWidget *parent = nullptr);
    void show(const CampaignProgress &progress, Timestamp now);
    /// Whether there is anything to draw.
    [[nodiscard]] bool hasCurves() const;
    /// "14:20, 1,204 sent, 1,180 planned" of the marked moment.
    [[nodiscard]] QStringList markedWords() const;
    void mark(std::optional<Timestamp> at);
    [[nodiscard]] std::optional<Timestamp> marked() const { return m_marked; }
    /// How many by then along a curve; nothing before its beginning and after its end.
    [[nodiscard]] static std::optional<qint64> valueAt(const QList<CampaignPoint> &curve, Timestamp at);
    [[nodiscard]] QSize sizeHint() const override { return {400, 170}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF placeOf(const CampaignPoint &point) const;
    [[nodiscard]] QPolygonF line(const QList<CampaignPoint> &curve) const;
    void paintGround(QPainter &painter) const;
    void paintCurves(QPainter &painter) const;
    void paintTimes(QPainter &painter) const;
    void paintKey(QPainter &painter) const;
    void paintMark(QPainter &painter) const;
    void step(int by);

    CampaignProgress m_progress;
    Timestamp m_from{};
    Timestamp m_to{};
    Timestamp m_now{};
    std::optional<Timestamp> m_marked;
};

} // namespace gatehouse::ui
