"""Files, read within a limit and replaced as a whole.

Reading never waits for a writer and never takes more than it was allowed to. Writing leaves, whatever goes wrong, the
old file or the new one, and nothing else beside it.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from careerkit.errors import UnreadableFileError, UnwritableFileError

__all__ = ["read_bytes", "write_atomically"]

_CHUNK: Final = 1 << 20
"""How many bytes are asked for at once."""
_FLAGS: Final = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NONBLOCK"))
"""How every file is opened, as far as the system knows of it; above all without waiting for anybody."""
_REASONS: Final = {
    errno.EISDIR: "is-a-directory",
    errno.ENXIO: "not-a-regular-file",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "no-permission",
    errno.ENOSPC: "no-space",
    errno.EDQUOT: "no-space",
}
"""What an error of the system means for whoever named the file."""


def __dir__() -> list[str]:
    return __all__


def read_bytes(path: str | os.PathLike[str], *, max_bytes: int) -> bytes:
    """Read a whole file, if it is no larger than it may be.

    Args:
        path: The file; symbolic links are followed.
        max_bytes: The most bytes that it may have; not more than one above it is ever read.

    Raises:
        UnreadableFileError: With the reason `missing-file`, `is-a-directory`, `no-permission`, `too-large` (and
            `max_bytes` as its limit), `not-a-regular-file` (a pipe, a socket or a device: none is waited for), or
            `cannot-read` for what else the system says; its error is then the cause.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_atomically(f"{folder}/career.json", b"{}")
        ...     read_bytes(f"{folder}/career.json", max_bytes=100)
        b'{}'
    """
    shown = os.fspath(path)
    try:
        _require_regular(Path(shown).stat())
        descriptor = os.open(shown, os.O_RDONLY | _FLAGS)
        try:
            _require_regular(os.fstat(descriptor))  # once more: it may have been replaced meanwhile
            data = _read(descriptor, max_bytes + 1)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:  # ValueError: no file can have such a name
        raise UnreadableFileError(path=shown, reason=_reason(error, "missing-file", "cannot-read")) from error
    if len(data) > max_bytes:
        raise UnreadableFileError(path=shown, reason="too-large", limit=max_bytes)
    return data


def write_atomically(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file so that at any moment the old one or the new one is there, whole, even if the power fails.

    The new content goes to a temporary file in the same folder, to the disk, and then to its name. The permissions of
    a file that was there are kept, its owner and group as far as the system allows (where the group can't be kept, it
    may do no more than everybody else); a new file has those that the process gives to new files. A symbolic link
    stays one: what it leads to is replaced, or made. Another hard link to the old file keeps the old content. A file
    that one may not write is refused although its folder would let it be replaced.

    Args:
        path: The file; its folder has to be there.
        data: The content.

    Raises:
        UnwritableFileError: With the reason `missing-folder`, `is-a-directory`, `no-permission`, `no-space`,
            `not-a-regular-file` (a pipe, a socket or a device), or `cannot-write` for what else the system says; its
            error is then the cause. What was there is as it was, and no temporary file stays behind.
    """
    shown = os.fspath(path)
    try:
        target = _target(shown)
        existing = _existing(target)
        _replace(target, target.with_name(f".careerkit-{os.urandom(8).hex()}.tmp"), data, existing)
    except (OSError, ValueError) as error:  # ValueError: no file can have such a name
        raise UnwritableFileError(path=shown, reason=_reason(error, "missing-folder", "cannot-write")) from error
    _sync_folder(target.parent)


def _require_regular(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO))


def _read(descriptor: int, limit: int) -> bytes:
    """Read up to `limit` bytes; the size that a file claims is not relied on."""
    data = bytearray()
    while chunk := os.read(descriptor, min(limit - len(data), _CHUNK)):  # at the limit, nothing is asked for
        data += chunk
    return bytes(data)


def _target(shown: str) -> Path:
    """Follow symbolic links to the file that is meant, which need not be there."""
    if shown[-1:] in (os.sep, os.altsep):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    return Path(os.path.realpath(shown))


def _existing(target: Path) -> os.stat_result | None:
    """Look at the file that is to be replaced, having made sure that it may be written; None if there is none."""
    try:
        _require_regular(target.stat())
    except FileNotFoundError:
        return None
    descriptor = os.open(target, os.O_WRONLY | _FLAGS)
    try:
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)


def _replace(target: Path, temporary: Path, data: bytes, existing: os.stat_result | None) -> None:
    # The mode is given to the call that makes the file: so the system applies the umask, which can't be asked for
    # without changing it for every thread; and what was private is so from the first byte.
    mode = 0o666 if existing is None else 0o600
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, mode)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            if existing is not None:
                _keep_permissions(descriptor, temporary, existing)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _keep_permissions(descriptor: int, temporary: Path, existing: os.stat_result) -> None:
    mode = stat.S_IMODE(existing.st_mode)
    made = os.fstat(descriptor)
    if hasattr(os, "fchown") and (made.st_uid, made.st_gid) != (existing.st_uid, existing.st_gid):
        try:
            os.fchown(descriptor, existing.st_uid, existing.st_gid)
        except OSError:
            mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    temporary.chmod(mode)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, on systems that let a folder be opened; the file itself is there already."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | _FLAGS)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _reason(error: OSError | ValueError, missing: str, otherwise: str) -> str:
    """Name what the system said."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return missing
    return _REASONS.get(getattr(error, "errno", None) or 0, otherwise)
