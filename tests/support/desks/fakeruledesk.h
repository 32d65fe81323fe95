#pragma once

#include "gateway/ruledesk.h"
#include "tests/support/desks/answers.h"

namespace gatehouse::test {

class FakeRuleDesk final : public RuleDesk
{
public:
    explicit FakeRuleDesk(Answers &answers) : m_answers(answers) {}

    Reply<QList<RetryTable>> retryTables() override
    {
        return m_answers.answer<QList<RetryTable>>(QStringLiteral("retryTables"), [this] { return tables; });
    }
    Reply<RetryTable> retryTable(QString provider) override
    {
        return m_answers.answer<RetryTable>(QStringLiteral("retryTable"), [this, provider]() -> Result<RetryTable> {
            for (const RetryTable &table : tables) {
                if (table.provider == provider)
                    return table;
            }
            return notFound();
        });
    }
    Reply<RetryTable> changeRetryTable(QString provider, RetryTableChange change, Actor) override
    {
        return m_answers.answer<RetryTable>(QStringLiteral("changeRetryTable"),
                                            [this, provider, change]() -> Result<RetryTable> {
                                                for (RetryTable &table : tables) {
                                                    if (table.provider != provider)
                                                        continue;
                                                    auto changed = changedTable(table, change);
                                                    if (changed)
                                                        table = *changed;
                                                    return changed;
                                                }
                                                return notFound();
                                            });
    }

    QList<RetryTable> tables{standardRetryTable(QStringLiteral("wasender"))};

private:
    Answers &m_answers;
};

} // namespace gatehouse::test
