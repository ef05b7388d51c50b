/* Stands between a program and its files: numbers the calls, notes them, and at one of them kills the
 * program or lets the call fail. Loaded with LD_PRELOAD; passive without FAULTS_LOG.
 *
 *   FAULTS_LOG    where calls are noted, one record each (see `note`)
 *   FAULTS_ROOT   only what lies beneath this folder counts
 *   FAULTS_KINDS  letters of the calls that are numbered (see below)
 *   FAULTS_AT     the number of the call that is struck
 *   FAULTS_HOW    kill, torn (half of a write is made, then kill), eio (once), eio-on (from there on, but for locks),
 *                 enospc-on (from there on whatever takes room)
 *
 * Kinds: o open without making, c open that makes or empties, w write, r read, s sync, t length, n rename,
 * u remove, k link, d folder made, p permissions, l lock. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) static typeof(name) *real; if (!real) real = (typeof(name) *)dlsym(RTLD_NEXT, #name)

static int active, log_fd = -1;
static char root[PATH_MAX], kinds[32] = "cwstnukdpl", how[16];
static long at = -1, count;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  const char *log = getenv("FAULTS_LOG"), *x;
  if (!log) return;
  if ((x = getenv("FAULTS_ROOT"))) strncpy(root, x, sizeof root - 1);
  if ((x = getenv("FAULTS_KINDS"))) strncpy(kinds, x, sizeof kinds - 1);
  if ((x = getenv("FAULTS_HOW"))) strncpy(how, x, sizeof how - 1);
  if ((x = getenv("FAULTS_AT"))) at = atol(x);
  log_fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  active = log_fd >= 0 && root[0];
}

/* The path of an open file; false where it is none of ours, or has been removed. */
static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return 1;
}

static void absolute(int folder, const char *given, char *path) {
  char base[PATH_MAX] = "";
  if (given[0] == '/') { snprintf(path, PATH_MAX, "%s", given); return; }
  if (folder == AT_FDCWD) { if (syscall(SYS_getcwd, base, sizeof base) < 0) base[0] = 0; }
  else if (!path_of(folder, base)) base[0] = 0;
  snprintf(path, PATH_MAX, "%.2000s/%.2000s", base, given);
}

static int is_ours(const char *path) {
  size_t length = strlen(root);
  return active && !strncmp(path, root, length) && (path[length] == '/' || !path[length]);
}

/* A record: `number kind offset length path TAB other NEWLINE`, then as many bytes as `length` says. */
static void note(long number, char kind, long offset, const void *data, size_t length, const char *path, const char *other) {
  char head[2 * PATH_MAX + 64];
  int size = snprintf(head, sizeof head, "%ld %c %ld %zu %s\t%s\n", number, kind, offset, data ? length : 0, path, other ? other : "");
  struct iovec parts[2] = {{head, size}, {(void *)data, data ? length : 0}};
  syscall(SYS_writev, log_fd, parts, 2);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Numbers a call; gives what it fails with, 0 to let it be made, -1 for half of it and then death. */
static int struck(char kind, const char *path, long *number) {
  *number = 0;
  if (!is_ours(path) || !strchr(kinds, kind)) return 0;
  long n = *number = __sync_add_and_fetch(&count, 1);
  int from_here = at > 0 && n >= at, here = n == at;
  if (!from_here) return 0;
  if (here && !strcmp(how, "kill")) die();
  if (here && !strcmp(how, "torn")) { if (kind != 'w') die(); return -1; }
  if (here && !strcmp(how, "eio")) { note(n, 'x', 0, 0, 0, path, 0); return EIO; }
  if (!strcmp(how, "eio-on") && kind != 'l') { note(n, 'x', 0, 0, 0, path, 0); return EIO; }
  if (!strcmp(how, "enospc-on") && strchr("cwsnkdt", kind)) { note(n, 'x', 0, 0, 0, path, 0); return ENOSPC; }
  return 0;
}

#define FAIL(error) do { errno = (error); return -1; } while (0)

/* ---- opening ---- */
static int opened(int folder, const char *given, int flags, mode_t mode) {
  char path[PATH_MAX];
  if (!active) return syscall(SYS_openat, folder, given, flags, mode);
  absolute(folder, given, path);
  long n;
  int makes = (flags & (O_CREAT | O_TRUNC)) != 0;
  int was_there = syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0;
  int error = struck(makes && (!was_there || (flags & O_TRUNC)) ? 'c' : 'o', path, &n);
  if (error > 0) FAIL(error);
  int fd = syscall(SYS_openat, folder, given, flags, mode);
  int kept = errno;
  if (fd >= 0 && is_ours(path)) {
    if (!was_there && (flags & O_CREAT)) note(n, 'c', 0, 0, 0, path, 0);
    else if (flags & O_TRUNC) note(n, 't', 0, 0, 0, path, 0);
    else note(n, 'o', 0, 0, 0, path, 0);
  }
  errno = kept;
  return fd;
}
#define OPEN(name) int name(const char *path, int flags, ...) { mode_t mode = 0; \
  if (flags & (O_CREAT | __O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, int); va_end(more); } \
  return opened(AT_FDCWD, path, flags, mode); }
