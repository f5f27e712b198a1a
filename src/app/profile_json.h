#pragma once
#include "app/ports/store.h"
#include "base/json_writer.h"

namespace yaad {

/// The fields of a profile, as the events and GET /api/me tell them, into an open object. Pure.
void append_profile_fields(JsonWriter& json, const Profile& profile);

}  // namespace yaad
