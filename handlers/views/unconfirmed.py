"""Days that were counted over a year without a calendar: marked, so that nobody relies on them."""

from datetime import date

from flows.calendar import russia
from flows.contracts import Contract
from locales.texts import Texts


def unconfirmed_note(texts: Texts, first: date, last: date) -> str:
    """A sentence about a term between these days; empty where all of it is confirmed."""
    calendar = russia()
    year = calendar.unconfirmed(first, last)
    if year is None:
        return ""
    past = year < calendar.years[0]
    return (texts.unconfirmed_past if past else texts.unconfirmed_ahead)(year=str(year))


def contract_note(texts: Texts, contract: Contract) -> str:
    """The same about the last day for a contract's report."""
    if contract.due_on is None:
        return ""
    return unconfirmed_note(texts, contract.deal.signed_on, contract.due_on)


def contract_mark(texts: Texts, contract: Contract) -> str:
    """What stands behind the day in a list."""
    return texts.unconfirmed_mark() if contract_note(texts, contract) else ""
