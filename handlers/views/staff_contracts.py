"""The staff's list of export contracts: what is late first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.contracts import Contract
from handlers.views.contract_worth import name, number
from handlers.views.menu import day
from handlers.views.screen import Screen
from locales.texts import Texts

SHOWN = 15
"""Contracts of one heading; the export has all."""


@dataclass(frozen=True, slots=True)
class Line:
    """A contract with whose it is and who of the staff has its service."""

    contract: Contract
    company: str
    holder: str = ""


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
    return Screen("\n\n".join(parts))


def _line(texts: Texts, line: Line, today: date) -> str:
    contract = line.contract
    known = {
        "company": line.company,
        "name": name(texts, contract.deal),
        "who": texts.staff_contracts_who(who=line.holder) if line.holder else "",
    }
    if contract.state == "reported":
        return texts.staff_contracts_line_done(value=number(texts, contract), **known)
    due = day(contract.due_on, texts.language) if contract.due_on else "—"
    if late := contract.late(today):
        return texts.staff_contracts_line_late(due=due, late=str(late), **known)
    return texts.staff_contracts_line_owed(due=due, **known)
