#pragma once

#include "gateway/result.h"

#include <QtCore/QObject>

#include <functional>

namespace gatehouse::ui {

/// A command on many things, given to the engine piece by piece, so that replies and sends go on between two pieces,
/// progress is seen and it can be stopped. What was done stays done. UI thread.
class BulkWork final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype pieceSize = 500;
    /// Does `count` of them from the `from`th on, then says pieceDone() or fail().
    using Piece = std::function<void(qsizetype from, qsizetype count)>;

    BulkWork(qsizetype count, QObject *parent) : QObject(parent), m_count(count) {}
    void start(Piece piece);
    void pieceDone();
    /// Ends it.
    void fail(const Failure &failure);
    /// After the piece under way.
    void stop() { m_stopped = true; }

signals:
    /// When there is more to come.
    void progressed(qsizetype done, qsizetype all);
    void failed(const gatehouse::Failure &failure);
    /// At the end, stopped or failed as well.
    void finished();

private:
    void next();

    const qsizetype m_count;
    qsizetype m_done = 0;
    Piece m_piece;
    bool m_stopped = false;
};

} // namespace gatehouse::ui
