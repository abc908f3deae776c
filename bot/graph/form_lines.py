"""The lines of a form's drawing in words: no drawing decides anything by itself."""

from dataclasses import dataclass

from bot.graph.ways import Siding, Way


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of a table; `options` are the labels of a short choice."""

    id: str
    name: str
    kind: str
    required: bool
    condition: str
    options: str = ""


@dataclass(frozen=True, slots=True)
class StopLine:
    """A question or a table. `checks` are numbers of checks, `depends` and `decides` of stops.

    `id` is its name in the pack's files, `options` the labels of a short choice. `clause` is empty
    where it is that of the section; `more` is the question for another row.
    """

    number: int
    id: str
    name: str
    kind: str
    notes: tuple[str, ...]
    required: bool
    clause: str
    condition: str
    depends: tuple[int, ...]
    decides: tuple[int, ...]
    checks: tuple[int, ...]
    options: str = ""
    columns: tuple[ColumnLine, ...] = ()
    rows: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check: what contradicts, between which stops, and whether that must be put right."""

    number: int
    text: str
    stops: tuple[int, ...]
    condition: str
    must: bool
    clause: str


@dataclass(frozen=True, slots=True)
class SectionLines:
    """A section with its stops."""

    name: str
    clause: str
    stops: tuple[StopLine, ...]


@dataclass(frozen=True, slots=True)
class FormChart:
    """The whole form. `sidings` and `ways` name stops as `bot.graph.ways` does."""

    title: str
    about: str
    sections: tuple[SectionLines, ...]
    sidings: tuple[Siding, ...]
    ways: tuple[Way, ...]
    checks: tuple[CheckLine, ...]

    @property
    def stops(self) -> tuple[StopLine, ...]:
        """All stops in order."""
        return tuple(stop for section in self.sections for stop in section.stops)
