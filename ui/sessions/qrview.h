#pragma once

#include "gateway/qrpicture.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace gatehouse::ui {

/// A pairing code as a picture, 280 px square with its quiet zone. Always dark on light, also in the dark scheme:
/// phones do not read the reverse. A code that ran out is faded, so that nobody scans it.
class QrView final : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(QWidget *parent = nullptr);
    /// Empty: nothing to show yet.
    void setPayload(const QString &payload);
    void setFaded(bool faded);
    [[nodiscard]] QString payload() const { return m_payload; }
    [[nodiscard]] bool isFaded() const { return m_faded; }
    [[nodiscard]] QSize sizeHint() const override { return {side, side}; }

    static constexpr int side = 280;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_payload;
    std::optional<QrMatrix> m_matrix;
    bool m_faded = false;
};

} // namespace gatehouse::ui
