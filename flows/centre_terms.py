"""Days that a centre gives to steps: the step is there, and the regulation leaves them open."""

from collections.abc import Iterator, Mapping, Sequence

from flows.centre import Centre
from flows.compiling.source import Fault, Path, Source
from flows.machine import Transition
from flows.model import Pack


def terms(
    centre: Centre, source: Source, names: Sequence[str], packs: Mapping[str, Pack]
) -> Iterator[Fault]:
    """Faults of `terms`; nothing is said of packs among `names` that are not sound, in `packs`."""
    rows = _rows(packs)
    for name, days in centre.terms.items():
        path: Path = ("terms", name)
        pack = name.partition(".")[0]
        own = [row for row in rows.get(name, ()) if row.term_days is not None]
        if name not in rows:
            if pack not in names or pack in packs:
                known = ", ".join(_near(name, rows)) or "—"
                yield source.fault("centre.term", path, term=name, known=known)
        elif len(own) == len(rows[name]):
            data = {"term": name, "days": own[0].term_days, "clause": own[0].clause}
            yield source.fault("centre.term_source", path, **data)
        elif days < 1:
            yield source.fault("centre.term_days", path, term=name, days=days)


def _rows(packs: Mapping[str, Pack]) -> dict[str, list[Transition]]:
    """The rows of each step, by "<pack>.<machine>.<verb>"; a verb may leave several states."""
    rows: dict[str, list[Transition]] = {}
    for pack in packs.values():
        for machine in pack.machines.values():
            for row in machine.transitions:
                rows.setdefault(f"{pack.id}.{machine.id}.{row.verb}", []).append(row)
    return rows


def _near(name: str, rows: Mapping[str, Sequence[Transition]]) -> list[str]:
    """Steps that wait for days: of the same machine, else of the same pack, else all."""
    known = [one for one, same in rows.items() if any(row.term_days is None for row in same)]
    for start in (name.rpartition(".")[0], name.partition(".")[0]):
        if near := [one for one in known if one.startswith(f"{start}.")]:
            return near
    return known
