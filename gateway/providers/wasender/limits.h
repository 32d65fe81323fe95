#pragma once

#include "gateway/content.h"
#include "gateway/session.h"

/// WasenderAPI's figures in one place, as its rate-limit page gave them in August 2026.
namespace gatehouse::wasender {

[[nodiscard]] Pacing pacingOf(WasenderPlan plan);

/// A pairing code is replaced about every 45 s.
inline constexpr Milliseconds pairingCodeLifetime{45'000};
/// The listener refuses longer ones before; this is the reader's own bound.
inline constexpr qsizetype webhookBytesMax = 4 << 20;
inline constexpr qsizetype answerBytesMax = 16 << 20;
/// What can be sent, by kind: uploading takes larger pictures (16 MB) and stickers (5 MB), sending refuses them then.
[[nodiscard]] constexpr qint64 sentBytesMax(MediaKind kind)
{
    switch (kind) {
    case MediaKind::image:
        return 5LL << 20;
    case MediaKind::video:
        return 50LL << 20;
    case MediaKind::audio:
        return 16LL << 20;
    case MediaKind::document:
        return 100LL << 20;
    case MediaKind::sticker:
        return 100LL << 10;
    }
    return 0;
}
/// WhatsApp's largest kind of file that WasenderAPI handles is a document of 100 MB; encryption adds at most 26 bytes.
inline constexpr qint64 mediaBytesMax = (100LL << 20) + 64;
inline constexpr Milliseconds fileTimeout{180'000};
/// A wait that the provider asks for is believed up to a day (its longest window); more is a mistake.
inline constexpr Milliseconds waitMax{86'400'000};

} // namespace gatehouse::wasender
