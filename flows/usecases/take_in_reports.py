"""Reports of contracts that were sent before there was a ledger come into it.

Which answers say what is data of the service, so no migration can do it. It is done at a start,
in portions; what is in the ledger already is left alone, so it may be stopped and repeated.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from flows.centre import Centre
from flows.errors import FlowError
from flows.library import Library
from flows.ports import Repositories, Store
from flows.usecases.follow_report import follow_report
from flows.usecases.keep_contract import keep_contract
from flows.usecases.portions import Going, always
from flows.usecases.report_chain import chain_of, contract_of, standing

PORTION = 20
"""Reports taken in in one transaction: others wait that long."""


@dataclass(slots=True)
class TakeInReports:
    """Once a start: only a former version of the bot leaves reports outside the ledger."""

    store: Store
    library: Library
    centre: Centre
    _done: bool = False

    async def __call__(self, now: datetime, going: Going = always) -> int:
        """Return how many contracts came into the ledger.

        `going` False: no further portion is begun; the next call begins anew.
        """
        services = [
            (pack.id, service.id)
            for pack in self.library.packs.values()
            for service in pack.services
            if service.ledger is not None
        ]
        if not services:
            return 0
        after, count = 0, 0
        while not self._done and going():
            async with self.store.transaction() as repositories:
                ids = await repositories.contracts.unread(services, after, PORTION)
                for one in ids:
                    with suppress(FlowError):  # of a version of its form that was not kept
                        count += await self._take_in(repositories, one, now)
            after = ids[-1] if ids else after
            self._done = not ids
        return count

    async def _take_in(self, repositories: Repositories, report_id: int, now: datetime) -> bool:
        """Whether it is in the ledger now; not what was taken out or corrected since."""
        report = await repositories.applications.get(report_id)
        chain = await chain_of(repositories, report)
        last = standing(self.library, chain)
        if last is None or last.id != report.id or await contract_of(repositories, chain):
            return False
        at = report.submitted_at
        kept = await keep_contract(repositories, self.library, self.centre, report, now, at)
        if kept is not None and report.locked:
            # Its person was erased: the centre's figures stay, the words do not.
            deal = replace(kept.deal, subject="", counterparty="")
            await repositories.contracts.save(replace(kept, deal=deal), now, {})
        await follow_report(repositories, self.library, self.centre, report, now)
        return kept is not None
