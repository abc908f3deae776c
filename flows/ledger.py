"""Which answers of a report are which column of the ledger: data of the service, read here."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from flows.catalogue import Ledger, Service
from flows.conditions import Answers, Value
from flows.contracts import THOUSAND, USD, ContractKind, Deal
from flows.library import Library
from flows.model import Form, Pack

KIND, SIGNED, SERVICES = "contract.kind", "contract.signed", "contract.services"
RATE, USD_RATE = "rate.currency", "rate.usd"
THOUSANDS = "contract.thousands"

KEYS = frozenset({KIND, SIGNED, SERVICES, RATE, USD_RATE, THOUSANDS})
"""What a question of a report may be prefilled with besides the company."""


def ledger_service(pack: Pack) -> Service | None:
    """The service with which the pack's businesses report contracts; None: it has none."""
    return next((one for one in pack.services if one.ledger is not None), None)


def ledger_pack(library: Library) -> Pack | None:
    """The centre's pack with which contracts are reported; None: it has none."""
    packs = library.packs.values()
    return next((one for one in packs if ledger_service(one) is not None), None)


def ledger_of_form(pack: Pack | None, form: str) -> Ledger | None:
    """The ledger that a form fills, if it does."""
    service = ledger_service(pack) if pack is not None else None
    ledger = service.ledger if service is not None else None
    return ledger if ledger is not None and ledger.form == form else None


def kind_of(ledger: Ledger, answers: Answers) -> ContractKind:
    """Contract or sale, as the answers say."""
    return "marketplace" if answers.get(ledger.kind) == ledger.marketplace else "contract"


def currency_of(ledger: Ledger, answers: Answers) -> str | None:
    """The code of the currency ("CNY"); None until it was said."""
    said = answers.get(ledger.currency)
    if said == ledger.other:
        said = answers.get(ledger.code)
    return str(said).upper() if said else None


def signed_of(ledger: Ledger, answers: Answers) -> date | None:
    """The contract's date; None until it was said."""
    said = answers.get(ledger.signed)
    return date.fromisoformat(said) if isinstance(said, str) else None


def deal_of(form: Form, ledger: Ledger, answers: Answers) -> Deal | None:
    """What a filled report tells; None without a date.

    A version of the form that did not compute thousands of dollars asked for them: then the amounts
    are dollars.
    """
    signed = signed_of(ledger, answers)
    if signed is None:
        return None
    amounts = amounts_of(form, ledger, answers)
    asked = ledger.thousands not in form.by_id
    if asked:
        amounts = {year: amount * THOUSAND for year, amount in amounts.items()}
    currency = None if asked else currency_of(ledger, answers)
    return Deal(
        kind=kind_of(ledger, answers),
        signed_on=signed,
        subject=_text(answers.get(ledger.subject)),
        country=_text(answers.get(ledger.country)),
        counterparty=_text(answers.get(ledger.counterparty)),
        currency=currency or USD,
        amounts=amounts,
        rate=None if asked else _decimal(answers.get(ledger.rate)),
        usd_rate=None if asked else _decimal(answers.get(ledger.usd_rate)),
    )


def amounts_of(form: Form, ledger: Ledger, answers: Answers) -> Mapping[int, Decimal]:
    """The table's amounts by year; a year that stands there twice is added up."""
    rows: dict[str, dict[str, Value]] = {}
    years: dict[str, int] = {}
    for question in form.cells.get(ledger.amounts, ()):
        cell, value = question.cell, answers.get(question.id)
        if cell is None or value is None:
            continue
        if cell.column == ledger.year and isinstance(value, str):
            option = question.option_ids.get(value)
            if option is not None and option.official.isdecimal():
                years[cell.row] = int(option.official)
        rows.setdefault(cell.row, {})[cell.column] = value
    found: dict[int, Decimal] = {}
    for row, cells in rows.items():
        amount = _decimal(cells.get(ledger.amount))
        if amount is not None and row in years:
            found[years[row]] = found.get(years[row], Decimal(0)) + amount
    return found


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _decimal(value: Value) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) and value else None
