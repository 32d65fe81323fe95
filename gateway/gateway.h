#pragma once

#include "gateway/result.h"
#include "gateway/settings.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <memory>

namespace gatehouse {

class CampaignDesk;
class ChangeFeed;
class ClientDesk;
class Clock;
class ContactDesk;
class DeadLetterDesk;
class InboxDesk;
class InsightDesk;
class MessageDesk;
class RuleDesk;
class SessionDesk;

/// The engine as a whole: makes its parts, joins them, stops them in order. All its work is on threads of its own; it
/// offers a desk per customer and holds no logic. Made, used and destroyed on one thread (the UI's, or the main thread
/// of a headless run).
class Gateway final : public QObject
{
    Q_OBJECT
public:
    /// Opens the data folder, migrates, recovers what was under way, starts listeners and dispatch. Blocks for as long
    /// as opening takes: call it before the event loop. Failures: dataInUse, dataDamaged, dataNewer, dataReadOnly,
    /// diskFull, addressInUse, addressRefused, vaultUnreachable.
    [[nodiscard]] static Result<std::unique_ptr<Gateway>> open(const Settings &settings);
    /// Refuses new work, lets what is under way finish (at most 5 s), then closes.
    ~Gateway() override;

    [[nodiscard]] ClientDesk &clients();
    [[nodiscard]] SessionDesk &sessions();
    [[nodiscard]] MessageDesk &messages();
    [[nodiscard]] InboxDesk &inbox();
    [[nodiscard]] CampaignDesk &campaigns();
    [[nodiscard]] ContactDesk &contacts();
    [[nodiscard]] DeadLetterDesk &deadLetters();
    [[nodiscard]] InsightDesk &insights();
    [[nodiscard]] RuleDesk &rules();
    [[nodiscard]] ChangeFeed &changes();
    [[nodiscard]] const Clock &clock() const;

    [[nodiscard]] QUrl apiUrl() const;    ///< "http://127.0.0.1:8480"
    [[nodiscard]] QUrl hooksUrl() const;  ///< "http://127.0.0.1:8481"
    [[nodiscard]] QUrl publicUrl() const; ///< empty when none was given
    [[nodiscard]] QString dataDir() const;

private:
    class Parts;
    explicit Gateway(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace gatehouse
