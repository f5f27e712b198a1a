#include "app/profile_json.h"

namespace yaad {

void append_profile_fields(JsonWriter& json, const Profile& profile) {
  json.field("user_id", profile.user.str()).field("tz", profile.tz).field("language", profile.language);
  json.key("default_priority");
  if (profile.default_priority) {
    json.value(to_string(*profile.default_priority));
  } else {
    json.value(nullptr);
  }
  json.field("default_reminder_minutes", profile.default_reminder_minutes).field("email", profile.email);
}

}  // namespace yaad
