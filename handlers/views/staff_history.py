"""The whole history of an application: every step with its clause, every word on a document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from flows.application import Entry
from flows.checklist import Noted
from flows.guards import made
from flows.ports import Audited
from flows.status import HANDLING, TAKE_BACK
from handlers.views.documents import document_name
from handlers.views.menu import day
from handlers.views.screen import Screen, cut, paged
from handlers.views.share import clause_text, money
from handlers.views.staff_dossier import Dossier
from handlers.views.staff_pages import page_screen
from locales.lookup import Html, escaped

WORDS = 2500
"""Characters of one reason; longer ones are cut."""

NAME = 120
"""Characters of a document's name."""


@dataclass(frozen=True, slots=True)
class Trail:
    """What happened beside the steps: to its documents, and to the sum that the centre pays."""

    documents: Sequence[Noted] = ()
    sums: Sequence[Audited] = ()


def history(dossier: Dossier, page: int, trail: Trail | None = None) -> Screen:
    """Everything that happened, the oldest first."""
    told = [*_steps(dossier)]
    if trail is not None:
        told += [(one.at, _document(dossier, one)) for one in trail.documents]
        told += [(one.at, [_sum(dossier, one)]) for one in trail.sums]
    told.sort(key=lambda one: one[0])
    pages = paged([line for _, lines in told for line in lines])
    page = min(max(page, 0), len(pages) - 1)
    title = dossier.texts.staff_history(
        number=dossier.number, page=str(page + 1), pages=str(len(pages))
    )
    return page_screen(dossier, title, pages, page, "log")


def last_step(dossier: Dossier) -> list[str]:
    """The last step that counts: who, when, by which clause, with its words; none: nothing."""
    counted = [entry for entry, _ in made(dossier.machine, dossier.history)]
    if not counted:
        return []
    index = max(n for n, entry in enumerate(dossier.history) if entry is counted[-1])
    return _step(dossier, index)


def _steps(dossier: Dossier) -> Iterator[tuple[datetime, list[str]]]:
    for index, entry in enumerate(dossier.history):
        if _goes_on(dossier.history, index):
            continue
        yield entry.at, _step(dossier, index)


def _step(dossier: Dossier, index: int) -> list[str]:
    lines, words = [_with_clause(dossier, index)], dossier.history[index].words
    if words:
        lines.append(dossier.texts.staff_entry_words(words=cut(words, WORDS)))
    return lines


def _goes_on(history: Sequence[Entry], index: int) -> bool:
    """Whether the next line is of the same checking: one line tells of all of it."""
    if history[index].verb != "check" or index + 1 >= len(history):
        return False
    return (history[index + 1].verb, history[index + 1].actor) == ("check", history[index].actor)


def _with_clause(dossier: Dossier, index: int) -> str:
    """A line of the history; a step of the table with its number there and its clause."""
    line = dossier.entry_text(index)
    if dossier.history[index].verb in {*HANDLING, TAKE_BACK}:
        return line
    # As it was then: a step that was taken back later was made by its row all the same.
    moves = made(dossier.machine, dossier.history[: index + 1])
    row = moves[-1][1] if moves else None
    if row is None:
        return line
    clause = Html(clause_text(dossier.texts, row.clause))
    return dossier.texts.staff_entry_clause(entry=Html(line), step=row.step, clause=clause)


def _document(dossier: Dossier, noted: Noted) -> list[str]:
    texts, words = dossier.texts, noted.words or ""
    verb = noted.verb
    until = ""
    if verb == "expiry":
        until = day(date.fromisoformat(words), texts.language) if words else ""
        verb = "expiry" if words else "expiry_none"
    what = texts.get(
        f"docs-log-{verb}", name=Html(_name(dossier, noted.slot)), day=until, count=words
    )
    line = texts.staff_entry(
        when=dossier.when(noted.at), who=dossier.actor_text(noted.actor), what=Html(what)
    )
    reason = words if noted.verb == "returned" else ""
    return [line, texts.staff_entry_words(words=cut(reason, WORDS))] if reason else [line]


def _name(dossier: Dossier, slot: str) -> str:
    """The document's name; of one that the answers ask for no more the official one."""
    for line in dossier.checklist:
        if line.slot == slot:
            words = dossier.words(line.form) if line.form else dossier.pack
            return document_name(line, words, NAME)
    form_id, _, question = slot.partition(".")
    form = dossier.forms.get(form_id)
    asked = form.by_id.get(question) if form else None
    return escaped(cut(asked.official if asked else slot, NAME))


def _sum(dossier: Dossier, line: Audited) -> str:
    amount = money(dossier.texts, Decimal(line.data["amount"]))
    return dossier.texts.staff_entry(
        when=dossier.when(line.at),
        who=dossier.actor_text(line.actor),
        what=Html(dossier.texts.staff_entry_sum(amount=amount)),
    )
