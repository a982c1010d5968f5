from __future__ import annotations

import errno
import os
import socket
import stat
import threading
from pathlib import Path

import pytest

from careerkit.documents import files
from careerkit.documents.files import read_bytes, write_atomically
from careerkit.errors import UnreadableFileError, UnwritableFileError

LIMIT = 1_000


def fail_with(number):
    def failing(*_args, **_kwargs):
        raise OSError(number, os.strerror(number))

    return failing


def unreadable(path, reason, limit=None):
    with pytest.raises(UnreadableFileError) as caught:
        read_bytes(path, max_bytes=LIMIT)
    assert caught.value == UnreadableFileError(path=os.fspath(path), reason=reason, limit=limit)
    return caught.value


def unwritable(path, reason):
    with pytest.raises(UnwritableFileError) as caught:
        write_atomically(path, b"new")
    assert caught.value == UnwritableFileError(path=os.fspath(path), reason=reason)
    return caught.value


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "career.json"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def socket_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        yield tmp_path / "s"


@pytest.fixture
def fifo(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


# ---------------------------------------------------------------------------------------------------------------- read


@pytest.mark.parametrize("size", [0, 1, LIMIT - 1, LIMIT])
def test_a_file_within_the_limit_is_read_whole(old, size):
    old.write_bytes(os.urandom(size))
    assert read_bytes(old, max_bytes=LIMIT) == old.read_bytes()
    assert read_bytes(str(old), max_bytes=LIMIT) == old.read_bytes()


def test_a_file_of_more_than_one_chunk_is_read_whole(old):
    content = os.urandom(3 * files._CHUNK + 7)
    old.write_bytes(content)
    assert read_bytes(old, max_bytes=len(content)) == content


def test_a_file_one_byte_too_large_is_refused_with_the_limit(old):
    old.write_bytes(bytes(LIMIT + 1))
    unreadable(old, "too-large", limit=LIMIT)


@pytest.mark.parametrize("limit", [LIMIT, files._CHUNK + LIMIT])
def test_no_more_than_one_byte_above_the_limit_is_read(old, monkeypatch, limit):
    old.write_bytes(bytes(3 * limit))
    read, sizes = os.read, []

    def counting(descriptor, size):
        data = read(descriptor, size)
        sizes.append(len(data))
        return data

    monkeypatch.setattr(os, "read", counting)
    with pytest.raises(UnreadableFileError) as caught:
        read_bytes(old, max_bytes=limit)
    assert caught.value == UnreadableFileError(path=str(old), reason="too-large", limit=limit)
    assert sum(sizes) == limit + 1


def test_a_symbolic_link_is_read_through(old, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(old)
    assert read_bytes(link, max_bytes=LIMIT) == b"old"


def test_a_file_that_is_not_there_is_missing(old, tmp_path):
    unreadable(tmp_path / "nothing.json", "missing-file")
    unreadable(tmp_path / "no-folder" / "nothing.json", "missing-file")
    unreadable(old / "below-a-file", "missing-file")


def test_a_directory_is_not_read(tmp_path):
    unreadable(tmp_path, "is-a-directory")
    unreadable(f"{tmp_path}/", "is-a-directory")
    unreadable("", "is-a-directory")


def test_a_pipe_that_nobody_writes_to_is_refused_at_once(fifo):
    unreadable(fifo, "not-a-regular-file")


def test_a_socket_is_not_read(socket_file):
    unreadable(socket_file, "not-a-regular-file")


def test_a_device_is_not_read():
    unreadable("/dev/null", "not-a-regular-file")


def test_a_file_that_turned_into_a_pipe_since_it_was_looked_at_is_not_waited_for(old, fifo, monkeypatch):
    regular = old.stat()
    monkeypatch.setattr(Path, "stat", lambda _path: regular)
    unreadable(fifo, "not-a-regular-file")


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "no-permission"),
        (errno.EPERM, "no-permission"),
        (errno.ENOENT, "missing-file"),
        (errno.EIO, "cannot-read"),
        (errno.ELOOP, "cannot-read"),
    ],
)
def test_what_the_system_says_on_opening_becomes_a_reason(old, monkeypatch, number, reason):
    monkeypatch.setattr(os, "open", fail_with(number))
    assert unreadable(old, reason).__cause__.errno == number


