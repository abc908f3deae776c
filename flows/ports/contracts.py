"""The ledger of export contracts, and what was answered after a service."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from flows.contracts import Change, Contract, RateDay

Reply = Literal["none", "contract", "marketplace"]
"""What a business says came of a service."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """An answer to the question what came of the service `application_id`."""

    application_id: int
    person_id: int
    at: datetime
    reply: Reply


class Contracts(Protocol):
    """The ledger: one row a contract."""

    async def add(self, contract: Contract) -> Contract:
        """Store a new one; return it with its id."""

    async def get(self, contract_id: int, *, hold: bool = False) -> Contract:
        """By id; `hold`: until the transaction ends. Raises NotFound."""

    async def save(self, contract: Contract, at: datetime, before: Mapping[str, str]) -> None:
        """Replace the row; what it said `before`, if anything, goes into its history."""

    async def of_person(self, person_id: int) -> Sequence[Contract]:
        """All of a person's, those that are owed first, then the newest first."""

    async def of_report(self, application_id: int) -> Contract | None:
        """The contract that an application reports, sent or being filled in."""

    async def of_company(self, inn: str) -> Sequence[Contract]:
        """A company's contracts that count (not withdrawn), the oldest first."""

    async def of_applications(self, ids: Sequence[int]) -> Sequence[Contract]:
        """Those that result from these services."""

    async def listed(self) -> Sequence[Contract]:
        """Every one that was not withdrawn, the earliest due first."""

    async def owed_after(self, day: date) -> Sequence[Contract]:
        """Those whose report is owed and due after this day."""

    async def unread(
        self, services: Sequence[tuple[str, str]], after_id: int, limit: int
    ) -> Sequence[int]:
        """Ids of sent applications for these services (pack, service) that no contract is of.

        In order of id, after `after_id`; nobody else changes them until the transaction ends.
        """

    async def history(self, contract_id: int) -> Sequence[Change]:
        """What corrections have replaced, the oldest first."""

    async def answered(self, reply: FollowUp) -> None:
        """Keep what was answered after a service."""

    async def replies(self, application_id: int) -> Sequence[FollowUp]:
        """All answers after a service, the oldest first."""


class KeptRates(Protocol):
    """Rates of the Bank of Russia that were asked for once: past days do not change."""

    async def on(self, day: date) -> RateDay | None:
        """Those for a day, if they were asked for."""

    async def keep(self, rates: RateDay, at: datetime) -> None:
        """Keep them for ever."""
