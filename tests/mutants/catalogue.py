"""Every mutant, by group, as `data/` has them.

An entry of `data/<group>.yaml` has the fields of `Mutant`; an edit is named by its kind, which
stands before its file: `{in: pack.yaml, old: …, new: …}`.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.mutants.edits import Copied, Edit, Gone, Moved, New, Saved, Text, Word
from tests.mutants.mutant import Mutant

DATA = Path(__file__).parent / "data"

KINDS: Mapping[str, Callable[..., Edit]] = {
    "in": Text,
    "moved": Moved,
    "created": New,
    "copied": Copied,
    "gone": Gone,
    "saved": Saved,
    "word": Word,
}


def groups() -> dict[str, tuple[Mutant, ...]]:
    """The mutants of each group. Raises TypeError or KeyError for an entry of another shape."""
    return {file.stem: tuple(_mutants(file)) for file in sorted(DATA.glob("*.yaml"))}


def _mutants(file: Path) -> Iterator[Mutant]:
    for entry in yaml.safe_load(file.read_text(encoding="utf-8")):
        yield Mutant(**{**entry, "edits": tuple(_edit(**edit) for edit in entry["edits"])})


def _edit(**settings: Any) -> Edit:
    [kind] = settings.keys() & KINDS.keys()
    file = settings.pop(kind)
    return KINDS[kind](file=file, **settings)
