#include "app/local_user.h"

#include <optional>

namespace yaad {
namespace {

std::optional<Profile> first_profile(ReadView& view) {
  for (const UserId& user : view.users()) {
    if (auto profile = view.find_profile(user)) return profile;
  }
  return std::nullopt;
}

bool says_all(const std::optional<Profile>& profile, const LocalUserSettings& settings) {
  return profile && (settings.email.empty() || profile->email == settings.email);
}

Profile new_profile(IdSource& ids, const LocalUserSettings& settings) {
  Profile profile;
  profile.user = UserId{ids.next()};
  // Machines in UTC call it Etc/UTC, browsers UTC: one name, so that nobody is told that the two differ.
  profile.tz = settings.tz == "Etc/UTC" ? "UTC" : settings.tz;
  profile.language = settings.language.starts_with("ur") ? "ur" : "en";
  return profile;
}

}  // namespace

UserId find_local_user(Store& store, IdSource& ids, const LocalUserSettings& settings) {
  std::optional<Profile> profile;
  store.read([&](ReadView& view) { profile = first_profile(view); });
  if (says_all(profile, settings)) return profile->user;
  const auto put = run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
    // A lease that has run out when it is taken holds nobody off but those who start right now, until the commit.
    static_cast<void>(tx.take_lease("local-user", ids.next(), Instant::max(), Instant{}));
    profile = first_profile(tx);
    if (says_all(profile, settings)) return {};
    if (!profile) profile = new_profile(ids, settings);
    if (!settings.email.empty()) profile->email = settings.email;
    tx.put_profile(*profile);
    return {};
  });
  if (!put) throw StorageError(StorageError::Kind::kIo, put.error().detail);
  return profile->user;
}

}  // namespace yaad
