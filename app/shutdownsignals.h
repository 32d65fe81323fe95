#pragma once

#include <QtCore/QObject>

namespace gatehouse::app {

/// The operating system's wish that the program ends: SIGTERM, SIGINT, SIGHUP; the console's close events on Windows.
/// One object at a time; the second wish ends the program at once.
class ShutdownSignals final : public QObject
{
    Q_OBJECT
public:
    explicit ShutdownSignals(QObject *parent = nullptr);
    ~ShutdownSignals() override;

signals:
    void stopRequested();
};

} // namespace gatehouse::app
