#pragma once

#include "gateway/runtime/enginecontext.h"
#include "gateway/storage/audiencestore.h"
#include "gateway/text/contenttemplate.h"

#include <QtCore/QHash>

namespace gatehouse {

class DispatchLink;
struct CampaignRow;

/// Turns the recipients of started campaigns into queued messages: read and rendered on a reading thread, written in
/// pieces of one commit each, spread over the campaign's sessions in turn. Goes on where it was after a restart.
/// Lives on the work executor.
class Materialiser
{
public:
    Materialiser(EngineContext &engine, DispatchLink &dispatch, Executor &work)
        : m_engine(engine), m_dispatch(dispatch), m_work(work)
    {}
    ~Materialiser() { *m_alive = false; }

    /// Does nothing while it is at it already.
    void start(CampaignId campaign);
    void stop() { *m_alive = false; }

private:
    // One campaign on its way. Shared with the threads that read and write for it, each using it in turn.
    struct Run
    {
        CampaignId campaign;
        ClientId client;
        qint64 version = 0;
        qint64 readTo = 0;    ///< file row that was read last
        qint64 writtenTo = 0; ///< file row up to which recipients are messages
        size_t turn = 0;      ///< which session comes next
        QList<SessionId> sessions;
        std::shared_ptr<const ContentTemplate> content;
        bool reading = false;
        bool writing = false;
        bool atEnd = false;
        std::vector<MaterialisedRow> ready; ///< read, to be written next
    };
    using RunPtr = std::shared_ptr<Run>;
    using Rows = std::shared_ptr<std::vector<MaterialisedRow>>;

    void begin(const RunPtr &run, const CampaignRow &row);
    void pause(CampaignId campaign);
    void advance(const RunPtr &run);
    void read(const RunPtr &run);
    void write(const RunPtr &run);
    void end(const RunPtr &run);

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    Executor &m_work;
    QHash<CampaignId, RunPtr> m_runs;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
