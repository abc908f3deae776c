"""Registers are asked about a company: the own database first, then the web service."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from flows.centre import Centre
from flows.errors import RegisterAway
from flows.looked import Looked, days
from flows.ports import Store
from flows.ports.companies import RegisterAnswer, RegisterSet
from flows.ports.registry import Registry
from flows.register import Company, RegisterField, RegisterSource, joined
from flows.session import Standing

FOUND_HOLDS = timedelta(days=30)
"""So long a web service's answer is taken again without asking."""

MISSING_HOLDS = timedelta(days=1)
"""The same where it knew no such company: it may be new."""


LATE = "register.late"
"""The code of a service that has not answered yet and may still."""


@dataclass(frozen=True, slots=True)
class _Stored:
    """What is kept here of one company."""

    company: Company | None
    sme: RegisterSet | None
    answer: RegisterAnswer | None


@dataclass(slots=True)
class _Said:
    """What is gathered while registers are gone through."""

    companies: dict[RegisterSource, Company] = field(default_factory=dict)
    absent: list[str] = field(default_factory=list)
    away: list[RegisterSource] = field(default_factory=list)
    late: bool = False


@dataclass(frozen=True, slots=True)
class Inquire:
    """Ask the registers that the centre has switched on; nothing is locked meanwhile."""

    store: Store
    centre: Centre
    registry: Registry | None = None

    async def __call__(self, inn: str, wanted: AbstractSet[RegisterField], now: datetime) -> Looked:
        """Return what they say. The web service is asked only for what is `wanted` and missing.

        `now` is in the centre's zone.
        """
        stored = await self._stored(inn)
        said = _Said()
        if "sme" in self.centre.registers:
            _ask_set(stored, said)
        known = said.companies["sme"].values.keys() if said.companies else set()
        if "dadata" in self.centre.registers and wanted - known:
            await self._ask_service(inn, stored.answer, said, now)
        return self._looked(inn, said)

    async def _stored(self, inn: str) -> _Stored:
        async with self.store.reading() as repositories:
            companies, on = repositories.companies, self.centre.registers
            return _Stored(
                await companies.get(inn) if "sme" in on else None,
                await companies.sme_set() if "sme" in on else None,
                await companies.answer(inn, "dadata") if "dadata" in on else None,
            )

    async def _ask_service(
        self, inn: str, kept: RegisterAnswer | None, said: _Said, now: datetime
    ) -> None:
        if kept is None or now - kept.asked_at > (
            FOUND_HOLDS if kept.company is not None else MISSING_HOLDS
        ):
            try:
                kept = await self._fresh(inn, now)
            except RegisterAway as away:
                said.away.append("dadata")
                said.late = away.code == LATE
                if kept is None or kept.company is None:
                    return  # what it said long ago is better than nothing: its day stands there
        if kept.company is None:
            said.absent.append(f"dadata:{kept.asked_at.astimezone(now.tzinfo).date()}")
        else:
            said.companies["dadata"] = kept.company

    async def _fresh(self, inn: str, now: datetime) -> RegisterAnswer:
        if self.registry is None:
            raise RegisterAway("register.no_token")
        company = await self.registry.look_up(inn, now)
        async with self.store.transaction() as repositories:
            await repositories.companies.keep(inn, "dadata", company, now)
        return RegisterAnswer(now, company)

    def _looked(self, inn: str, said: _Said) -> Looked:
        found = [said.companies[one] for one in self.centre.registers if one in said.companies]
        company = joined(inn, tuple(found))
        standing: Standing = "known" if found else "away" if said.away else "unknown"
        if said.late:
            standing = "late"
        return Looked(
            company, standing, tuple(said.absent), tuple(said.away), days(said.companies.values())
        )


def _ask_set(stored: _Stored, said: _Said) -> None:
    """The SME register's set in the own database."""
    if stored.sme is None:
        said.away.append("sme")
        return
    values = stored.company.values if stored.company is not None else {}
    own = {name: known for name, known in values.items() if known.source == "sme"}
    if own and stored.company is not None:
        said.companies["sme"] = Company(stored.company.inn, own)
    elif not stored.sme.regions:
        said.absent.append(f"sme:{stored.sme.as_of}")
