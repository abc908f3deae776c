"""The ledger of export contracts as a table: one row a contract, official words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from flows.contracts import Contract
from flows.reference.countries import countries
from storage.exports.official import clean

KINDS = {"contract": "экспортный контракт", "marketplace": "продажа на электронной площадке"}
STATES = {"open": "отчёт не отправлен", "reported": "отчёт отправлен", "withdrawn": "убран"}
SOURCES = {"cbr": "Банк России", "hand": "введён вручную"}

HEADERS = (
    "ИНН",
    "Чей контракт",
    "Заявка на услугу",
    "Вид",
    "Дата контракта (продажи)",
    "Срок отчёта",
    "Рассказано",
    "Состояние",
    "Отчёт",
    "Отчёт отправлен",
    "Страна",
    "Иностранный контрагент",
    "Предмет",
    "Валюта",
    "Сумма по годам",
    "Курс валюты, руб.",
    "Курс доллара США, руб.",
    "Откуда курс",
    "Курс действует с",
    "Объём, тыс. долл. США",
    "Объём по годам, тыс. долл. США",
)

Value = str | Decimal | date | datetime | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A contract with the numbers of the application that it results from and of its report.

    `owner`: the company's name, or what else is known of whose it is.
    """

    contract: Contract
    application: str | None = None
    report: str | None = None
    owner: str = ""


def row(one: Listed, zone: ZoneInfo) -> list[Value]:
    """As many cells as there are headers."""
    contract, deal = one.contract, one.contract.deal
    return [
        contract.inn,
        clean(one.owner) or None,
        one.application,
        KINDS[deal.kind],
        deal.signed_on,
        contract.due_on,
        _local(contract.told_at, zone),
        STATES[contract.state],
        one.report,
        _local(contract.reported_at, zone),
        countries()[deal.country].label("ru") if deal.country else None,
        clean(deal.counterparty) or None,
        clean(deal.subject) or None,
        deal.currency if deal.amounts else None,
        _years(deal.amounts) or None,
        deal.rate,
        deal.usd_rate,
        SOURCES.get(contract.rate_source or ""),
        contract.rate_day,
        contract.total if contract.values else None,
        _years(contract.values) or None,
    ]


def plain(contracts: Sequence[Contract]) -> list[dict[str, object]]:
    """Contracts as plain data for JSON."""
    return [
        {
            "kind": one.deal.kind,
            "state": one.state,
            "signed_on": one.deal.signed_on.isoformat(),
            "due_on": one.due_on.isoformat() if one.due_on else None,
            "country": one.deal.country,
            "counterparty": one.deal.counterparty,
            "subject": one.deal.subject,
            "currency": one.deal.currency,
            "amounts": {str(year): f"{value:f}" for year, value in one.deal.amounts.items()},
            "rate": _text(one.deal.rate),
            "usd_rate": _text(one.deal.usd_rate),
            "rate_source": one.rate_source,
            "rate_day": one.rate_day.isoformat() if one.rate_day else None,
            "thousand_usd": {str(year): f"{value:f}" for year, value in one.values.items()},
        }
        for one in contracts
    ]


def _years(amounts: Mapping[int, Decimal]) -> str:
    return "; ".join(
        f"{year}: {amount.normalize():f}".replace(".", ",") for year, amount in amounts.items()
    )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _local(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    return moment and moment.astimezone(zone).replace(tzinfo=None, microsecond=0)
