"""`prichal simulate --coverage`: forms walked through, as a table or as data."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from bot.commands.asked import Asked, rules
from bot.commands.grid import grid
from bot.commands.printed import say
from bot.simulation.coverage import Coverage, cover
from bot.simulation.items import SORTS, Item
from flows.model import Form, Pack
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class Covered:
    """A form that was walked through, and how long it took."""

    form: Form
    coverage: Coverage
    seconds: float

    @property
    def name(self) -> str:
        """The form and its pack."""
        return f"{self.form.pack}/{self.form.id}"


def covered(asked: Asked, forms: Iterable[tuple[Pack, Form]]) -> bool:
    """Walk through the forms and print what was walked; whether it was all that is possible."""
    found = [_timed(pack, form, asked) for pack, form in forms]
    asked.put_out(data(found), lines(found, asked.texts))
    return all(one.coverage.complete for one in found)


def lines(all_covered: Sequence[Covered], texts: Texts) -> Iterator[str]:
    """The table, then what is left, then the sum of it."""
    names = ("form", *SORTS, "impossible", "fillings", "actions", "seconds")
    rows = [[say(texts, f"simulate-{name}") for name in names]]
    rows += [_row(one) for one in all_covered]
    rows.append(_sum(all_covered, texts))
    yield from grid(rows)
    for one in all_covered:
        yield from _left(one, texts)
    count = sum(len(one.coverage.missed) + len(one.coverage.undecided) for one in all_covered)
    key = "simulate-uncovered" if count else "simulate-covered"
    yield say(texts, key, forms=len(all_covered), count=count)


def data(all_covered: Sequence[Covered]) -> list[dict[str, Any]]:
    """All figures, with the items that can't be reached."""
    return [
        {
            "pack": one.form.pack,
            "form": one.form.id,
            "complete": one.coverage.complete,
            **{
                sort: {"walked": one.coverage.walked[sort], "of": one.coverage.possible[sort]}
                for sort in SORTS
                if sort != "path"
            },
            "paths": {"walked": one.coverage.paths_walked, "of": one.coverage.paths},
            "impossible": [_item(item) for item in one.coverage.impossible],
            "undecided": [_item(item) for item in one.coverage.undecided],
            "missed": [{**_item(item), "why": why} for item, why in one.coverage.missed],
            "fillings": one.coverage.fillings,
            "actions": one.coverage.actions,
            "seconds": round(one.seconds, 3),
        }
        for one in all_covered
    ]


def _timed(pack: Pack, form: Form, asked: Asked) -> Covered:
    started = perf_counter()
    coverage = cover(rules(pack, form), asked.now)
    return Covered(form, coverage, perf_counter() - started)


def _item(item: Item) -> dict[str, Any]:
    return {"sort": item.sort, "of": list(item.of)}


def _row(one: Covered) -> list[str]:
    found = one.coverage
    counts = [f"{found.walked[sort]}/{found.possible[sort]}" for sort in SORTS if sort != "path"]
    paths = f"{found.paths_walked}/{'?' if found.paths is None else found.paths}"
    rest = [len(found.impossible), found.fillings, found.actions]
    return [one.name, *counts, paths, *map(str, rest), f"{one.seconds:.2f}"]


def _sum(all_covered: Sequence[Covered], texts: Texts) -> list[str]:
    found = [one.coverage for one in all_covered]
    counts = [
        f"{sum(one.walked[sort] for one in found)}/{sum(one.possible[sort] for one in found)}"
        for sort in SORTS
        if sort != "path"
    ]
    known = all(one.paths is not None for one in found)
    paths = str(sum(one.paths or 0 for one in found)) if known else "?"
    rest = [
        sum(len(one.impossible) for one in found),
        sum(one.fillings for one in found),
        sum(one.actions for one in found),
    ]
    return [
        say(texts, "simulate-total"),
        *counts,
        f"{sum(one.paths_walked for one in found)}/{paths}",
        *map(str, rest),
        f"{sum(one.seconds for one in all_covered):.2f}",
    ]


def _left(one: Covered, texts: Texts) -> Iterator[str]:
    for item, why in one.coverage.missed:
        named = {"sort": say(texts, f"simulate-{item.sort}"), "of": " ".join(item.of), "why": why}
        yield f"  {one.name}: {say(texts, 'simulate-missed', **named).rstrip()}"
    for item in one.coverage.undecided:
        named = {"sort": say(texts, f"simulate-{item.sort}"), "of": " ".join(item.of)}
        yield f"  {one.name}: {say(texts, 'simulate-undecided', **named)}"
