#pragma once

#include "gateway/sandbox/sandboxchance.h"
#include "gateway/sandbox/sandboxcontent.h"

namespace gatehouse {

/// A file that a customer sends.
struct SandboxSample
{
    QByteArray bytes;
    QString mimeType;
    QString fileName;
};

/// A real file of the kind, so that the console has something to show: a picture, a silent voice note, a PDF, a
/// sticker. Nothing for kinds without a file; a video is only a few bytes that claim to be one.
[[nodiscard]] SandboxSample sandboxSample(SandboxKind kind, SandboxChance chance);

} // namespace gatehouse