def test_a_failure_while_reading_is_told_and_leaves_no_open_file(old, monkeypatch):
    closed, close = [], os.close
    monkeypatch.setattr(os, "read", fail_with(errno.EIO))
    monkeypatch.setattr(os, "close", lambda descriptor: (closed.append(descriptor), close(descriptor)))
    unreadable(old, "cannot-read")
    assert len(closed) == 1


@pytest.mark.parametrize("name", ["a\0b", "a\ud800", "x" * 5_000])
def test_a_name_that_no_file_can_have_cannot_be_read(name):
    unreadable(name, "cannot-read")


def test_what_is_no_file_has_a_cause_in_the_words_of_the_system(tmp_path, fifo):
    for refused, number in (
        (unreadable(tmp_path, "is-a-directory"), errno.EISDIR),
        (unwritable(f"{tmp_path}/", "is-a-directory"), errno.EISDIR),
        (unreadable(fifo, "not-a-regular-file"), errno.ENXIO),
    ):
        assert str(refused.__cause__) == f"[Errno {number}] {os.strerror(number)}"


def test_nothing_is_opened_so_that_it_could_be_waited_for(old, monkeypatch):
    opened, ways = os.open, []
    monkeypatch.setattr(os, "open", lambda path, flags, *mode: ways.append(flags) or opened(path, flags, *mode))
    write_atomically(old, read_bytes(old, max_bytes=LIMIT))
    assert ways
    assert all(flags & os.O_NONBLOCK for flags in ways)


def test_links_in_a_circle_cannot_be_read(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    unreadable(tmp_path / "a", "cannot-read")


# --------------------------------------------------------------------------------------------------------------- write


@pytest.mark.parametrize("content", [b"", b"new", bytes(5_000_000)])
def test_a_file_is_made_or_replaced(tmp_path, content):
    path = tmp_path / "career.json"
    write_atomically(path, content)
    assert path.read_bytes() == content
    write_atomically(str(path), content + b".")
    assert path.read_bytes() == content + b"."
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_without_a_folder_is_in_the_folder_one_is_in(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_atomically("career.json", b"new")
    assert (tmp_path / "career.json").read_bytes() == b"new"


def test_a_name_of_the_greatest_length_can_be_written(tmp_path):
    path = tmp_path / ("x" * 255)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_what_the_system_writes_in_pieces_arrives_whole(old, monkeypatch):
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:3]))
    write_atomically(old, b"0123456789")
    assert old.read_bytes() == b"0123456789"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o666, 0o755])
def test_the_permissions_of_the_old_file_are_kept(old, mode):
    old.chmod(mode)
    write_atomically(old, b"new")
    assert mode_of(old) == mode
    assert old.read_bytes() == b"new"


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o027, 0o077])
def test_a_new_file_has_the_permissions_that_new_files_get(tmp_path, umask):
    before = os.umask(umask)
    try:
        write_atomically(tmp_path / "career.json", b"new")
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "career.json") == 0o666 & ~umask


def test_the_umask_of_the_process_is_never_touched(old, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "umask", fail_with(errno.EPERM))
    write_atomically(old, b"new")
    write_atomically(tmp_path / "other.json", b"new")


def test_what_was_private_is_private_before_its_first_byte_is_written(old, monkeypatch):
    old.chmod(0o600)
    write, modes = os.write, []

    def watching(descriptor, data):
        modes.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return write(descriptor, data)

    monkeypatch.setattr(os, "write", watching)
    write_atomically(old, b"new")
    assert modes == [0o600]


def belonging_to(status, owner, group):
    return os.stat_result([*status[:4], owner, group, *status[6:10]])


@pytest.fixture
def of_somebody_else(old, monkeypatch):
    """Make the temporary file look as though it were somebody else's than the old file."""
    fstat, old_inode = os.fstat, old.stat().st_ino

    def pretending(descriptor):
        status = fstat(descriptor)
        return belonging_to(status, 4321, 1234) if status.st_ino == old_inode else status

    monkeypatch.setattr(os, "fstat", pretending)
    return old


