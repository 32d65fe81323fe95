#pragma once

#include "gateway/content.h"
#include "gateway/result.h"

#include <functional>

namespace gatehouse {

/// A file of this machine in a campaign's message: copied into the data folder before the campaign starts, because the
/// original may be moved or changed long before the last message has gone. Blocking: on the work executor.
class CampaignMedia
{
public:
    /// The largest file of a kind that every session of the campaign delivers.
    using BytesMax = std::function<qint64(MediaKind)>;

    explicit CampaignMedia(QString folder) : m_folder(std::move(folder)) {}

    /// The content with the copy's URL; as it is when it has no such file, or one that was copied before.
    /// "media_unreadable", "media_too_large" with pointer /content/media/url; diskFull.
    [[nodiscard]] Result<Content> keep(Content content, const BytesMax &bytesMax) const;
    /// Of a content that `keep` made and that was not used after all.
    void forget(const Content &kept) const;

private:
    [[nodiscard]] bool isKept(const QString &path) const;

    const QString m_folder;
};

} // namespace gatehouse
