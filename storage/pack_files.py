"""What lies in a folder of packs, whatever somebody put there: folders, links, pipes, odd names."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

MARKS = ("pack.yaml", "lists.yaml", "eligibility.yaml", "scoring.yaml", "marketplaces.yaml")


def looks_like_pack(folder: Path) -> bool:
    """Whether somebody meant it to be a pack: without its first file it is one with a fault."""
    if os.path.isdir(folder / "forms"):  # noqa: PTH112 - unlike Path it never raises
        return True
    return any(os.path.lexists(folder / name) for name in MARKS)


def yaml_files(folder: Path) -> list[Path]:
    """Everything below the folder that is called as YAML is, in order."""
    return sorted(file for file in folder.rglob("*.yaml") if not passed_over(file))


def passed_over(file: Path) -> bool:
    """Whether it is what systems and editors keep beside an open file ("._a", "~$a", "a~")."""
    return file.name.startswith((".", "~")) or file.name.endswith("~")


def demand_regular(file: Path) -> None:
    """Nothing but a file that ends is read: a pipe would be waited for. Raises OSError."""
    if not stat.S_ISREG(file.stat().st_mode):
        code = errno.EISDIR if file.is_dir() else errno.EINVAL
        raise OSError(code, os.strerror(code))


def stamp(file: Path) -> tuple[str, int, int]:
    """When it was written last, and its size; zeros where that can't be told."""
    try:
        told = file.stat()
    except OSError:
        return str(file), 0, 0
    return str(file), told.st_mtime_ns, told.st_size


def printable(name: str) -> str:
    r"""A name that can be written down: bytes that are no UTF-8 become "\udcff"."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def oddly_named(folder: Path) -> Iterator[str]:
    """Names of files below the folder that are no UTF-8, printable."""
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if printable(name) != name:
            yield printable(name)
