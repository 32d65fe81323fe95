#pragma once

#include "tests/support/fakedesks.h"

namespace gatehouse::test {

/// The practice set-up with one thread that has every kind of message and state, in several languages and scripts, a
/// group and a channel. `pictures` is a folder for the picture a customer sent.
void fillWithChats(FakeDesks &desks, Timestamp now, const QString &pictures);

/// Marta's conversation, the first of the list.
[[nodiscard]] ConversationId martas(const FakeDesks &desks);

/// A message as the engine would give it; appended to its thread and to the messages' list.
Message addMessage(FakeDesks &desks, ConversationId id, Direction direction, const Content &content, Timestamp at);
Message addText(FakeDesks &desks, ConversationId id, Direction direction, const QString &words, Timestamp at);

} // namespace gatehouse::test
