"""The staff's list of export contracts: all at a glance, or a tab of it by performer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from flows.contracts import Contract
from handlers.views.buttons import menu_data
from handlers.views.contract_worth import name, number
from handlers.views.menu import day
from handlers.views.screen import Button, Rows, Screen, cut, paired
from handlers.views.staff_pages import turning
from handlers.views.unconfirmed import contract_mark
from locales.texts import Texts

ALL, MINE, LATE, OWED, DONE = "all", "mine", "late", "owed", "done"

TABS = (ALL, MINE, LATE, OWED, DONE)

GLANCE = 5
"""Contracts of one heading where all headings stand; their tabs have the rest."""

PER_PAGE = 8
"""Contracts of one page of a tab."""

CARDS = 6
"""Buttons of those who are late."""

COMPANY = 20
"""Characters of a company on a button."""

IN_ROW = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A contract with whose it is and who of the staff has its service."""

    contract: Contract
    company: str
    holder: str = ""
    application_id: int | None = None
    """Whose card has the phone to call; None where there is none."""
    performer: int | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is late, what is owed, what was reported in this quarter; of these what is `mine`.

    `who`: the member of the staff who looks.
    """

    late: Sequence[Line]
    owed: Sequence[Line]
    reported: Sequence[Line]
    mine: Sequence[Line]
    who: str

    def of(self, tab: str) -> Sequence[Line]:
        """What stands in a tab."""
        found = {MINE: self.mine, LATE: self.late, OWED: self.owed, DONE: self.reported}
        return found.get(tab, (*self.late, *self.owed, *self.reported))


def listing(texts: Texts, ledger: Ledger, today: date, tab: str = ALL, page: int = 0) -> Screen:
    """One message."""
    if not ledger.of(ALL):
        return Screen(texts.staff_contracts_none())
    if tab == ALL:
        text = "\n\n".join([texts.staff_contracts_title(), *_headings(texts, ledger, today)])
        return Screen(text, (*_cards(ledger.late), *_tabs(texts, ledger, tab)))
    lines = sorted(ledger.of(tab), key=lambda one: one.holder)
    page = min(max(page, 0), max(0, (len(lines) - 1) // PER_PAGE))
    shown = lines[page * PER_PAGE : (page + 1) * PER_PAGE]
    title = texts.get(f"staff-contracts-tab-{tab}")
    who = f": {ledger.who}" if tab == MINE else ""
    parts = [texts.staff_contracts_title_tab(tab=title, who=who)]
    parts += _groups(texts, lines, shown, today) if lines else [texts.staff_contracts_tab_none()]
    late = [one for one in shown if one.contract.late(today)]
    rows = (*_cards(late), *_turns(texts, tab, page, len(lines)), *_tabs(texts, ledger, tab))
    return Screen("\n\n".join(parts), rows)


def _headings(texts: Texts, ledger: Ledger, today: date) -> list[str]:
    parts = []
    for lines, title in (
        (ledger.late, texts.staff_contracts_late),
        (ledger.owed, texts.staff_contracts_owed),
        (ledger.reported, texts.staff_contracts_quarter),
    ):
        if lines:
            told = [title(count=str(len(lines)))]
            told += [f"· {_line(texts, one, today)}" for one in lines[:GLANCE]]
            if len(lines) > GLANCE:
                told.append(texts.staff_contracts_more(count=str(len(lines) - GLANCE)))
            parts.append("\n".join(told))
    return parts


def _groups(texts: Texts, lines: Sequence[Line], shown: Sequence[Line], today: date) -> list[str]:
    """What is shown, by performer; each with how many there are in all."""
    parts = []
    for holder, found in groupby(shown, key=lambda one: one.holder):
        count = sum(one.holder == holder for one in lines)
        who = holder or texts.staff_contracts_nobody()
        told = [texts.staff_contracts_group(who=who, count=str(count))]
        told += [f"· {_line(texts, one, today, alone=True)}" for one in found]
        parts.append("\n".join(told))
    return parts


def _cards(late: Sequence[Line]) -> Rows:
    """The cards of those who are late: one calls them next."""
    rows = [one for one in late if one.application_id is not None]
    buttons = [
        Button(cut(one.company, COMPANY), menu_data("open", str(one.application_id)))
        for one in rows[:CARDS]
    ]
    return paired(buttons, COMPANY)


def _turns(texts: Texts, tab: str, page: int, count: int) -> Rows:
    row = turning(
        texts.button_page_before(),
        texts.button_page_after(),
        menu_data("contracts", f"{tab}/{page - 1}") if page else None,
        menu_data("contracts", f"{tab}/{page + 1}") if (page + 1) * PER_PAGE < count else None,
    )
    return (row,) if row else ()


def _tabs(texts: Texts, ledger: Ledger, here: str) -> Rows:
    buttons = []
    for tab in TABS:
        count, caption = len(ledger.of(tab)), texts.get(f"staff-contracts-tab-{tab}")
        if count:
            caption = texts.queue_tab(name=caption, count=str(count))
        if tab == here:
            caption = texts.queue_tab_here(name=caption)
        buttons.append(Button(caption, menu_data("contracts", f"{tab}/0")))
    return tuple(tuple(buttons[n : n + IN_ROW]) for n in range(0, len(buttons), IN_ROW))


def _line(texts: Texts, line: Line, today: date, *, alone: bool = False) -> str:
    """`alone`: whose it is stands above."""
    contract, who = line.contract, "" if alone else line.holder
    known = {
        "company": line.company,
        "name": name(texts, contract.deal),
        "who": texts.staff_contracts_who(who=who) if who else "",
    }
    if contract.state == "reported":
        return texts.staff_contracts_line_done(value=number(texts, contract), **known)
    due = day(contract.due_on, texts.language) if contract.due_on else "—"
    known["mark"] = contract_mark(texts, contract)
    known["back"] = texts.staff_contracts_back() if contract.sent_back else ""
    if late := contract.late(today):
        return texts.staff_contracts_line_late(due=due, late=str(late), **known)
    return texts.staff_contracts_line_owed(due=due, **known)
