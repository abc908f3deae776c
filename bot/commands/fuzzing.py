"""`prichal simulate --fuzz`: forms filled by chance, and the stories of what went wrong."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import Any

from bot.commands.asked import Asked, rules
from bot.commands.grid import grid
from bot.commands.printed import say
from bot.simulation.cards import Cards
from bot.simulation.fuzz import Fault, Fuzz, Fuzzed
from flows.model import Form, Pack
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class Tried:
    """A form that was fuzzed, and how long it took."""

    form: Form
    fuzzed: Fuzzed
    seconds: float


def fuzzed(asked: Asked, forms: Iterable[tuple[Pack, Form]], runs: int, seed: int) -> bool:
    """Fuzz the forms and print what came of it; whether nothing went wrong."""
    tried = [_timed(pack, form, asked, runs, seed) for pack, form in forms]
    asked.put_out(data(tried), lines(tried, asked.now.date(), asked.texts))
    return all(one.fuzzed.fault is None for one in tried)


def lines(tried: Sequence[Tried], day: date, texts: Texts) -> Iterator[str]:
    """The table, then each fault with its shortest story and how to see it again."""
    names = ("form", "runs", "actions", "seconds")
    rows = [[say(texts, f"simulate-{name}") for name in names]]
    rows += [
        [f"{one.form.pack}/{one.form.id}", *_figures([one])]
        for one in tried
    ]  # fmt: skip
    rows.append([say(texts, "simulate-total"), *_figures(tried)])
    yield from grid(rows)
    faults = [(one.form, one.fuzzed.fault) for one in tried if one.fuzzed.fault is not None]
    for form, fault in faults:
        yield from _story(form, fault, day, texts)
    key = "simulate-fuzz_faults" if faults else "simulate-fuzz_fine"
    yield say(texts, key, forms=len(tried), count=len(faults))


def data(tried: Sequence[Tried]) -> list[dict[str, Any]]:
    """All figures and faults."""
    return [
        {
            "pack": one.form.pack,
            "form": one.form.id,
            "runs": one.fuzzed.runs,
            "actions": one.fuzzed.actions,
            "seconds": round(one.seconds, 3),
            "fault": _fault(one.fuzzed.fault),
        }
        for one in tried
    ]


def _timed(pack: Pack, form: Form, asked: Asked, runs: int, seed: int) -> Tried:
    cards = Cards(asked.words(pack), asked.texts)
    started = perf_counter()
    found = Fuzz(rules(pack, form), cards, asked.now).runs(runs, seed)
    return Tried(form, found, perf_counter() - started)


def _fault(fault: Fault | None) -> dict[str, Any] | None:
    if fault is None:
        return None
    deeds = [repr(deed) for deed in fault.deeds]
    return {
        "seed": fault.seed,
        "rule": fault.rule,
        "how": fault.how,
        "known": fault.known,
        "deeds": deeds,
    }


def _figures(tried: Sequence[Tried]) -> list[str]:
    counts = (
        sum(one.fuzzed.runs for one in tried),
        sum(one.fuzzed.actions for one in tried),
    )
    return [*map(str, counts), f"{sum(one.seconds for one in tried):.2f}"]


def _story(form: Form, fault: Fault, day: date, texts: Texts) -> Iterator[str]:
    name = f"{form.pack}/{form.id}"
    yield say(texts, "simulate-fault", form=name, rule=fault.rule, how=fault.how)
    if fault.known:
        yield "  " + say(texts, "simulate-fault_known", known=fault.known)
    for deed in fault.deeds:
        yield f"    {deed}"
    again = {"pack": form.pack, "form": form.id, "seed": fault.seed, "day": day.isoformat()}
    yield "  " + say(texts, "simulate-fault_again", **again)
