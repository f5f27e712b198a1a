#pragma once
#include <string>

#include "app/ports/store.h"
#include "base/uuid.h"

namespace yaad {

/// What the settings say of the one user of local mode.
struct LocalUserSettings {
  std::string tz;        ///< Of a new user, as the machine names it.
  std::string language;  ///< Of a new user: "en", "ur", or a locale that begins so.
  std::string email;     ///< Of any user; empty: theirs stays.
};

/// The one user of local mode, made at the first start; the same one for all processes that start at once.
/// Throws StorageError.
UserId find_local_user(Store& store, IdSource& ids, const LocalUserSettings& settings);

}  // namespace yaad