def test_owner_and_group_of_the_old_file_are_kept(of_somebody_else, monkeypatch):
    asked = []
    monkeypatch.setattr(os, "fchown", lambda _descriptor, owner, group: asked.append((owner, group)))
    of_somebody_else.chmod(0o664)
    write_atomically(of_somebody_else, b"new")
    assert asked == [(4321, 1234)]
    assert mode_of(of_somebody_else) == 0o664


def test_owner_and_group_are_left_alone_where_they_are_the_same(old, monkeypatch):
    monkeypatch.setattr(os, "fchown", fail_with(errno.EIO))
    old.chmod(0o664)
    write_atomically(old, b"new")
    assert mode_of(old) == 0o664


@pytest.mark.parametrize(("mode", "kept"), [(0o660, 0o600), (0o664, 0o644), (0o640, 0o600), (0o666, 0o666)])
def test_a_group_that_cannot_be_kept_may_do_no_more_than_everybody(of_somebody_else, monkeypatch, mode, kept):
    monkeypatch.setattr(os, "fchown", fail_with(errno.EPERM))
    of_somebody_else.chmod(mode)
    write_atomically(of_somebody_else, b"new")
    assert mode_of(of_somebody_else) == kept
    assert of_somebody_else.read_bytes() == b"new"


def test_systems_without_owners_do_without(of_somebody_else, monkeypatch):
    monkeypatch.delattr(os, "fchown")
    write_atomically(of_somebody_else, b"new")
    assert of_somebody_else.read_bytes() == b"new"


def test_a_symbolic_link_stays_and_what_it_leads_to_is_replaced(old, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    link = folder / "link"
    link.symlink_to(Path("..") / old.name)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert old.read_bytes() == b"new"
    assert not old.is_symlink()
    assert list(folder.iterdir()) == [link]


def test_nothing_is_written_through_a_link_that_somebody_has_laid_where_the_temporary_file_comes(
    old, tmp_path, monkeypatch
):
    monkeypatch.setattr(os, "urandom", bytes)
    trap = tmp_path / f".careerkit-{bytes(8).hex()}.tmp"
    trap.symlink_to(tmp_path / "victim")
    (tmp_path / "victim").write_bytes(b"victim")
    assert isinstance(unwritable(old, "cannot-write").__cause__, FileExistsError)
    assert (old.read_bytes(), (tmp_path / "victim").read_bytes()) == (b"old", b"victim")
    assert trap.is_symlink()


def test_what_a_symbolic_link_leads_to_is_made(tmp_path):
    link, target = tmp_path / "link", tmp_path / "target"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_another_hard_link_keeps_the_old_content(old, tmp_path):
    other = tmp_path / "other.json"
    other.hardlink_to(old)
    write_atomically(old, b"new")
    assert (old.read_bytes(), other.read_bytes()) == (b"new", b"old")


def test_a_directory_is_not_written(tmp_path):
    unwritable(tmp_path, "is-a-directory")
    unwritable(f"{tmp_path}/", "is-a-directory")
    unwritable(f"{tmp_path}/career.json/", "is-a-directory")
    unwritable("", "is-a-directory")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_missing(old, tmp_path):
    unwritable(tmp_path / "no-folder" / "career.json", "missing-folder")
    unwritable(old / "below-a-file", "missing-folder")
    assert list(tmp_path.iterdir()) == [old]


def test_a_pipe_is_not_written_and_stays_one(fifo, tmp_path):
    unwritable(fifo, "not-a-regular-file")
    assert fifo.is_fifo()
    assert list(tmp_path.iterdir()) == [fifo]


def test_a_socket_and_a_device_are_not_written(socket_file):
    unwritable(socket_file, "not-a-regular-file")
    unwritable("/dev/null", "not-a-regular-file")


@pytest.mark.parametrize("name", ["a\0b", "a\ud800", "x" * 256])
def test_a_name_that_no_file_can_have_cannot_be_written(tmp_path, name):
    unwritable(f"{tmp_path}/{name}", "cannot-write")
    assert list(tmp_path.iterdir()) == []


def test_links_in_a_circle_cannot_be_written(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    unwritable(tmp_path / "a", "cannot-write")
    assert sorted(tmp_path.iterdir()) == [tmp_path / "a", tmp_path / "b"]


def test_a_file_that_one_may_not_write_is_refused_though_its_folder_would_let_it_be_replaced(old, monkeypatch):
    opened = os.open

    def guarded(path, flags, *mode):
        if Path(path) == old and flags & os.O_WRONLY:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, flags, *mode)

    monkeypatch.setattr(os, "open", guarded)
    unwritable(old, "no-permission")
    assert old.read_bytes() == b"old"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everything")
def test_a_read_only_file_is_refused(old):
    old.chmod(0o444)
    unwritable(old, "no-permission")
    assert old.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "no-permission"),
        (errno.EPERM, "no-permission"),
        (errno.EROFS, "no-permission"),
        (errno.ENOSPC, "no-space"),
        (errno.EDQUOT, "no-space"),
        (errno.ENOENT, "missing-folder"),
        (errno.EIO, "cannot-write"),
    ],
)
@pytest.mark.parametrize(
    ("call", "is_new"),
    [
        *((call, False) for call in ("open", "write", "chmod", "fsync", "replace")),
        *((call, True) for call in ("open", "write", "fsync", "replace")),
    ],
)
def test_a_failure_at_any_call_leaves_the_old_file_and_nothing_beside_it(  # noqa: PLR0917 - a table of cases
    old, tmp_path, monkeypatch, call, number, reason, is_new
):
    if is_new:
        old.unlink()
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    with monkeypatch.context() as patched:
        patched.setattr(os, call, fail_with(number))
        assert unwritable(old, reason).__cause__.errno == number
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_failure_to_close_leaves_the_old_file_and_nothing_beside_it(old, tmp_path, monkeypatch):
    close, closed = os.close, []

    def failing(descriptor):
        close(descriptor)
        closed.append(descriptor)
        if len(closed) == 2:  # the first is that of the old file, looked at
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "close", failing)
    unwritable(old, "no-space")
    assert list(tmp_path.iterdir()) == [old]
    assert old.read_bytes() == b"old"


