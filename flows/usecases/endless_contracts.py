"""Contracts whose report has no last day, because a year's calendar is missing."""

from collections import Counter
from collections.abc import Mapping

from flows.calendar import UnknownYear
from flows.centre import Centre
from flows.library import Library
from flows.ports import Repositories
from flows.usecases.keep_contract import last_day


async def endless_contracts(
    repositories: Repositories, library: Library, centre: Centre
) -> Mapping[str, int]:
    """The years that are missing, with how many contracts wait for each."""
    found: Counter[str] = Counter()
    for contract in await repositories.contracts.endless():
        pack = library.packs.get(contract.pack)
        service = pack.service_by_id.get(contract.service) if pack is not None else None
        if service is None or service.ledger is None:
            continue
        try:
            last_day(centre, service, contract.deal.signed_on)
        except UnknownYear as unknown:
            found[unknown.data["year"]] += 1
    return found
