#pragma once

#include <QtCore/QMap>
#include <QtWidgets/QApplication>

namespace gatehouse::test {

/// An application that knows which events took long, so that a pause has a name. UI thread.
class SlowEvents final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;
    /// Receiver and kind of event, the longest first; since the last call.
    [[nodiscard]] QStringList takeLongest(int count);

private:
    struct Spent
    {
        double milliseconds = 0;
        double busy = 0; ///< of that, with a processor at work for this thread
    };
    QMap<QString, Spent> m_longest;
    int m_depth = 0;
};

} // namespace gatehouse::test
