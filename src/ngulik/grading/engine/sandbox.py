"""Locks a process in: what it can see, reach, use up and ask of the kernel. Linux, no root, no container engine."""

import errno
import os
import resource
import signal
import sys
from pathlib import Path

from ngulik import paths
from ngulik.grading.engine import linux
from ngulik.grading.engine.limits import Limits

MB = 1 << 20
_NAMESPACES = linux.CLONE_NEWUSER | linux.CLONE_NEWNET | linux.CLONE_NEWIPC | linux.CLONE_NEWUTS | linux.CLONE_NEWNS
_DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")
_SYSTEM = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts", "/usr/share/zoneinfo")
#: System calls that learner code never needs: new processes and programs, other processes, mounts, keys, modules,
#: kernel interfaces with a history of holes. Numbers by architecture, in the order of `_NAMES`.
_NAMES = (
    *("fork", "vfork", "execve", "execveat", "ptrace", "process_vm_readv", "process_vm_writev", "pidfd_getfd"),
    *("mount", "umount2", "pivot_root", "chroot", "move_mount", "fsopen", "open_tree", "mount_setattr", "setns"),
    *("unshare", "keyctl", "add_key", "request_key", "bpf", "perf_event_open", "userfaultfd", "io_uring_setup"),
    *("kexec_load", "init_module", "finit_module", "delete_module", "open_by_handle_at", "quotactl", "swapon"),
    *("reboot", "personality", "socket", "landlock_create_ruleset", "memfd_create", "memfd_secret"),
)
_NUMBERS = {
    "x86_64": (
        *(57, 58, 59, 322, 101, 310, 311, 438, 165, 166, 155, 161, 429, 430, 428, 442, 308, 272, 250, 248, 249, 321),
        *(298, 323, 425, 246, 175, 313, 176, 304, 179, 167, 169, 135, 41, 444, 319, 447),
    ),
    "aarch64": (
        *(221, 281, 117, 270, 271, 438, 40, 39, 41, 51, 429, 430, 428, 442, 268, 97, 219, 217, 218, 280, 241, 282),
        *(425, 104, 105, 273, 106, 265, 60, 224, 142, 92, 198, 444, 279, 447),
    ),
}
#: New processes fail as they do where too many run already, so that the limit can be named.
_PROCESSES = frozenset({"fork", "vfork"})
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435


def readable_paths() -> list[str]:
    """Return what a notebook needs to read: Python, this package, the data sets, fonts and time zones."""
    wanted = [*_python(), str(paths.datasets_dir())]
    return [
        path
        for path in dict.fromkeys(os.path.realpath(p) if not os.path.islink(p) else p for p in wanted)
        if os.path.exists(path)
    ]


def _python() -> list[str]:
    package = Path(__file__).resolve().parents[3]  # the folder that holds the package `ngulik`
    return [sys.prefix, sys.base_prefix, str(package), *_SYSTEM]


def exposed() -> tuple[Path, Path] | None:
    """Return a folder with masters or hand-ins that could be read from inside, and what shows it; None if all is hidden."""
    seen = [Path(os.path.realpath(path)) for path in _python()]
    for secret in (paths.solutions_dir(), paths.ROOT / "cohorts", paths.build_dir()):
        real = Path(os.path.realpath(secret))
        for shown in seen:
            if real.is_relative_to(shown):
                return secret, shown
    return None


