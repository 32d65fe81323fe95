#include "ui/sessions/qrview.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace gatehouse::ui {

namespace {

constexpr int quietModules = 4; // of which a reader needs that many on each side

} // namespace

QrView::QrView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pairingQr"));
    setFixedSize(side, side);
    setAccessibleName(tr("Pairing code as a QR picture"));
}

void QrView::setPayload(const QString &payload)
{
    m_payload = payload;
    m_matrix = qrMatrix(payload.toUtf8());
    m_faded = false;
    update();
}

void QrView::setFaded(bool faded)
{
    m_faded = faded;
    update();
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), radius::card, radius::card);
    if (!m_matrix)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Whole device pixels a module: an uneven grid is what cameras stumble over.
    const qreal ratio = devicePixelRatioF();
    const int modules = m_matrix->size + 2 * quietModules;
    const qreal module = std::max(1.0, qreal(int(side * ratio / modules))) / ratio;
    const qreal start = qreal(int((side - module * m_matrix->size) / 2 * ratio)) / ratio;
    painter.setOpacity(m_faded ? 0.12 : 1.0);
    for (int y = 0; y < m_matrix->size; ++y) {
        for (int x = 0; x < m_matrix->size; ++x) {
            if (m_matrix->dark(x, y))
                painter.fillRect(QRectF(start + x * module, start + y * module, module, module), Qt::black);
        }
    }
}

} // namespace gatehouse::ui
