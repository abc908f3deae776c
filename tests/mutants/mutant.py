"""A mutant: a pack with one slip in it, and what `prichal check` has to say of it."""

import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from bot.commands.checking import pack_faults
from flows.centre import Centre
from flows.compiling.source import Fault
from storage.packs import PACKS, load_centre
from tests.mutants.edits import Edit, NotPlanted, Place
from tests.mutants.reading import texts_once, tree_once

CENTRES = PACKS.parent.parent / "centres"

NEAR = 2
"""Lines that a fault may be told away from the slip: a question begins above its settings."""

MOST = 5
"""Faults that one slip may make; more would bury it."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One slip.

    `code` must be told in `file`, at the line of `at` (a text that stands in it once), or else
    where the last edit was made. `centre` is a file of `centres/` laid over the pack; edits of
    `../<file>` change it. `most`: how many faults it may make, with `why` when these are many.
    """

    slip: str
    pack: str
    code: str
    edits: tuple[Edit, ...]
    file: str = ""
    at: str = ""
    centre: str = ""
    most: int = MOST
    why: str = ""

    def __post_init__(self) -> None:
        """A mutant that makes many faults has to say why."""
        assert self.most <= MOST or self.why, self.slip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was told of a mutant, and where it should have been."""

    mutant: Mutant
    place: Place
    faults: tuple[Fault, ...]

    @property
    def found(self) -> Fault | None:
        """The fault that names the slip at its place."""
        first, last = self.place.first - NEAR, self.place.last + NEAR
        named = (
            fault
            for fault in self.faults
            if (fault.code, fault.file) == (self.mutant.code, self.place.file)
        )
        return next((fault for fault in named if first <= fault.line <= last), None)

    @property
    def drowned(self) -> bool:
        """Whether the slip is buried under what only follows from it."""
        return len(self.faults) > self.mutant.most

    @property
    def told(self) -> list[str]:
        """Every fault as one line, behind what was looked for."""
        place = self.place
        wanted = f"{self.mutant.code} in {place.file}:{place.first}-{place.last}"
        told = [f"{f.code} in {f.file}:{f.line} {dict(f.data)}" for f in self.faults]
        return [f"wanted {wanted}", *told]


def copied(pack: str, folder: Path) -> Path:
    """A copy of a pack, below `folder`."""
    return Path(shutil.copytree(PACKS / pack, folder / pack))


def planted(mutant: Mutant, folder: Path) -> Place:
    """Copy the pack into `folder` and spoil it; where the fault is to be told.

    Raises NotPlanted when the pack has no such place any more.
    """
    copy = copied(mutant.pack, folder)
    if mutant.centre:
        shutil.copy(CENTRES / mutant.centre, folder)
    place = [edit.plant(copy) for edit in mutant.edits][-1]
    file = mutant.file or place.file
    if not mutant.at:
        return place if file == place.file else Place(file)
    source = (copy / file).read_text(encoding="utf-8")
    if source.count(mutant.at) != 1:
        raise NotPlanted(f"{file} has not one {mutant.at!r}")
    line = source.count("\n", 0, source.index(mutant.at)) + 1
    return Place(file, line, line)


def judged(mutant: Mutant, folder: Path) -> Verdict:
    """Plant the mutant in `folder` and check it as `prichal check` does."""
    place = planted(mutant, folder)
    centre = load_centre(folder / mutant.centre) if mutant.centre else None
    return Verdict(mutant, place, faults(folder / mutant.pack, centre))


def faults(copy: Path, centre: Centre | None = None) -> tuple[Fault, ...]:
    """What is wrong with a copy of a pack, for this centre."""
    once = {"bot.commands.checking.read_ftl": texts_once, "storage.packs.read_yaml": tree_once}
    with ExitStack() as stack:
        for name, read in once.items():
            stack.enter_context(patch(name, read))
        return tuple(pack_faults(copy, centre))
