"""Packs and the centre's file, read from disk and compiled."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from flows.centre import Centre
from flows.compile import Compiled, Overlay, compile_pack
from flows.compiling.shape import shaped
from flows.compiling.source import Fault, RawPack, Source
from flows.errors import NotFound, PackError
from flows.model import Pack
from storage.pack_files import (
    demand_regular,
    looks_like_pack,
    oddly_named,
    printable,
    stamp,
    yaml_files,
)
from storage.yaml_source import read_yaml

PACKS = Path(__file__).parent.parent / "flows" / "packs"
"""The packs that come with the program."""


class PackFaults(PackError):
    """Data that can't be used; `faults` has every reason with its file and line."""

    def __init__(self, code: str, name: str, faults: Sequence[Fault]) -> None:
        """`name`: the pack's id or the centre's file. `data` tells the first fault."""
        first = faults[0]
        place = {"name": name, "fault": first.code, "file": first.file, "line": str(first.line)}
        super().__init__(code, **{**first.data, **place})
        self.faults = tuple(faults)


def pack_names(folder: Path | None = None) -> list[str]:
    """The packs in a folder, by name; one whose first file is gone is among them.

    Raises NotFound when there is no such folder.
    """
    root = folder or PACKS
    try:
        return sorted(entry.name for entry in root.iterdir() if looks_like_pack(entry))
    except OSError as wrong:
        raise NotFound("packs.no_folder", path=str(root)) from wrong


def load_packs(
    folder: Path | None = None, only: Sequence[str] | None = None, centre: Centre | None = None
) -> dict[str, Pack]:
    """The packs of a folder (default: those that come with the program), ready to use.

    Raises NotFound when `only` names a pack that is not there and PackFaults for the first pack
    that has faults.
    """
    names = pack_names(folder)
    for name in only or ():
        if name not in names:
            raise NotFound("pack.not_found", pack=name, known=", ".join(names))
    packs: dict[str, Pack] = {}
    for name in only or names:
        compiled = compile_folder((folder or PACKS) / name, centre)
        if compiled.pack is None:
            raise PackFaults("pack.faulty", name, compiled.faults)
        packs[name] = compiled.pack
    return packs


def compile_folder(folder: Path, centre: Centre | None = None) -> Compiled:
    """Compile one pack's folder: the pack, or all its faults."""
    if printable(folder.name) != folder.name:
        return Compiled(None, (Fault("file.name", "pack.yaml", 1),))
    overlay = Overlay(centre.lists, centre.readings) if centre else Overlay()
    return _compiled(folder, _state(folder), _Laid(overlay))


@dataclass(frozen=True, slots=True)
class _Laid:
    """What a centre lays over a pack, compared by what it says."""

    overlay: Overlay

    def __hash__(self) -> int:
        """Dicts have no hash; what they say in words has."""
        return hash((str(self.overlay.lists), str(self.overlay.readings)))


State = tuple[tuple[str, int, int], ...]


def _state(folder: Path) -> State:
    """Which files there are, and when each was written last: a changed pack is compiled anew."""
    return tuple(stamp(file) for file in yaml_files(folder))


@lru_cache(maxsize=32)
def _compiled(folder: Path, state: State, laid: _Laid) -> Compiled:
    """Compile once for all bots of a process that have the same pack."""
    del state
    raw, faults = read_pack(folder)
    compiled = compile_pack(raw, laid.overlay)
    if not faults:
        return compiled
    return Compiled(None, (*faults, *compiled.faults))


def read_pack(folder: Path) -> tuple[RawPack, tuple[Fault, ...]]:
    """Every YAML file of a pack's folder as a tree with places, and what could not be read."""
    sources: dict[str, Source] = {}
    faults = [Fault("file.name", name, 1) for name in oddly_named(folder)]
    unread: list[str] = []
    for file in yaml_files(folder):
        name = printable(file.relative_to(folder).as_posix())
        source, wrong = _read(file, name)
        faults += wrong
        if source is not None:
            sources[name] = source
        else:
            unread.append(name)
    return RawPack(folder.name, sources, unread), tuple(faults)


def _read(file: Path, name: str) -> tuple[Source | None, tuple[Fault, ...]]:
    try:
        demand_regular(file)
        return read_yaml(file, name)
    except OSError as wrong:
        return None, (unreadable(name, wrong),)


def unreadable(name: str, wrong: OSError) -> Fault:
    """What is told of a file that can't be opened."""
    return Fault("file.unreadable", name, 1, data={"why": wrong.strerror or ""})


def load_centre(path: Path) -> Centre:
    """The centre's file (CENTRE_FILE).

    Raises NotFound when there is no such file and PackFaults when something is wrong in it.
    """
    try:
        source, broken = read_yaml(path, path.name)
    except OSError as wrong:
        raise NotFound("centre.no_file", path=str(path), why=wrong.strerror or "") from wrong
    faults = list(broken)
    centre = shaped(Centre, source, faults, None) if source is not None else None
    if centre is None or faults:
        raise PackFaults("centre.faulty", path.name, faults)
    return centre
