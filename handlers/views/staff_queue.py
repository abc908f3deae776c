"""Lists of applications for the staff: the queue by tabs, and what a search has found."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flows.calendar import Calendar, UnknownYear
from flows.queues import PACK, TABS
from handlers.views.buttons import menu_data
from handlers.views.menu import day
from handlers.views.screen import Button, Rows, Screen, cut
from handlers.views.staff_pages import turning
from locales.lookup import Html, escaped
from locales.texts import Texts

SIGN = "🚫"
"""Before an application whose applicant gets no messages."""

PER_PAGE = 7
"""Applications of one page: each takes two lines and a button."""

COMPANY = 80

CAPTION = 40

MOST = 1000
"""How many are counted; beyond it there are "1000+"."""

GLANCE = 100
"""How many are counted in tabs that are not open."""

FOUND = 70
"""How many a search brings: who needs more asks more precisely."""

QUOTED = re.compile(r"«(.+)»|\"(.+)\"")


@dataclass(frozen=True, slots=True)
class Line:
    """One application in a list.

    `since`: the day it came to where it stands. `due`: when somebody has to have done something,
    `clients` if that is the client. `holder` has it. `topic`: the address of its topic.
    `where`: what a search has found, as plain text. `unreachable`: its applicant gets no messages.
    """

    application: int
    number: str
    company: str
    state: str
    since: date
    due: date | None = None
    clients: bool = False
    holder: str = ""
    topic: str = ""
    where: str = ""
    unreachable: bool = False


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


@dataclass(frozen=True, slots=True)
class Days:
    """Today, and the centre's working days."""

    today: date
    calendar: Calendar

    def working_after(self, since: date) -> int:
        """Working days after `since` up to today. Raises UnknownYear."""
        return sum(
            self.calendar.is_working(since + timedelta(days=n))
            for n in range(1, (self.today - since).days + 1)
        )


@dataclass(frozen=True, slots=True)
class Tabs:
    """The tabs with how many stand in each. `packs`: names by id, where there are several."""

    here: str
    counts: Mapping[str, int]
    packs: Mapping[str, str]


def queue(texts: Texts, tabs: Tabs, who: str, page: Page, days: Days) -> Screen:
    """One tab of the queue; `who` is whose the tab "mine" is."""
    text = list_text(texts, title(texts, tabs, who, page.count), page, days)
    turns = turns_row(texts, page, "queue", tabs.here)
    choose = (
        ((Button(texts.queue_choose(), menu_data("bulk", f"new/{tabs.here}")),),)
        if page.lines
        else ()
    )
    return Screen(text, (*_lines(page), *turns, *choose, *_tabs(texts, tabs)))


def packs(texts: Texts, tabs: Tabs) -> Screen:
    """The packs with how much is going on in each."""
    rows = tuple(
        (
            Button(
                texts.queue_tab(
                    name=cut(name, CAPTION), count=number(tabs.counts[PACK + id_], GLANCE)
                ),
                menu_data("queue", f"{PACK}{id_}/0"),
            ),
        )
        for id_, name in tabs.packs.items()
    )
    return Screen(texts.queue_packs(), (*rows, *_tabs(texts, tabs)))


def found(texts: Texts, query: str, page: Page, days: Days) -> Screen:
    """What a search has found."""
    if not page.count:
        return Screen(texts.queue_found_none(text=cut(query, CAPTION)))
    count = str(page.count) if page.count < FOUND else texts.queue_many(count=str(FOUND))
    top = texts.queue_found(text=cut(query, CAPTION), count=count)
    turns = turns_row(texts, page, "find", "")
    return Screen(list_text(texts, top, page, days), (*_lines(page), *turns))


def title(texts: Texts, tabs: Tabs, who: str, count: int) -> str:
    """What the tab is called, with how many stand in it."""
    tab, shown = tabs.here, number(count)
    if tab.startswith(PACK):
        return texts.queue_title_pack(pack=tabs.packs.get(tab.removeprefix(PACK), ""), count=shown)
    if tab == "mine":
        return texts.queue_title_mine(who=who, count=shown)
    return texts.get(f"queue-title-{tab}", count=shown)