OPEN(open) OPEN(open64)
#define OPENAT(name) int name(int folder, const char *path, int flags, ...) { mode_t mode = 0; \
  if (flags & (O_CREAT | __O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, int); va_end(more); } \
  return opened(folder, path, flags, mode); }
OPENAT(openat) OPENAT(openat64)
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

/* ---- writing ---- */
static ssize_t positioned(int fd, const void *data, size_t length, off_t offset, int has_offset) {
  if (has_offset) return syscall(SYS_pwrite64, fd, data, length, offset);
  return syscall(SYS_write, fd, data, length);
}

static ssize_t written(int fd, const void *data, size_t length, off_t offset, int has_offset) {
  char path[PATH_MAX];
  if (!active || !path_of(fd, path)) return positioned(fd, data, length, offset, has_offset);
  if (fd == 1 || is_ours(path)) pthread_mutex_lock(&gate);
  else return positioned(fd, data, length, offset, has_offset);
  long n;
  int error = struck('w', path, &n);
  if (error > 0) { pthread_mutex_unlock(&gate); FAIL(error); }
  if (error < 0) { positioned(fd, data, length / 2, offset, has_offset); die(); }
  ssize_t done = positioned(fd, data, length, offset, has_offset);
  int kept = errno;
  if (fd == 1 && !is_ours(path)) note(0, '1', 0, 0, 0, path, 0);
  else if (done > 0) {
    if (!has_offset) offset = syscall(SYS_lseek, fd, 0, SEEK_CUR) - done;
    note(n, 'w', offset, data, done, path, 0);
  }
  pthread_mutex_unlock(&gate);
  errno = kept;
  return done;
}
ssize_t write(int fd, const void *data, size_t length) { return written(fd, data, length, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return written(fd, data, length, offset, 1); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return written(fd, data, length, offset, 1); }

static ssize_t gathered(int fd, const struct iovec *parts, int number, off_t offset, int has_offset) {
  ssize_t all = 0;
  for (int i = 0; i < number; i++) {
    ssize_t done = written(fd, parts[i].iov_base, parts[i].iov_len, offset + all, has_offset);
    if (done < 0) return all ? all : done;
    all += done;
    if ((size_t)done < parts[i].iov_len) break;
  }
  return all;
}
ssize_t writev(int fd, const struct iovec *parts, int number) { return gathered(fd, parts, number, 0, 0); }
ssize_t pwritev(int fd, const struct iovec *parts, int number, off_t offset) { return gathered(fd, parts, number, offset, 1); }
ssize_t pwritev64(int fd, const struct iovec *parts, int number, off64_t offset) { return gathered(fd, parts, number, offset, 1); }

/* What is copied inside the system goes through memory here, so that it can be noted. */
static ssize_t copied(int from, off64_t *from_at, int to, off64_t *to_at, size_t length) {
  char piece[1 << 16];
  if (length > sizeof piece) length = sizeof piece;
  ssize_t got = from_at ? syscall(SYS_pread64, from, piece, length, *from_at) : syscall(SYS_read, from, piece, length);
  if (got <= 0) return got;
  ssize_t done = written(to, piece, got, to_at ? *to_at : 0, to_at != 0);
  if (!from_at && done < got) syscall(SYS_lseek, from, (done < 0 ? 0 : done) - got, SEEK_CUR);
  if (done > 0 && from_at) *from_at += done;
  if (done > 0 && to_at) *to_at += done;
  return done;
}
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
  (void)flags;
  return copied(from, from_at, to, to_at, length);
}
ssize_t sendfile(int to, int from, off_t *from_at, size_t length) { return copied(from, from_at, to, 0, length); }
ssize_t sendfile64(int to, int from, off64_t *from_at, size_t length) { return copied(from, from_at, to, 0, length); }

