#pragma once

#include <QtCore/QObject>

class QApplication;

namespace gatehouse::ui {

class UiSettings;

/// Keeps the application's palette and font as the person set them, and follows the desktop's dark or light.
class Appearance final : public QObject
{
    Q_OBJECT
public:
    Appearance(QApplication &application, UiSettings &settings, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    UiSettings &m_settings;
};

} // namespace gatehouse::ui
