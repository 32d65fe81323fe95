#include "ui/theme/icons.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <algorithm>
#include <array>
#include <optional>

namespace gatehouse::ui {

namespace {

constexpr std::array directional{"campaigns", "chevron-left", "chevron-right", "contact-card", "document",
                                 "external",  "poll",         "send",          "undo"};

bool isDirectional(const QString &name)
{
    return std::any_of(directional.begin(), directional.end(),
                       [&name](const char *entry) { return name == QLatin1String(entry); });
}

class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, Role role, std::optional<QPalette> palette)
        : m_name(std::move(name)), m_role(role), m_palette(std::move(palette))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect.topLeft(),
                            render(std::min(rect.width(), rect.height()), mode, painter->device()->devicePixelRatio()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(std::min(size.width(), size.height()), mode, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels already.
        QPixmap result = render(std::min(size.width(), size.height()), mode, 1.0);
        result.setDevicePixelRatio(scale);
        return result;
    }
    QIconEngine *clone() const override { return new SvgIconEngine(*this); }

private:
    QPixmap render(int size, QIcon::Mode mode, qreal ratio) const
    {
        const QPalette palette = m_palette.value_or(QGuiApplication::palette());
        const Role role = mode == QIcon::Disabled ? Role::textSoft : m_role;
        return ui::pixmap(m_name, size, color(role, palette), ratio);
    }

    QString m_name;
    Role m_role;
    std::optional<QPalette> m_palette;
};

} // namespace

QIcon icon(const QString &name, Role role)
{
    return QIcon(new SvgIconEngine(name, role, {}));
}

QIcon icon(const QString &name, const QPalette &palette)
{
    return QIcon(new SvgIconEngine(name, Role::text, palette));
}

QPixmap pixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const bool mirrored = QGuiApplication::isRightToLeft() && isDirectional(name);
    const QString key = QStringLiteral("gatehouse-icon/%1/%2/%3/%4/%5")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(size)
                            .arg(devicePixelRatio)
                            .arg(mirrored ? 1 : 0);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "gatehouse::ui::pixmap", qPrintable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    result = QPixmap(QSize(size, size) * devicePixelRatio);
    result.fill(Qt::transparent);
    result.setDevicePixelRatio(devicePixelRatio);
    {
        QPainter painter(&result);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter, QRectF(0, 0, size, size));
    }
    if (mirrored) {
        result = QPixmap::fromImage(result.toImage().mirrored(true, false));
        result.setDevicePixelRatio(devicePixelRatio);
    }
    QPixmapCache::insert(key, result);
    return result;
}

void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    const int size = std::min(rect.width(), rect.height());
    const QPoint at(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter->drawPixmap(at, pixmap(name, size, color, painter->device()->devicePixelRatio()));
}

} // namespace gatehouse::ui
