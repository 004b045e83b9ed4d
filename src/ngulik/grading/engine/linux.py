"""The few Linux calls that Python does not offer, with their constants. Each raises OSError with the call's name.

Sources: mount(2), unshare(2), prctl(2), capabilities(7), seccomp(2), landlock(7) and the kernel's uapi headers.
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable, Mapping

CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT, MS_BIND, MS_REC = 1, 2, 4, 8, 32, 4096, 16384
MS_PRIVATE = 1 << 18
MNT_DETACH = 2
CLONE_THREAD = 0x00010000
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 4, 22, 38
_SECCOMP_MODE_FILTER = 2
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
_LANDLOCK = (444, 445, 446)  # the same numbers on every architecture
#: Audit numbers, which a filter compares so that 32-bit calls cannot pass under other numbers.
_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
MACHINE = platform.machine()

_libc = ctypes.CDLL(None, use_errno=True)


def _call(name: str, result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
    return result


def unshare(flags: int) -> None:
    """Leave the namespaces named by `flags` for new ones."""
    _call("unshare", _libc.unshare(flags))


def setns(handle: int, kind: int) -> None:
    """Enter the namespace behind an open file; for a PID namespace, only children enter it."""
    _call("setns", _libc.setns(handle, kind))


def mount(source: str, target: str, kind: str = "", flags: int = 0, data: str = "") -> None:
    """Mount `source` at `target`."""
    arguments = (source.encode(), target.encode(), kind.encode() or None, ctypes.c_ulong(flags), data.encode() or None)
    _call(f"mount {target}", _libc.mount(*arguments))


def umount(target: str, flags: int = 0) -> None:
    """Unmount `target`."""
    _call(f"umount {target}", _libc.umount2(target.encode(), flags))


def pivot_root(new: str, old: str) -> None:
    """Make `new` the root directory and put the old one at `old`."""
    _call("pivot_root", _libc.syscall(_PIVOT_ROOT[MACHINE], new.encode(), old.encode()))


def die_with_parent() -> None:
    """Ask to be killed when the parent ends."""
    _call("prctl PDEATHSIG", _libc.prctl(_PR_SET_PDEATHSIG, 9, 0, 0, 0))


def no_dump() -> None:
    """Let no other process read this one's memory or open its files through /proc."""
    _call("prctl DUMPABLE", _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0))


def no_new_privileges() -> None:
    """Give up, for good, what set-user-id programs would give."""
    _call("prctl NO_NEW_PRIVS", _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))


def drop_capabilities() -> None:
    """Give up every capability."""
    header = struct.pack("Ii", 0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process
    _call("capset", _libc.capset(header, bytes(24)))


def seccomp(refused: Mapping[int, int], masked: Iterable[tuple[int, int, int]]) -> None:
    """Refuse system calls from now on, in this process and its children.

    `refused` gives the error number by call; `masked` are (call, flag, error) and fail where the first argument lacks
    the flag. A classic BPF program over struct seccomp_data (number at 0, architecture at 4, arguments at 16).
    """
    load, equal, test, end = 0x20, 0x15, 0x45, 0x06
    allow, fail = 0x7FFF0000, 0x00050000
    code = [(load, 0, 0, 4), (equal, 1, 0, _ARCH[MACHINE]), (end, 0, 0, fail | errno.EPERM), (load, 0, 0, 0)]
    if MACHINE == "x86_64":
        code += [(0x35, 0, 1, 0x40000000), (end, 0, 0, fail | errno.EPERM)]  # the x32 calls
    for number, error in refused.items():
        code += [(equal, 0, 1, number), (end, 0, 0, fail | error)]
    for number, flag, error in masked:
        code += [
            (equal, 0, 4, number),
            (load, 0, 0, 16),
            (test, 1, 0, flag),
            (end, 0, 0, fail | error),
            (load, 0, 0, 0),
        ]
    code.append((end, 0, 0, allow))
    program = b"".join(struct.pack("HBBI", *line) for line in code)
    buffer = ctypes.create_string_buffer(program)
    filter_ = struct.pack("HxxxxxxP", len(code), ctypes.addressof(buffer))
    _call("seccomp", _libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, filter_, 0, 0))


_READ = 0b1101  # execute, read file, read directory
_KNOWN = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}


def landlock_version() -> int:
    """Return the version of Landlock that this kernel has, 0 for none."""
    return max(0, int(_libc.syscall(_LANDLOCK[0], None, ctypes.c_size_t(0), 1)))


def landlock(readable: Iterable[str], writable: Iterable[str]) -> None:
    """Forbid, for good, every file access but reading below `readable` and everything below `writable`."""
    version = landlock_version()
    handled = _KNOWN.get(version, (1 << 16) - 1)
    attributes = struct.pack("QQ", handled, 0b11 if version >= 4 else 0)  # and every TCP bind and connect
    size = len(attributes) if version >= 4 else 8
    rules = _call("landlock", _libc.syscall(_LANDLOCK[0], attributes, ctypes.c_size_t(size), 0))
    try:
        for paths, access in ((readable, _READ), (writable, handled)):
            for path in paths:
                handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
                try:
                    allowed = access if os.path.isdir(path) else access & 0b110  # a file is only read and written
                    rule = struct.pack("=Qi", allowed, handle)
                    _call("landlock rule", _libc.syscall(_LANDLOCK[1], rules, 1, rule, 0))
                finally:
                    os.close(handle)
        _call("landlock restrict", _libc.syscall(_LANDLOCK[2], rules, 0))
    finally:
        os.close(rules)
