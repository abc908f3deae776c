"""The reports of one contract: the first, and those that have corrected it, one after the other."""

from collections.abc import Sequence

from flows.application import Application
from flows.contracts import Contract
from flows.facts import outcome
from flows.library import Library
from flows.ports import Repositories
from flows.status import open_to_client


async def chain_of(repositories: Repositories, report: Application) -> Sequence[Application]:
    """All that were sent of the contract that `report` tells of, the oldest first.

    A correction is about the report that it corrects; the first may be about a service.
    """
    first = report
    while first.parent_id is not None:
        before = await repositories.applications.get(first.parent_id)
        if (before.pack, before.service) != (report.pack, report.service):
            break
        first = before
    found, waiting = [], [first]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += [
            child
            for child in await repositories.applications.children(one.id)
            if (child.pack, child.service) == (report.pack, report.service)
        ]
    return sorted((one for one in found if one.submitted_at is not None), key=lambda one: one.id)


async def contract_of(repositories: Repositories, chain: Sequence[Application]) -> Contract | None:
    """The contract in the ledger that one of these reports stands for."""
    for one in reversed(chain):
        contract = await repositories.contracts.of_report(one.id)
        if contract is not None and contract.report_id == one.id:
            return contract
    return None


def standing(library: Library, chain: Sequence[Application]) -> Application | None:
    """The last report that was not taken out: what it says stands in the ledger."""
    return next((one for one in reversed(chain) if not ended(library, one)), None)


async def owed(repositories: Repositories, library: Library, chain: Sequence[Application]) -> bool:
    """Whether all that was sent and not taken out is to be corrected: nothing is reported then."""
    for one in chain:
        if ended(library, one):
            continue
        machine = library.machine(one.pack, one.service)
        history = await repositories.applications.history(one.id)
        if not open_to_client(machine, one.state, history):
            return False
    return True


def ended(library: Library, report: Application) -> bool:
    """Whether the centre has taken it out."""
    return outcome(library.pack(report.pack), report.service, report.state) == "ended"
