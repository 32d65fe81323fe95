#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace gatehouse::ui {

class RailButton;
struct Place;

/// The dark strip of places at the reading side, 72 px wide.
class Rail final : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(const QList<Place> &places, QWidget *parent = nullptr);
    void setCurrent(const QString &name);
    void setBadge(const QString &name, qint64 count, const QString &words);
    [[nodiscard]] RailButton *button(const QString &name) const { return m_buttons.value(name); }

signals:
    void chosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHash<QString, RailButton *> m_buttons;
};

} // namespace gatehouse::ui
