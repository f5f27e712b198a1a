// Preloaded into the program by test_db.py, and into PostgreSQL by test_role_faults.py (where files of tables do not grow
// while it is full): the disk under the database fails as the file named by YAAD_TEST_DISK says:
// "full" (no room left), "sync" (a sync fails), "read" (what is read cannot be read). Empty or missing: a good disk.
// Works where nobody may mount or limit anything.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int of_a_table(int file, const char* path, off_t end) {
  struct stat is;
  return strstr(path, "/base/") != NULL && fstat(file, &is) == 0 && end > is.st_size;
}

// `end`: where the file would end after it, 0 if that does not matter.
static int fails(int file, const char* how, off_t end) {
  const char* control = getenv("YAAD_TEST_DISK");
  char link[64], path[512], said[8] = "";
  if (control == NULL) return 0;
  snprintf(link, sizeof(link), "/proc/self/fd/%d", file);
  const ssize_t size = readlink(link, path, sizeof(path) - 1);
  if (size <= 0) return 0;
  path[size] = 0;
  const char* name = strrchr(path, '/');
  if (name == NULL || strstr(name, "-shm") != NULL) return 0;
  if (strncmp(name, "/yaad.db", 8) != 0 && !of_a_table(file, path, end)) return 0;
  const int saved = errno;
  const int opened = open(control, O_RDONLY | O_CLOEXEC);
  if (opened >= 0) {
    if (read(opened, said, sizeof(said) - 1) < 0) said[0] = 0;
    close(opened);
  }
  errno = saved;
  return strncmp(said, how, strlen(how)) == 0;
}

#define REAL(type, name, ...)                                     \
  static type (*real)(__VA_ARGS__) = NULL;                        \
  if (real == NULL) *(void**)(&real) = dlsym(RTLD_NEXT, name)

#define REFUSE(how, number, end)        \
  if (fails(file, how, (off_t)(end))) { \
    errno = number;                     \
    return -1;                          \
  }

ssize_t pwrite64(int file, const void* from, size_t bytes, off64_t at) {
  REAL(ssize_t, "pwrite64", int, const void*, size_t, off64_t);
  REFUSE("full", ENOSPC, at + (off_t)bytes)
  return real(file, from, bytes, at);
}
ssize_t pwrite(int file, const void* from, size_t bytes, off_t at) {
  REAL(ssize_t, "pwrite", int, const void*, size_t, off_t);
  REFUSE("full", ENOSPC, at + (off_t)bytes)
  return real(file, from, bytes, at);
}
ssize_t pread64(int file, void* into, size_t bytes, off64_t at) {
  REAL(ssize_t, "pread64", int, void*, size_t, off64_t);
  REFUSE("read", EIO, 0)
  return real(file, into, bytes, at);
}
ssize_t pread(int file, void* into, size_t bytes, off_t at) {
  REAL(ssize_t, "pread", int, void*, size_t, off_t);
  REFUSE("read", EIO, 0)
  return real(file, into, bytes, at);
}
int fsync(int file) {
  REAL(int, "fsync", int);
  REFUSE("sync", EIO, 0)
  return real(file);
}
int fdatasync(int file) {
  REAL(int, "fdatasync", int);
  REFUSE("sync", EIO, 0)
  return real(file);
}
