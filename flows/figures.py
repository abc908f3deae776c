"""Key figures of a centre: companies supported, those with contracts as a result, their volume.

[export-standard: "ключевые показатели эффективности"]. Pure: what is counted is an argument.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from flows.contracts import Contract


@dataclass(frozen=True, slots=True)
class Given:
    """A service that was given to a company, by its ИНН, and on which day."""

    inn: str
    on: date


@dataclass(frozen=True, slots=True)
class Figures:
    """Companies are counted once, however many services or contracts they have.

    `volume`: thousands of dollars by year of delivery.
    """

    supported: int = 0
    supported_this_year: int = 0
    contracted: int = 0
    contracted_this_year: int = 0
    volume: Mapping[int, Decimal] = field(default_factory=dict)

    @property
    def total(self) -> Decimal:
        """Thousands of dollars of all years."""
        return sum(self.volume.values(), Decimal(0))


def figures(given: Iterable[Given], contracts: Sequence[Contract], today: date) -> Figures:
    """What a centre has come to; only reported contracts count."""
    services = list(given)
    reported = [one for one in contracts if one.state == "reported"]
    total: dict[int, Decimal] = {}
    for contract in reported:
        for year, value in contract.values.items():
            total[year] = total.get(year, Decimal(0)) + value
    this_year = [one for one in reported if one.deal.signed_on.year == today.year]
    return Figures(
        supported=len({one.inn for one in services}),
        supported_this_year=len({one.inn for one in services if one.on.year == today.year}),
        contracted=len({_company(one) for one in reported}),
        contracted_this_year=len({_company(one) for one in this_year}),
        volume=dict(sorted(total.items())),
    )


def _company(contract: Contract) -> str:
    """Whose it is: a company without an ИНН counts by its person."""
    return contract.inn or f"person:{contract.person_id}"
