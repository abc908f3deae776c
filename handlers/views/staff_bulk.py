"""Doing one thing for many: what is chosen, what can be done, what would go, what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flows.bulk import HAND_OVER, MOST, TAKE, Bulk, Item
from flows.centre import Member
from handlers.views.buttons import menu_data
from handlers.views.desk import plain
from handlers.views.menu import day
from handlers.views.screen import PAGE, Button, Rows, Screen, cut, paired
from handlers.views.staff_queue import Days, Page, caption, list_text, turns_row
from locales.lookup import Html, escaped
from locales.texts import Texts

WORDS = 600
"""Characters of the words that are shown before they are sent."""

NAMED = 12
"""Applications that are named beside a reason."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A selection as it stands. `verb` is its act in words."""

    texts: Texts
    bulk: Bulk
    items: Sequence[Item]
    numbers: Mapping[int, str]
    verb: str = ""

    def data(self, verb: str, argument: object = "") -> str:
        """A button's data."""
        head = f"{verb}/{self.bulk.id}"
        return menu_data("bulk", head if argument == "" else f"{head}/{argument}")

    def button(self, text: str, verb: str, argument: object = "") -> tuple[Button, ...]:
        """A row of one button."""
        return (Button(plain(text), self.data(verb, argument)),)

    def count(self, state: str) -> int:
        """How many items stand so."""
        return sum(one.state == state for one in self.items)

    @property
    def stop(self) -> tuple[Button, ...]:
        """Leave it all as it is."""
        return self.button(self.texts.bulk_button_stop(), "x")


def picking(chosen: Chosen, page: Page, days: Days, *, full: bool = False) -> Screen:
    """A page of the tab with what is chosen; `full`: no more could be added."""
    texts, picked = chosen.texts, {one.application_id for one in chosen.items}
    top = texts.bulk_title(count=str(len(picked)), all=str(page.count))
    top = f"{top}\n{texts.bulk_full(most=str(MOST))}" if full else top
    rows = [
        chosen.button(
            f"{'☑' if line.application in picked else '☐'} {escaped(caption(line))}",
            "t",
            f"{line.application}/{page.number}",
        )
        for line in page.lines
    ]
    whole = Button(texts.bulk_button_page(), chosen.data("pg", page.number))
    every = Button(texts.bulk_button_all(count=str(min(page.count, MOST))), chosen.data("all"))
    none = Button(texts.bulk_button_none(), chosen.data("none"))
    act = chosen.button(texts.bulk_button_act(count=str(len(picked))), "act") if picked else ()
    rows.append((whole, every, *([none] if picked else [])))
    turns = turns_row(texts, page, "bulk", f"p/{chosen.bulk.id}")
    return Screen(
        list_text(texts, top, page, days),
        (*rows, *turns, *([act] if act else []), chosen.stop),
    )


def acts(chosen: Chosen, verbs: Mapping[str, tuple[str, int]]) -> Screen:
    """What can be done: for each verb its words and for how many of the chosen."""
    texts = chosen.texts
    buttons = [
        Button(plain(texts.bulk_verb(name=Html(name), count=str(count))), chosen.data("v", verb))
        for verb, (name, count) in verbs.items()
    ]
    own: Rows = (
        chosen.button(texts.staff_button_take(), "v", TAKE),
        chosen.button(texts.staff_button_hand_over(), "ho"),
    )
    text = texts.bulk_acts(count=str(len(chosen.items)))
    back = chosen.button(texts.bulk_button_back(), "p", 0)
    return Screen(text, (*own, *paired(buttons, longest=20), back, chosen.stop))


def colleagues(chosen: Chosen, staff: Sequence[Member]) -> Screen:
    """To whom they shall be given."""
    rows = [chosen.button(escaped(one.name), "to", one.telegram) for one in staff]
    back = chosen.button(chosen.texts.bulk_button_other(), "act")
    return Screen(chosen.texts.bulk_whom(count=str(len(chosen.items))), (*rows, back))


