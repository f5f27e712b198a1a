#pragma once
#include <string>

namespace yaad::sqlite {

/// Holds `PATH.lock` for this process until destroyed, with its pid inside. Throws StorageError: kBusy with the other's
/// pid, kReadOnly or kIo when the folder cannot be written.
class FileLock {
 public:
  explicit FileLock(const std::string& database_path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace yaad::sqlite