/* ---- reading ---- */
static int read_struck(int fd) {
  char path[PATH_MAX];
  long n;
  if (!active || !path_of(fd, path) || !is_ours(path)) return 0;
  int error = struck('r', path, &n);
  if (error <= 0) note(n, 'r', 0, 0, 0, path, 0);
  return error;
}
ssize_t read(int fd, void *data, size_t length) {
  int error = read_struck(fd);
  if (error > 0) FAIL(error);
  return syscall(SYS_read, fd, data, length);
}
ssize_t pread(int fd, void *data, size_t length, off_t offset) {
  int error = read_struck(fd);
  if (error > 0) FAIL(error);
  return syscall(SYS_pread64, fd, data, length, offset);
}
ssize_t pread64(int fd, void *data, size_t length, off64_t offset) { return pread(fd, data, length, offset); }

/* ---- lengths, syncing, permissions, locks: all by handle ---- */
#define BY_HANDLE(kind, offset, call) do { \
  char path[PATH_MAX]; long n; \
  if (!active || !path_of(fd, path) || !is_ours(path)) return call; \
  int error = struck(kind, path, &n); \
  if (error > 0) FAIL(error); \
  int done = call, kept = errno; \
  if (done >= 0) note(n, kind, offset, 0, 0, path, 0); \
  errno = kept; return done; } while (0)

/* A process that is killed leaves what the system holds, so nothing has to wait for the disk. */
int fsync(int fd) { BY_HANDLE('s', 0, 0); }
int fdatasync(int fd) { BY_HANDLE('s', 0, 0); }
int ftruncate(int fd, off_t length) { BY_HANDLE('t', length, syscall(SYS_ftruncate, fd, length)); }
int ftruncate64(int fd, off64_t length) { BY_HANDLE('t', length, syscall(SYS_ftruncate, fd, length)); }
int fchmod(int fd, mode_t mode) { BY_HANDLE('p', mode, syscall(SYS_fchmod, fd, mode)); }
int flock(int fd, int what) { BY_HANDLE('l', 0, syscall(SYS_flock, fd, what)); }

/* What is set aside for a file beyond its end reads as zeros. */
static int grown(int fd, off_t length) {
  struct stat is;
  if (fstat(fd, &is) == 0 && is.st_size >= length) return 0;
  BY_HANDLE('t', length, syscall(SYS_ftruncate, fd, length));
}
int fallocate(int fd, int mode, off_t offset, off_t length) {
  if (mode) FAIL(EOPNOTSUPP);
  return grown(fd, offset + length);
}
int fallocate64(int fd, int mode, off64_t offset, off64_t length) { return fallocate(fd, mode, offset, length); }
int posix_fallocate(int fd, off_t offset, off_t length) { return grown(fd, offset + length) ? errno : 0; }
int posix_fallocate64(int fd, off64_t offset, off64_t length) { return posix_fallocate(fd, offset, length); }