def prepare() -> int:
    """Move this program into namespaces in which an ordinary user may make more; return a handle for `confine_next`.

    What returns is a child, process 1 of its own PID namespace: when it ends, the kernel ends every process that it
    made, whatever these did. Raises OSError where the computer does not offer it.
    """
    _own_users(linux.CLONE_NEWUSER | linux.CLONE_NEWPID)
    child = os.fork()
    if child:
        os.closerange(3, 4096)  # whoever waits for an answer must notice when the child ends
        os._exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 0xFF)
    linux.die_with_parent()
    return os.open("/proc/thread-self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)


def confine_next(handle: int) -> None:
    """Let the next fork be process 1 of a PID namespace of its own."""
    linux.setns(handle, linux.CLONE_NEWPID)  # back from the namespace of the child before
    linux.unshare(linux.CLONE_NEWPID)


def _own_users(flags: int) -> None:
    user, group = os.geteuid(), os.getegid()
    linux.unshare(flags)
    for name, content in (("setgroups", "deny"), ("uid_map", f"1000 {user} 1"), ("gid_map", f"1000 {group} 1")):
        Path("/proc/self", name).write_text(content)


def confine(folder: Path, limits: Limits) -> None:
    """Lock this process in, for good. Raises OSError with the name of the layer that could not be put up."""
    used = _memory_used()
    _own_users(_NAMESPACES)
    os.setsid()  # `kill(0, 9)` reaches the whole process group, also outside the namespace
    readable = readable_paths()
    _view(folder, readable, limits)
    os.chdir(folder)
    _limit(limits, used)
    linux.no_dump()
    linux.no_new_privileges()
    linux.drop_capabilities()
    linux.die_with_parent()  # after the capabilities: the kernel forgets it when they grow
    if linux.landlock_version():
        linux.landlock([*readable, "/dev/urandom", "/dev/random"], [str(folder), "/tmp", "/dev/null", "/dev/zero"])
    _filter()


def unlocked(folder: Path, limits: Limits) -> None:
    """Keep this process to the limits, but let it see and reach everything."""
    linux.die_with_parent()
    os.setsid()
    os.chdir(folder)
    _limit(limits, _memory_used())


def _memory_used() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def _view(folder: Path, readable: list[str], limits: Limits) -> None:
    """Build a root directory in memory that holds only what may be seen, and move there."""
    linux.mount("none", "/", flags=linux.MS_REC | linux.MS_PRIVATE)
    given = [(path.name, path.read_bytes()) for path in folder.iterdir() if path.is_file() and not path.is_symlink()]
    new = str(folder)  # its files are read already, and nothing that must be seen lies below it
    linux.mount("tmpfs", new, "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, "size=1m,mode=755")
    _memory(new + "/tmp", limits)  # first: Python itself may lie below it
    for path in readable:
        if os.path.islink(path):
            Path(new + path).parent.mkdir(parents=True, exist_ok=True)
            os.symlink(os.readlink(path), new + path)
        else:
            _show(path, new + path, linux.MS_RDONLY)
    for path in _DEVICES:
        _show(path, new + path, 0)
    _memory(new + str(folder), limits)
    for name, content in given:
        Path(new + str(folder), name).write_bytes(content)
    os.makedirs(new + "/.lama", exist_ok=True)
    linux.pivot_root(new, new + "/.lama")
    os.chdir("/")
    linux.umount("/.lama", linux.MNT_DETACH)
    os.rmdir("/.lama")
    linux.mount(
        "none", "/", flags=linux.MS_REMOUNT | linux.MS_BIND | linux.MS_RDONLY | linux.MS_NOSUID | linux.MS_NODEV
    )


def _memory(target: str, limits: Limits) -> None:
    os.makedirs(target, exist_ok=True)
    flags = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC
    linux.mount("tmpfs", target, "tmpfs", flags, f"size={limits.folder}m,nr_inodes=2000,mode=755")


def _show(path: str, target: str, flags: int) -> None:
    if os.path.isdir(path):
        os.makedirs(target, exist_ok=True)
    else:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        Path(target).touch()
    if os.path.ismount(target):
        return
    linux.mount(path, target, flags=linux.MS_BIND | linux.MS_REC)
    extra = linux.MS_NOSUID | (0 if path.startswith("/dev/") else linux.MS_NODEV)
    linux.mount("none", target, flags=linux.MS_REMOUNT | linux.MS_BIND | flags | extra)


def _limit(limits: Limits, used: int) -> None:
    """Set what the kernel enforces by itself; memory counts on top of the `used` bytes of the warm process."""
    for what, value in (
        (resource.RLIMIT_AS, used + limits.memory * MB),
        (resource.RLIMIT_FSIZE, limits.file * MB),
        (resource.RLIMIT_NOFILE, limits.files),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    ):
        resource.setrlimit(what, (value, value))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.total_cpu, limits.total_cpu))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a file that grows too large is an OSError, not the end


def _filter() -> None:
    calls = _NUMBERS[linux.MACHINE]
    numbers = dict(zip(_NAMES[-len(calls) :], calls, strict=True))  # newer architectures lack the first two
    refused = {number: errno.EAGAIN if name in _PROCESSES else errno.EPERM for name, number in numbers.items()}
    refused[_CLONE3] = errno.ENOSYS  # its flags lie in memory; the C library then calls clone, whose flags can be seen
    linux.seccomp(refused, [(_CLONE[linux.MACHINE], linux.CLONE_THREAD, errno.EAGAIN)])
