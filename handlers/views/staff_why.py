"""Why a term ends when it does: every day that counted, and why the others did not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from flows.calendar import Reason, russia
from flows.terms import Count, Term, TermDay
from handlers.views.calendar_days import left, many, reason
from handlers.views.screen import Screen, paged
from handlers.views.share import clause_text
from handlers.views.sheet import weekday
from handlers.views.staff_card.terms import running, steps_text, today_of
from handlers.views.staff_dossier import Dossier
from handlers.views.staff_history import last_step
from handlers.views.staff_pages import page_screen
from locales.lookup import Html
from locales.texts import Texts

WEEK = 5
"""Counted days on one line."""

LISTED = 2
"""Days in a row that are named one by one; more of them as "from – to"."""


def why(dossier: Dossier, page: int) -> Screen:
    """All terms of the application, page by page."""
    texts, number = dossier.texts, dossier.number
    blocks = ["\n".join(block) for block in _blocks(dossier)]
    if not blocks:
        none = texts.due_why_ended() if dossier.final else texts.due_why_none()
        blocks = ["\n".join((none, *last_step(dossier)))]
    pages = paged([line for block in blocks for line in (*block.split("\n"), "")][:-1])
    page = min(max(page, 0), len(pages) - 1)
    title = texts.due_why_title(number=number)
    if len(pages) > 1:
        title = texts.due_why_title_page(number=number, page=str(page + 1), pages=str(len(pages)))
    return page_screen(dossier, title, pages, page, "why")


def _blocks(dossier: Dossier) -> Iterator[list[str]]:
    """Steps that are counted alike are told once."""
    alike: dict[tuple[object, ...], list[Term]] = {}
    for term in running(dossier):
        key = (term.state, term.started, term.runs_from, term.days, term.step.unit)
        alike.setdefault(key, []).append(term)
    for terms in alike.values():
        yield [*_head(dossier, terms), *_counting(dossier, terms[0])]


def _head(dossier: Dossier, terms: Sequence[Term]) -> list[str]:
    texts, first = dossier.texts, terms[0]
    named = (part for one in terms for part in one.step.clause.split(", "))
    clauses = ", ".join(dict.fromkeys(named))
    clause = Html(clause_text(texts, clauses))
    given = any(one.step.term_days is None for one in terms)
    return [
        texts.due_why_term(
            steps=steps_text(dossier, terms), days=many(texts, first.days, first.step.unit)
        ),
        texts.due_why_clause_centre(clause=clause)
        if given
        else texts.due_why_clause(clause=clause),
        _event(dossier, first),
    ]


def _event(dossier: Dossier, term: Term) -> str:
    texts = dossier.texts
    if term.count is None:
        return texts.due_why_window()
    day = weekday(texts, term.started)
    if term.runs_from == "window":
        return texts.due_why_event_window(day=day)
    what = Html(dossier.verb_text(term.event.verb))
    who = dossier.actor_text(term.event.actor)
    told = texts.due_why_event if term.event.on is None else texts.due_why_event_given
    return told(day=day, what=what, who=who)


def _counting(dossier: Dossier, term: Term) -> list[str]:
    if term.count is None:
        return []
    return [*_days(dossier, term.count), *_end(dossier, term, term.count)]


def _end(dossier: Dossier, term: Term, count: Count) -> list[str]:
    texts = dossier.texts
    if count.missing is not None or count.due is None:
        return [texts.due_why_missing(year=count.missing or "")]
    if term.suspended_since is not None:
        state = Html(dossier.state_text(term.pauses[-1].state))
        rest = many(texts, count.left, term.step.unit)
        day = weekday(texts, term.suspended_since)
        return [texts.due_why_suspended(day=day, state=state, left=rest)]
    lines = []
    if term.step.unit == "calendar" and count.days and not count.days[-1].counted:
        lines.append(texts.due_why_moved())
    today = today_of(dossier) or count.due
    calendar = russia(dossier.centre.closures)
    rest = left(texts, calendar, today, count.due)
    return [*lines, texts.due_why_due(day=weekday(texts, count.due), left=rest)]


@dataclass(frozen=True, slots=True)
class _Told:
    """A day with all that is said of it; days of which the same is said stand on one line."""

    day: TermDay
    number: int
    said: str


def _days(dossier: Dossier, count: Count) -> list[str]:
    told, number = [], 0
    for one in count.days:
        number += one.counted
        told.append(_Told(one, number, _said(dossier, one)))
    lines = []
    for _, same in groupby(told, key=lambda one: (one.day.counted, one.said)):
        run = list(same)
        if run[0].day.counted:
            lines += [
                _counted(dossier.texts, run[first : first + WEEK])
                for first in range(0, len(run), WEEK)
            ]
        else:
            lines.append(_skipped(dossier, run))
    return lines


def _said(dossier: Dossier, one: TermDay) -> str:
    """Why; nothing for an ordinary day that counts."""
    if one.pause is not None:
        return dossier.state_text(one.pause.state)
    ordinary = one.about is None or one.about.reason is Reason.WORKING
    if one.counted and (ordinary or not (one.about and one.about.working)):
        return ""
    return reason(dossier.texts, one.about)


def _counted(texts: Texts, run: Sequence[_Told]) -> str:
    first, last = run[0].number, run[-1].number
    numbers = str(first) if first == last else f"{first}–{last}"
    days = ", ".join(short(texts, one.day.day) for one in run)
    if run[0].said:
        return texts.due_why_counted_reason(numbers=numbers, days=days, reason=run[0].said)
    return texts.due_why_counted(numbers=numbers, days=days)


def _skipped(dossier: Dossier, run: Sequence[_Told]) -> str:
    texts = dossier.texts
    days = ", ".join(short(texts, one.day.day) for one in run)
    if len(run) > LISTED:
        days = texts.due_why_range(
            first=short(texts, run[0].day.day), last=short(texts, run[-1].day.day)
        )
    if run[0].day.pause is not None:
        return texts.due_why_paused(days=days, state=Html(run[0].said))
    return texts.due_why_skipped(days=days, reason=run[0].said)


def short(texts: Texts, day: date) -> str:
    """A day without its year: "Mon 23.11"."""
    return f"{texts.get(f'standing-weekday-{day.weekday()}')} {day:%d.%m}"