def test_an_interruption_leaves_the_old_file_and_nothing_beside_it(old, tmp_path, monkeypatch):
    def interrupted(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(old, b"new")
    assert list(tmp_path.iterdir()) == [old]
    assert old.read_bytes() == b"old"


def test_a_temporary_file_that_cannot_be_removed_does_not_hide_what_went_wrong(old, monkeypatch):
    monkeypatch.setattr(os, "replace", fail_with(errno.ENOSPC))
    monkeypatch.setattr(os, "unlink", fail_with(errno.EIO))
    unwritable(old, "no-space")


def test_content_is_on_the_disk_before_it_has_its_name_and_the_name_after(old, monkeypatch):
    done, fsync, replace = [], os.fsync, os.replace

    def syncing(descriptor):
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def replacing(source, target):
        assert Path(source).parent == Path(target).parent
        assert Path(source).read_bytes() == b"new"
        done.append("replace")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", syncing)
    monkeypatch.setattr(os, "replace", replacing)
    write_atomically(old, b"new")
    assert done == ["file", "replace", "folder"]


def test_a_folder_that_cannot_be_opened_is_no_failure_for_the_file_is_there(old, tmp_path, monkeypatch):
    opened = os.open

    def guarded(path, flags, *mode):
        if Path(path) == tmp_path:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, flags, *mode)

    monkeypatch.setattr(os, "open", guarded)
    write_atomically(old, b"new")
    assert old.read_bytes() == b"new"


def test_whoever_reads_while_others_write_reads_something_whole(old):
    contents = [bytes([digit]) * 50_000 for digit in range(4)]
    old.write_bytes(contents[0])
    writers = [
        threading.Thread(target=lambda content=content: [write_atomically(old, content) for _ in range(10)])
        for content in contents
    ]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        assert read_bytes(old, max_bytes=100_000) in contents
    for writer in writers:
        writer.join()
    assert read_bytes(old, max_bytes=100_000) in contents
    assert list(old.parent.iterdir()) == [old]


def test_the_module_lists_what_is_public():
    assert dir(files) == sorted(files.__all__)
