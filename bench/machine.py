"""What the figures were measured on."""

import os
import platform
import sqlite3
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

from bench.process import pinned

LIBRARIES = ("aiogram", "aiohttp", "uvloop", "pydantic", "SQLAlchemy", "orjson")

SYNCS = 100


@dataclass(frozen=True, slots=True)
class Machine:
    """`fsync_ms`: the median of appending 4 KB and waiting until they are on the disk."""

    processor: str
    cores: int
    load: float
    pinned: bool
    system: str
    python: str
    libraries: dict[str, str]
    filesystem: str
    fsync_ms: float

    @property
    def on_disk(self) -> bool:
        """Whether an fsync costs anything there."""
        return self.filesystem not in {"tmpfs", "ramfs"}


def machine(directory: Path) -> Machine:
    """Look at this one; `directory` is where the databases will lie."""
    return Machine(
        processor=_processor(),
        cores=os.cpu_count() or 1,
        load=os.getloadavg()[0],
        pinned=pinned(),
        system=f"{platform.system()} {platform.release()}",
        python=platform.python_version(),
        libraries={**{name: version(name) for name in LIBRARIES}, "SQLite": sqlite3.sqlite_version},
        filesystem=_filesystem(directory),
        fsync_ms=_fsync_ms(directory),
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _filesystem(directory: Path) -> str:
    """The kind of the longest mount point above the directory."""
    path, found = directory.resolve(), ("", "unknown")
    try:
        mounts = Path("/proc/mounts").read_text().splitlines()
    except OSError:
        return found[1]
    for line in mounts:
        _, point, kind, *_ = line.split(" ")
        if path.is_relative_to(point) and len(point) >= len(found[0]):
            found = (point, kind)
    return found[1]


def _fsync_ms(directory: Path) -> float:
    file = directory / "fsync"
    seconds = []
    with file.open("wb", buffering=0) as disk:
        for _ in range(SYNCS):
            disk.write(bytes(4096))
            begun = time.perf_counter()
            os.fsync(disk.fileno())
            seconds.append(time.perf_counter() - begun)
    file.unlink()
    return 1000 * median(seconds)
