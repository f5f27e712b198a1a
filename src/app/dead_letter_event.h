#pragma once
#include "app/ports/store.h"

namespace yaad {

/// The event of a dead letter: the row itself while it is kept, else rebuilt from the CloudEvent (its object is then
/// the topic's payload). Null when the text is not a CloudEvent of ours.
EventPtr event_of_dead_letter(ReadView& view, const DeadLetter& letter);

}  // namespace yaad