static int locked(int fd, int what, void *argument) {
  if (what == F_SETLK || what == F_SETLKW || what == F_OFD_SETLK || what == F_OFD_SETLKW)
    BY_HANDLE('l', 0, syscall(SYS_fcntl, fd, what, argument));
  return syscall(SYS_fcntl, fd, what, argument);
}
int fcntl(int fd, int what, ...) { va_list more; va_start(more, what); void *argument = va_arg(more, void *); va_end(more); return locked(fd, what, argument); }
int fcntl64(int fd, int what, ...) { va_list more; va_start(more, what); void *argument = va_arg(more, void *); va_end(more); return locked(fd, what, argument); }

/* ---- names ---- */
#define BY_NAME(kind, folder, given, other, call) do { \
  char path[PATH_MAX]; long n; \
  if (!active) return call; \
  absolute(folder, given, path); \
  int error = struck(kind, path, &n); \
  if (error > 0) FAIL(error); \
  int done = call, kept = errno; \
  if (done >= 0 && is_ours(path)) note(n, kind, 0, 0, 0, path, other); \
  errno = kept; return done; } while (0)

static int renamed(int from, const char *old, int to, const char *new, unsigned flags) {
  char aim[PATH_MAX];
  absolute(to, new, aim);
  BY_NAME('n', from, old, aim, syscall(SYS_renameat2, from, old, to, new, flags));
}
int rename(const char *old, const char *new) { return renamed(AT_FDCWD, old, AT_FDCWD, new, 0); }
int renameat(int from, const char *old, int to, const char *new) { return renamed(from, old, to, new, 0); }
int renameat2(int from, const char *old, int to, const char *new, unsigned flags) { return renamed(from, old, to, new, flags); }

static int removed(int folder, const char *name, int flags) { BY_NAME('u', folder, name, 0, syscall(SYS_unlinkat, folder, name, flags)); }
int unlink(const char *name) { return removed(AT_FDCWD, name, 0); }
int unlinkat(int folder, const char *name, int flags) { return removed(folder, name, flags); }
int rmdir(const char *name) { return removed(AT_FDCWD, name, AT_REMOVEDIR); }
int remove(const char *name) { int done = removed(AT_FDCWD, name, 0); return done && errno == EISDIR ? rmdir(name) : done; }

/* The new name comes first in the record, then the one that it stands for. */
static int linked(int from, const char *old, int to, const char *new, int flags) {
  char aim[PATH_MAX];
  absolute(from, old, aim);
  BY_NAME('k', to, new, aim, syscall(SYS_linkat, from, old, to, new, flags));
}
int link(const char *old, const char *new) { return linked(AT_FDCWD, old, AT_FDCWD, new, 0); }
int linkat(int from, const char *old, int to, const char *new, int flags) { return linked(from, old, to, new, flags); }

int mkdirat(int folder, const char *name, mode_t mode) { BY_NAME('d', folder, name, 0, syscall(SYS_mkdirat, folder, name, mode)); }
int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }
int symlinkat(const char *aim, int folder, const char *name) { BY_NAME('y', folder, name, aim, syscall(SYS_symlinkat, aim, folder, name)); }
int symlink(const char *aim, const char *name) { return symlinkat(aim, AT_FDCWD, name); }
int fchmodat(int folder, const char *name, mode_t mode, int flags) { (void)flags; BY_NAME('p', folder, name, 0, syscall(SYS_fchmodat, folder, name, mode)); }
int chmod(const char *name, mode_t mode) { return fchmodat(AT_FDCWD, name, mode, 0); }
int truncate(const char *name, off_t length) {
  int fd = opened(AT_FDCWD, name, O_WRONLY | O_CLOEXEC, 0);
  if (fd < 0) return -1;
  int done = ftruncate(fd, length), kept = errno;
  close(fd);
  errno = kept;
  return done;
}
int truncate64(const char *name, off64_t length) { return truncate(name, length); }
