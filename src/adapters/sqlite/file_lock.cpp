#include "adapters/sqlite/file_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "app/ports/store.h"

namespace yaad::sqlite {

FileLock::FileLock(const std::string& database_path) {
  const auto path = database_path + ".lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ < 0) {
    const int reason = errno;
    const bool forbidden = reason == EACCES || reason == EROFS || reason == EPERM;
    throw StorageError(forbidden ? StorageError::Kind::kReadOnly : StorageError::Kind::kIo,
                       fmt::format("cannot write '{}': {}; the folder of the database must exist and be writable", path,
                                   std::strerror(reason)));
  }
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    char pid[32] = {};
    const auto size = ::pread(file_, pid, sizeof(pid) - 1, 0);
    ::close(file_);
    file_ = -1;
    const std::string owner = size > 0 ? std::string(pid, static_cast<std::size_t>(size)) : std::string("unknown");
    throw StorageError(StorageError::Kind::kBusy,
                       fmt::format("the database '{}' is in use by process {}: stop it, or use its address instead",
                                   database_path, owner));
  }
  const auto pid = std::to_string(::getpid());
  // What it says is only for people, so a failure to write it is no failure.
  if (::ftruncate(file_, 0) == 0) (void)!::pwrite(file_, pid.data(), pid.size(), 0);
}

FileLock::~FileLock() {
  // The file stays: removing it would let two processes lock two files of one name.
  if (file_ >= 0) ::close(file_);
}

}  // namespace yaad::sqlite
