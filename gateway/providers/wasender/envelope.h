#pragma once

#include "gateway/providers/provider.h"

/// WasenderAPI's answers. Success is usually {"success":true,"data":…}, with several flat exceptions and a 204; errors
/// come in three shapes: {success:false, message, errors}, {success:false, error} and {message, retry_after}.
namespace gatehouse::wasender {

struct Envelope
{
    int status = 0;
    bool readable = false; ///< a JSON object or array, or nothing at all
    bool empty = false;
    bool saysNo = false;        ///< "success": false, whatever the status
    bool saysYes = false;       ///< "success": true
    bool markup = false;        ///< a page: it comes from something in front of the API
    QJsonObject body;           ///< a bare array stands under "data"
    QString words;              ///< the text for people as it came: not masked
    QStringList refusedMembers; ///< of a validation error
    std::optional<Milliseconds> wait;

    [[nodiscard]] bool succeeded() const { return status >= 200 && status < 300 && readable && !saysNo; }
};

[[nodiscard]] Envelope readEnvelope(const HttpResponse &response);

/// What a refusal means, as far as its text and status tell.
struct Refusal
{
    ErrorClass errorClass = ErrorClass::contentRefused;
    QString code;
};
[[nodiscard]] Refusal refusalOf(const Envelope &envelope);
/// The stable cause that a text of WasenderAPI stands for; empty when it is none of the known ones.
[[nodiscard]] QString causeOfWords(const QString &words);

/// `words` for people and logs: phone numbers and anything like a token cut out, at most 500 characters.
[[nodiscard]] QString maskedWords(const QString &words);

/// The body of a success, for calls other than sending; else the failure of the outcome.
[[nodiscard]] Result<QJsonObject> successBody(const HttpOutcome &outcome);

} // namespace gatehouse::wasender