def number(count: int, most: int = MOST) -> str:
    """How many; those beyond `most` were not counted."""
    return str(count) if count < most else f"{most}+"


def list_text(texts: Texts, top: str, page: Page, days: Days) -> str:
    """The title and the lines of a page; a sign that stands in one is explained below them."""
    lines = [line_text(texts, line, days) for line in page.lines]
    marked = any(line.unreachable for line in page.lines)
    foot = [texts.delivery_mark(sign=SIGN)] if marked else []
    return "\n\n".join([top, *(lines or [texts.queue_empty()]), *foot])


def line_text(texts: Texts, line: Line, days: Days) -> str:
    """An application in two lines, three where a search has found words."""
    when = due_text(texts, line, days)
    rest = " · ".join([line.state, *([escaped(line.holder)] if line.holder else []), when])
    mark = f"{SIGN} " if line.unreachable else ""
    text = mark + texts.queue_line(
        number=line.number, company=cut(line.company, COMPANY), rest=Html(rest)
    )
    return f"{text}\n{texts.queue_where(where=line.where)}" if line.where else text


def due_text(texts: Texts, line: Line, days: Days) -> str:
    """By when something has to be done, else how long it has been waiting."""
    if line.due is None:
        return waiting(texts, line.since, days)
    if line.clients:
        return texts.queue_client_until(day=short_day(line.due, days.today))
    if line.due == days.today:
        return texts.queue_today()
    if line.due > days.today:
        return texts.queue_until(day=short_day(line.due, days.today))
    try:
        late = days.working_after(line.due)
    except UnknownYear:
        return texts.queue_late_since(day=short_day(line.due, days.today))
    return texts.queue_late(days=str(max(1, late)))


def waiting(texts: Texts, since: date, days: Days) -> str:
    """How many working days something waits; the first one is the day after [4.2]."""
    try:
        count = days.working_after(since)
    except UnknownYear:
        return texts.queue_waits_since(day=day(since, texts.language))
    return texts.queue_waits(days=str(count)) if count else texts.queue_waits_today()


def short_day(value: date, today: date) -> str:
    """A day and its month; the year only where it is another."""
    return f"{value:%d.%m}" if value.year == today.year else f"{value:%d.%m.%Y}"


def caption(line: Line) -> str:
    """The button of an application."""
    return cut(f"{line.number} · {short_name(line.company)}", CAPTION)


def short_name(company: str) -> str:
    """What stands in quotation marks: the legal form before it would fill the button."""
    quoted = QUOTED.search(company)
    return (quoted[1] or quoted[2]) if quoted else company


def turns_row(texts: Texts, page: Page, screen: str, head: str) -> Rows:
    """To the page before and the page after, where there is one."""
    before = menu_data(screen, f"{head}/{page.number - 1}") if page.number else None
    after = None if page.last else menu_data(screen, f"{head}/{page.number + 1}")
    turns = turning(texts.button_page_before(), texts.button_page_after(), before, after)
    return (turns,) if turns else ()


def _lines(page: Page) -> Rows:
    return tuple(
        (
            Button(caption(line), url=line.topic)
            if line.topic
            else Button(caption(line), menu_data("open", str(line.application))),
        )
        for line in page.lines
    )


def _tabs(texts: Texts, tabs: Tabs) -> Rows:
    buttons = [_tab(texts, tabs, tab) for tab in TABS]
    if len(tabs.packs) > 1:
        name = texts.queue_tab_packs()
        inside = tabs.here == "packs" or tabs.here.startswith(PACK)
        name = texts.queue_tab_here(name=name) if inside else name
        buttons.append(Button(name, menu_data("queue", "packs/0")))
    return tuple(tuple(buttons[n : n + 3]) for n in range(0, len(buttons), 3))


def _tab(texts: Texts, tabs: Tabs, tab: str) -> Button:
    count = tabs.counts.get(tab, 0)
    name = texts.get(f"queue-tab-{tab}")
    most = MOST if tab == tabs.here else GLANCE
    shown = texts.queue_tab(name=name, count=number(count, most)) if count else name
    here = texts.queue_tab_here(name=shown) if tab == tabs.here else shown
    return Button(here, menu_data("queue", f"{tab}/0"))