def days_page(chosen: Chosen, offered: Sequence[date]) -> Screen:
    """On which day it happened, for all of them."""
    language = chosen.texts.language
    rows = [chosen.button(day(one, language), "d", f"{one:%Y%m%d}") for one in offered]
    back = chosen.button(chosen.texts.bulk_button_other(), "act")
    return Screen(chosen.texts.bulk_day(verb=Html(chosen.verb)), (*rows, back))


def tried(chosen: Chosen, reasons: Mapping[int, str], *, words: bool) -> Screen:
    """What would go and what would not; `words`: the clients are to be sent some."""
    texts, ready = chosen.texts, chosen.count("ready")
    said = chosen.bulk.words
    lines = [
        texts.bulk_tried(verb=Html(chosen.verb), ready=str(ready), all=str(len(chosen.items))),
        *_why(chosen, reasons, texts.bulk_not()),
    ]
    if words and ready:
        shown = texts.bulk_words(words=cut(said, WORDS)) if said else texts.bulk_words_needed()
        lines += ["", shown]
    rows: list[tuple[Button, ...]] = []
    if ready and (said or not words):
        rows.append(chosen.button(texts.bulk_button_go(count=str(ready)), "go"))
    if ready and words:
        write = texts.bulk_button_rewrite() if said else texts.bulk_button_write()
        rows.append(chosen.button(write, "w"))
    rows += [chosen.button(texts.bulk_button_other(), "act"), chosen.stop]
    return Screen("\n".join(lines), tuple(rows))


def progress(chosen: Chosen) -> Screen:
    """How far it has come."""
    tried_all = chosen.count("ready") + chosen.count("done") + chosen.count("refused")
    over = tried_all - chosen.count("ready")
    return Screen(
        chosen.texts.bulk_progress(
            verb=Html(chosen.verb), done=str(over), all=str(len(chosen.items))
        )
    )


def result(chosen: Chosen, reasons: Mapping[int, str]) -> Screen:
    """What became of it."""
    texts, done = chosen.texts, [one for one in chosen.items if one.state == "done"]
    lines = [
        texts.bulk_done(verb=Html(chosen.verb), done=str(len(done)), all=str(len(chosen.items))),
        *([_numbers(chosen, done)] if done else []),
        *_why(chosen, reasons, texts.bulk_failed()),
    ]
    queue = Button(texts.bulk_button_queue(), menu_data("queue", f"{chosen.bulk.tab}/0"))
    return Screen("\n".join(lines), ((queue,),))


def act_name(texts: Texts, bulk: Bulk, names: Iterable[str], colleague: str) -> str:
    """The act of a selection in words; `names` are what the packs call the verb."""
    if bulk.verb == TAKE:
        return texts.staff_button_take()
    if bulk.verb == HAND_OVER:
        return texts.bulk_hand_over(who=colleague)
    return " / ".join(dict.fromkeys(names)) or (bulk.verb or "")


def _why(chosen: Chosen, reasons: Mapping[int, str], top: str) -> list[str]:
    """Applications by the reason why not."""
    groups: dict[str, list[Item]] = {}
    for item in chosen.items:
        if item.state == "refused":
            groups.setdefault(reasons.get(item.application_id, ""), []).append(item)
    if not groups:
        return []
    lines, length = ["", top], 0
    for reason, items in groups.items():
        line = f"· {_numbers(chosen, items)}: {reason}"
        length += len(line)
        if length > PAGE:
            lines.append("…")
            break
        lines.append(line)
    return lines


def _numbers(chosen: Chosen, items: Sequence[Item]) -> str:
    named = [escaped(chosen.numbers.get(one.application_id, "")) for one in items[:NAMED]]
    rest = len(items) - NAMED
    more = [chosen.texts.bulk_more(count=str(rest))] if rest > 0 else []
    return ", ".join([*named, *more])
