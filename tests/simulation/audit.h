#pragma once

#include "tests/simulation/world.h"

namespace gatehouse::simulation {

/// Compares what the database says with what was promised, after every step and at the end.
class Audit
{
public:
    explicit Audit(World &world) : m_world(world) {}
    void afterStep();
    /// When all that could go out has had its time.
    void atEnd();
    [[nodiscard]] qint64 doubts() const { return m_doubts; }

private:
    struct Row
    {
        MessageId id;
        MessageState state;
        qint64 letters; ///< how often it died
    };
    struct Look
    {
        QList<Row> rows;
        QList<std::pair<MessageId, QString>> texts; ///< of those that were not there before
        QStringList figures;                        ///< counters that differ from a recount
        QStringList optedOut;                       ///< attempts after the opt-out
        QStringList unburied;                       ///< dead without a letter
        QStringList campaigns;                      ///< whose rows are not all there
        QStringList redrives;                       ///< that say something else than their letters
        QStringList openRedrives;                   ///< neither ended nor stopped
        QList<MessageId> redriven;                  ///< what was put back to work, each time
        QList<MessageId> hidden; ///< nobody knows the end of the last attempt, and they are not in doubt
    };
    [[nodiscard]] Look look();
    void follow(const Row &row);
    void compareWithProvider(const Look &look);
    void compareWebhooks();

    World &m_world;
    QHash<MessageId, Row> m_rows;
    MessageId m_newest;
    qint64 m_doubts = 0;
};

} // namespace gatehouse::simulation
