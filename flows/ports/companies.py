"""What registers say of companies, as far as it is kept here."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from flows.register import Company, RegisterSource


@dataclass(frozen=True, slots=True)
class RegisterSet:
    """The month's set of the SME register that is in force.

    `regions`: codes of the subjects of the Federation that were kept of it; empty: the whole
    country. `records`: how many companies are in it.
    """

    as_of: date
    records: int
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterAnswer:
    """What a web service said when it was asked; `company` is None when it knew none."""

    asked_at: datetime
    company: Company | None


class Companies(Protocol):
    """Companies by their ИНН."""

    async def get(self, inn: str) -> Company | None:
        """What is known of a company: the SME register first, then kept answers of any age.

        None: nothing is known, which says nothing about the company itself: no set may be in
        force, or it holds other regions.
        """

    async def keep(
        self, inn: str, source: RegisterSource, company: Company | None, at: datetime
    ) -> None:
        """Keep a web service's answer instead of its former one; None: it knows no such company."""

    async def answer(self, inn: str, source: RegisterSource) -> RegisterAnswer | None:
        """The kept answer of a web service, however old it is; None: it was not asked yet."""

    async def sme_set(self) -> RegisterSet | None:
        """The set of the SME register that is in force; None: nothing was imported."""
