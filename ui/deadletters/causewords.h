#pragma once

#include "gateway/deadletterdesk.h"

namespace gatehouse::ui {

/// A cause of death for a person.
struct CauseWords
{
    QString title;          ///< "Number not on WhatsApp": for lists
    QString meaning;        ///< what happened, a sentence
    QString advice;         ///< what to do, a sentence
    bool atSession = false; ///< the next step is at the session's page
};

/// The words for a stable cause; one that is not known keeps its own word as title, so that nothing is hidden.
[[nodiscard]] CauseWords causeWords(const QString &cause);
/// "WasenderAPI" for "wasender".
[[nodiscard]] QString providerTitle(const QString &provider);

} // namespace gatehouse::ui
