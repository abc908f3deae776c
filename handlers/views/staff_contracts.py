"""The staff's list of export contracts: what is late first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.contracts import Contract
from handlers.views.buttons import menu_data
from handlers.views.contract_worth import name, number
from handlers.views.menu import day
from handlers.views.screen import Button, Rows, Screen, cut, paired
from locales.texts import Texts

SHOWN = 15
"""Contracts of one heading; the export has all."""

CARDS = 6
"""Buttons of those who are late."""

COMPANY = 20
"""Characters of a company on a button."""


@dataclass(frozen=True, slots=True)
class Line:
    """A contract with whose it is and who of the staff has its service."""

    contract: Contract
    company: str
    holder: str = ""
    application_id: int | None = None
    """Whose card has the phone to call; None where there is none."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is late, what is owed, what was reported in this quarter."""

    late: Sequence[Line]
    owed: Sequence[Line]
    reported: Sequence[Line]


def listing(texts: Texts, ledger: Ledger, today: date) -> Screen:
    """One message."""
    if not (ledger.late or ledger.owed or ledger.reported):
        return Screen(texts.staff_contracts_none())
    parts = [texts.staff_contracts_title()]
    for lines, title in (
        (ledger.late, texts.staff_contracts_late),
        (ledger.owed, texts.staff_contracts_owed),
        (ledger.reported, texts.staff_contracts_quarter),
    ):
        if lines:
            told = [title(count=str(len(lines)))]
            told += [f"· {_line(texts, one, today)}" for one in lines[:SHOWN]]
            if len(lines) > SHOWN:
                told.append(texts.staff_contracts_more(count=str(len(lines) - SHOWN)))
            parts.append("\n".join(told))
    return Screen("\n\n".join(parts), _cards(ledger.late))


def _cards(late: Sequence[Line]) -> Rows:
    """The cards of those who are late: one calls them next."""
    rows = [one for one in late if one.application_id is not None]
    buttons = [
        Button(cut(one.company, COMPANY), menu_data("open", str(one.application_id)))
        for one in rows[:CARDS]
    ]
    return paired(buttons, COMPANY)


def _line(texts: Texts, line: Line, today: date) -> str:
    contract = line.contract
    known = {
        "company": line.company,
        "name": name(texts, contract.deal),
        "who": texts.staff_contracts_who(who=line.holder) if line.holder else "",
    }
    if contract.state == "reported":
        return texts.staff_contracts_line_done(value=number(texts, contract), **known)
    if contract.due_on is None:
        return texts.staff_contracts_line_endless(**known)
    due = day(contract.due_on, texts.language)
    if late := contract.late(today):
        return texts.staff_contracts_line_late(due=due, late=str(late), **known)
    return texts.staff_contracts_line_owed(due=due, **known)
