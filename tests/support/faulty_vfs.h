#pragma once
#include <sqlite3.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <new>
#include <string>
#include <string_view>

namespace yaad::testing {

/// While one lives, every database that is opened goes through it: the system's own files, but `decide` may have an
/// operation fail as a disk does. One at a time.
class FaultyVfs {
 public:
  enum class Op : std::uint8_t { kRead, kWrite, kSync, kTruncate };
  struct Call {
    Op op;
    std::string_view path;
    std::int64_t offset;
    int bytes;
  };
  /// SQLITE_OK: go on. Otherwise that code is the answer; of a write the first half reaches the file all the same.
  using Decide = std::function<int(const Call&)>;

  FaultyVfs() : real_(sqlite3_vfs_find(nullptr)), vfs_(*real_) {
    one() = this;
    vfs_.zName = "faulty";
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    vfs_.xOpen = open;
    vfs_.pNext = nullptr;
    sqlite3_vfs_register(&vfs_, 1);
  }
  ~FaultyVfs() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(real_, 1);
    one() = nullptr;
  }
  FaultyVfs(const FaultyVfs&) = delete;
  FaultyVfs& operator=(const FaultyVfs&) = delete;

  void decide_by(Decide decide) {
    const std::lock_guard lock(mutex_);
    decide_ = std::move(decide);
  }
  void heal() { decide_by({}); }
  /// How many calls of this kind there were on files whose name ends so.
  static Decide fail_from(Op op, long number, int code) {
    return [op, code, number, seen = std::make_shared<std::atomic<long>>(0)](const Call& call) {
      return call.op == op && ++*seen >= number ? code : SQLITE_OK;
    };
  }
  static Decide fail_once(Op op, long number, int code) {
    return [op, code, number, seen = std::make_shared<std::atomic<long>>(0)](const Call& call) {
      return call.op == op && ++*seen == number ? code : SQLITE_OK;
    };
  }

 private:
  struct File {
    sqlite3_file base{};
    std::string path;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  };
  static FaultyVfs*& one() {
    static FaultyVfs* instance = nullptr;
    return instance;
  }
  static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
  static int answer(Op op, File& file, std::int64_t offset, int bytes) {
    FaultyVfs* self = one();
    if (self == nullptr) return SQLITE_OK;
    Decide decide;
    {
      const std::lock_guard lock(self->mutex_);
      decide = self->decide_;
    }
    return decide ? decide({op, file.path, offset, bytes}) : SQLITE_OK;
  }

  static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* wrapped = new (file) File;
    wrapped->path = name == nullptr ? "" : name;
    sqlite3_vfs* real = one()->real_;
    const int code = real->xOpen(real, name, wrapped->real(), flags, out);
    if (code == SQLITE_OK) {
      wrapped->base.pMethods = methods();
    } else {
      wrapped->~File();
      file->pMethods = nullptr;
    }
    return code;
  }
  static int close(sqlite3_file* file) {
    const int code = of(file).real()->pMethods->xClose(of(file).real());
    of(file).~File();
    return code;
  }
  static int read(sqlite3_file* file, void* into, int bytes, sqlite3_int64 offset) {
    if (const int code = answer(Op::kRead, of(file), offset, bytes); code != SQLITE_OK) {
      if (code == SQLITE_IOERR_SHORT_READ) std::memset(into, 0, static_cast<std::size_t>(bytes));
      return code;
    }
    return of(file).real()->pMethods->xRead(of(file).real(), into, bytes, offset);
  }
  static int write(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 offset) {
    auto* real = of(file).real();
    if (const int code = answer(Op::kWrite, of(file), offset, bytes); code != SQLITE_OK) {
      real->pMethods->xWrite(real, from, bytes / 2, offset);
      return code;
    }
    return real->pMethods->xWrite(real, from, bytes, offset);
  }
  static int truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (const int code = answer(Op::kTruncate, of(file), size, 0); code != SQLITE_OK) return code;
    return of(file).real()->pMethods->xTruncate(of(file).real(), size);
  }
  static int sync(sqlite3_file* file, int flags) {
    if (const int code = answer(Op::kSync, of(file), 0, 0); code != SQLITE_OK) return code;
    return of(file).real()->pMethods->xSync(of(file).real(), flags);
  }
  template <auto Method, typename... Arguments>
  static auto pass(sqlite3_file* file, Arguments... arguments) {
    auto* real = of(file).real();
    return (real->pMethods->*Method)(real, arguments...);
  }

  static const sqlite3_io_methods* methods() {
    using M = sqlite3_io_methods;
    static const sqlite3_io_methods all{3,
                                        close,
                                        read,
                                        write,
                                        truncate,
                                        sync,
                                        pass<&M::xFileSize, sqlite3_int64*>,
                                        pass<&M::xLock, int>,
                                        pass<&M::xUnlock, int>,
                                        pass<&M::xCheckReservedLock, int*>,
                                        pass<&M::xFileControl, int, void*>,
                                        pass<&M::xSectorSize>,
                                        pass<&M::xDeviceCharacteristics>,
                                        pass<&M::xShmMap, int, int, int, void volatile**>,
                                        pass<&M::xShmLock, int, int, int>,
                                        pass<&M::xShmBarrier>,
                                        pass<&M::xShmUnmap, int>,
                                        pass<&M::xFetch, sqlite3_int64, int, void**>,
                                        pass<&M::xUnfetch, sqlite3_int64, void*>};
    return &all;
  }

  sqlite3_vfs* real_;
  sqlite3_vfs vfs_;
  std::mutex mutex_;
  Decide decide_;
};

}  // namespace yaad::testing
