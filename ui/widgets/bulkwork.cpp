#include "ui/widgets/bulkwork.h"

#include <algorithm>

namespace gatehouse::ui {

void BulkWork::start(Piece piece)
{
    m_piece = std::move(piece);
    next();
}

void BulkWork::next()
{
    if (m_stopped || m_done >= m_count)
        return emit finished();
    if (m_count > pieceSize)
        emit progressed(m_done, m_count);
    m_piece(m_done, std::min(pieceSize, m_count - m_done));
}

void BulkWork::pieceDone()
{
    m_done += std::min(pieceSize, m_count - m_done);
    next();
}

void BulkWork::fail(const Failure &failure)
{
    emit failed(failure);
    emit finished();
}

} // namespace gatehouse::ui
