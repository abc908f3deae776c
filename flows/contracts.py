"""Export contracts that businesses tell of after a service, and what they are worth.

[khabarovsk-export 5.5.2]: subject, date, country, counterparty, volume by year in thousand dollars
at the Bank of Russia's rate of the signing date, not later than 15 working days from that date.
Pure: days and rates are arguments.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

ContractKind = Literal["contract", "marketplace"]
"""An export contract, or sales on a marketplace abroad."""

ContractState = Literal["open", "reported", "withdrawn"]
"""open: told of, its report is owed or has to be corrected; withdrawn: told by mistake."""

RateSource = Literal["cbr", "hand"]
"""The Bank of Russia's own, or typed by a person while it could not be asked."""

RateStanding = Literal["none", "same", "differs", "unknown"]
"""What is said of typed rates: there are none, the Bank has the same, others, or was not asked."""

USD, RUB = "USD", "RUB"

THOUSAND = Decimal(1000)
STEP = Decimal("0.001")
"""Volumes are thousands of dollars with three digits: dollars."""

RATE_STEP = Decimal("0.00000001")
"""Rates for one unit: the Bank quotes four digits for up to 10,000 units."""


@dataclass(frozen=True, slots=True)
class RateDay:
    """The Bank of Russia's rates for a day.

    `in_force` is the day from which they hold: on days off those of the last working day do. `rub`
    are roubles for one unit by code ("USD").
    """

    day: date
    in_force: date
    rub: Mapping[str, Decimal]

    def of(self, code: str) -> Decimal | None:
        """Roubles for one unit; None for a currency that the Bank does not quote."""
        return Decimal(1) if code == RUB else self.rub.get(code)


@dataclass(frozen=True, slots=True)
class Deal:
    """What a report says of its contract. `amounts` are in `currency`, by year."""

    kind: ContractKind
    signed_on: date
    subject: str = ""
    country: str = ""
    counterparty: str = ""
    currency: str = USD
    amounts: Mapping[int, Decimal] = field(default_factory=dict)
    rate: Decimal | None = None
    """Roubles for one unit of the currency."""
    usd_rate: Decimal | None = None
    """Roubles for one dollar."""

    @property
    def values(self) -> dict[int, Decimal]:
        """Thousands of dollars by year; empty while a rate is missing."""
        return thousands(self.amounts, self.currency, self.rate, self.usd_rate)


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract in the ledger; `id` 0 is one that is not stored yet.

    `application_id` is the service that it results from, `draft_id` the report that is being
    filled in, `report_id` the one that was sent last, `reported_at` when: it is reported while that
    one is not to be corrected. `due_on` is None only in rows of a former version. `rate_day` is the
    day from which the Bank's rates hold. `told_by` is what Telegram called the person when they
    told of it.
    """

    id: int
    person_id: int
    pack: str
    service: str
    told_at: datetime
    due_on: date | None
    deal: Deal
    state: ContractState = "open"
    inn: str | None = None
    application_id: int | None = None
    draft_id: int | None = None
    report_id: int | None = None
    reported_at: datetime | None = None
    rate_source: RateSource | None = None
    rate_day: date | None = None
    values: Mapping[int, Decimal] = field(default_factory=dict)
    told_by: str | None = None

    @property
    def sent_back(self) -> bool:
        """Whether its report was sent and has to be corrected."""
        return self.state == "open" and self.report_id is not None

    @property
    def total(self) -> Decimal:
        """Thousands of dollars of all years."""
        return sum(self.values.values(), Decimal(0))

    def late(self, today: date) -> int:
        """Calendar days since the report was due; 0 while there is time, or it was sent."""
        if self.state != "open" or self.due_on is None:
            return 0
        return max(0, (today - self.due_on).days)

    def told_late(self, zone_day: date) -> bool:
        """Whether the report was sent (on this day of the centre's) after its term."""
        return self.due_on is not None and zone_day > self.due_on


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the ledger's history: what stood there until then, by column."""

    contract_id: int
    at: datetime
    before: Mapping[str, str]


def thousands(
    amounts: Mapping[int, Decimal],
    currency: str,
    rate: Decimal | None,
    usd_rate: Decimal | None,
) -> dict[int, Decimal]:
    """Amounts in a currency as thousands of dollars, each year rounded half up to a dollar.

    Dollars need no rate, roubles only that of the dollar. Empty where a rate that is needed is
    missing.
    """
    one, dollar = unit_rate(currency, rate), usd_rate
    if currency == USD:
        one = dollar = Decimal(1)
    if one is None or not dollar:
        return {}
    return {
        year: (amount * one / dollar / THOUSAND).quantize(STEP, ROUND_HALF_UP)
        for year, amount in sorted(amounts.items())
    }


def unit_rate(currency: str, rate: Decimal | None) -> Decimal | None:
    """Roubles for one unit: a rouble is a rouble."""
    return Decimal(1) if currency == RUB else rate


def rated(contract: Contract, rates: RateDay | None) -> Contract:
    """The contract with where its rates come from, and its worth.

    Rates are the Bank's where they are those of its day, whoever put them in.
    """
    deal = contract.deal
    source: RateSource | None = None
    day = None
    if deal.currency != USD:
        same = rates is not None and standing(deal, rates) == "same"
        source, day = ("cbr", rates.in_force) if same and rates is not None else ("hand", None)
    return replace(contract, rate_source=source, rate_day=day, values=deal.values)


def standing(deal: Deal, rates: RateDay | None) -> RateStanding:
    """How the rates of a report stand to those of the Bank."""
    if deal.currency == USD:
        return "none"
    dollar = rates.of(USD) if rates is not None else None
    own = rates.of(deal.currency) if rates is not None else None
    if dollar is None or own is None:
        return "unknown"
    mine = unit_rate(deal.currency, deal.rate)
    return "same" if (mine, deal.usd_rate) == (own, dollar) else "differs"


def changed(before: Contract, after: Contract) -> dict[str, str]:
    """What a correction has replaced, by column; empty where it replaced nothing."""
    old, new = plain(before), plain(after)
    return {name: text for name, text in old.items() if new[name] != text}


def plain(contract: Contract) -> dict[str, str]:
    """What a report tells, as texts by column."""
    deal = contract.deal
    return {
        "kind": deal.kind,
        "signed_on": deal.signed_on.isoformat(),
        "subject": deal.subject,
        "country": deal.country,
        "counterparty": deal.counterparty,
        "currency": deal.currency,
        "amounts": _years(deal.amounts),
        "rate": "" if deal.rate is None else f"{deal.rate.normalize():f}",
        "usd_rate": "" if deal.usd_rate is None else f"{deal.usd_rate.normalize():f}",
        "values": _years(contract.values),
    }


def _years(amounts: Mapping[int, Decimal]) -> str:
    return "; ".join(f"{year}: {amount.normalize():f}" for year, amount in sorted(amounts.items()))
