"""Lists of applications for the staff: the queue by tabs, and what a search has found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from flows.calendar import Calendar, UnknownYear
from handlers.views.buttons import menu_data
from handlers.views.menu import day
from handlers.views.screen import Button, Rows, Screen, cut
from handlers.views.staff_pages import turning
from locales.lookup import Html
from locales.texts import Texts

Tab = Literal["new", "work", "mine"]

TABS: tuple[Tab, ...] = ("new", "work", "mine")

PER_PAGE = 7
"""Applications of one page: each takes two lines and a button."""

COMPANY = 80

CAPTION = 40

QUOTED = re.compile(r"«(.+)»|\"(.+)\"")


@dataclass(frozen=True, slots=True)
class Line:
    """One application in a list. `since`: the day it came to where it stands."""

    application: int
    number: str
    company: str
    state: str
    since: date


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page. `number` is counted from 0; `count` is of all pages together."""

    lines: Sequence[Line]
    number: int
    count: int

    @property
    def last(self) -> bool:
        """Whether no page follows."""
        return (self.number + 1) * PER_PAGE >= self.count


def queue(texts: Texts, tab: Tab, who: str, page: Page, today: date, calendar: Calendar) -> Screen:
    """One tab of the queue; `who` is whose the tab "mine" is."""
    count = str(page.count)
    title = {
        "new": texts.staff_queue_new(count=count),
        "work": texts.staff_queue_work(count=count),
        "mine": texts.staff_queue_mine(who=who, count=count),
    }[tab]
    text = _text(texts, title, page, today, calendar)
    turns = _turns(texts, page, "queue", tab)
    return Screen(text, (*_lines(page), *turns, _tabs(texts, tab)))


def found(texts: Texts, query: str, page: Page, today: date, calendar: Calendar) -> Screen:
    """What a search has found."""
    if not page.count:
        return Screen(texts.staff_found_none(text=cut(query, CAPTION)))
    title = texts.staff_found(text=cut(query, CAPTION), count=str(page.count))
    turns = _turns(texts, page, "find", "")
    return Screen(_text(texts, title, page, today, calendar), (*_lines(page), *turns))


def waiting(texts: Texts, since: date, today: date, calendar: Calendar) -> str:
    """How many working days something waits; the first one is the day after [4.2]."""
    try:
        days = sum(
            calendar.is_working(since + timedelta(days=n))
            for n in range(1, (today - since).days + 1)
        )
    except UnknownYear:
        return texts.staff_waits_since(day=day(since, texts.language))
    return texts.staff_waits(days=str(days)) if days else texts.staff_waits_today()


def _text(texts: Texts, title: str, page: Page, today: date, calendar: Calendar) -> str:
    lines = [
        texts.staff_line(
            number=line.number,
            company=cut(line.company, COMPANY),
            state=Html(line.state),
            waits=waiting(texts, line.since, today, calendar),
        )
        for line in page.lines
    ]
    return "\n\n".join([title, *(lines or [texts.staff_queue_empty()])])


def _lines(page: Page) -> Rows:
    return tuple(
        (
            Button(
                cut(f"{line.number} · {_short(line.company)}", CAPTION),
                menu_data("open", str(line.application)),
            ),
        )
        for line in page.lines
    )


def _short(company: str) -> str:
    """What stands in quotation marks: the legal form before it would fill the button."""
    quoted = QUOTED.search(company)
    return (quoted[1] or quoted[2]) if quoted else company


def _turns(texts: Texts, page: Page, screen: str, head: str) -> Rows:
    before = menu_data(screen, f"{head}/{page.number - 1}") if page.number else None
    after = None if page.last else menu_data(screen, f"{head}/{page.number + 1}")
    turns = turning(texts.button_page_before(), texts.button_page_after(), before, after)
    return (turns,) if turns else ()


def _tabs(texts: Texts, here: Tab) -> tuple[Button, ...]:
    names = {
        "new": texts.staff_tab_new(),
        "work": texts.staff_tab_work(),
        "mine": texts.staff_tab_mine(),
    }
    return tuple(
        Button(
            texts.staff_tab_here(name=names[tab]) if tab == here else names[tab],
            menu_data("queue", f"{tab}/0"),
        )
        for tab in TABS
    )
