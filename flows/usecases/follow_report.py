"""What becomes of a report becomes of its contract: taken out, back, to be corrected."""

from dataclasses import replace
from datetime import datetime

from flows.application import Application
from flows.centre import Centre
from flows.contracts import ContractState
from flows.library import Library
from flows.ports import Repositories
from flows.usecases.keep_contract import keep_contract
from flows.usecases.keep_reminders import plan
from flows.usecases.report_chain import chain_of, contract_of, owed, standing
from flows.usecases.subjects import Subjects


async def follow_report(
    repositories: Repositories,
    library: Library,
    centre: Centre,
    application: Application,
    now: datetime,
) -> None:
    """Let the ledger say what the last report says that was not taken out.

    Was a correction taken out, the report before it counts again; was that a mistake, the
    correction does. What stood there meanwhile is in the contract's history. A report that was sent
    back is owed until it is sent again. To be called wherever an application has moved; other
    applications are left alone.
    """
    pack = library.packs.get(application.pack)
    service = pack.service_by_id.get(application.service) if pack is not None else None
    if service is None or service.ledger is None or application.submitted_at is None:
        return
    chain = await chain_of(repositories, application)
    contract = await contract_of(repositories, chain)
    if contract is None:
        return
    report = standing(library, chain)
    if report is not None and contract.report_id != report.id:
        again = replace(contract, report_id=report.id)
        await repositories.contracts.save(again, now, {})
        contract = await keep_contract(repositories, library, centre, report, now) or again
    state: ContractState = "withdrawn"
    if report is not None:
        state = "open" if await owed(repositories, library, chain) else "reported"
    if contract.state != state:
        await repositories.contracts.save(replace(contract, state=state), now, {})
        await plan(Subjects(repositories, library, centre, now), [f"contract:{contract.id}"])


async def follow_reports(
    repositories: Repositories, library: Library, centre: Centre, person_id: int, now: datetime
) -> None:
    """The same for all contracts of a person: a former version may have read them otherwise."""
    for told in sorted(await repositories.contracts.of_person(person_id), key=lambda one: one.id):
        if told.report_id is not None:
            report = await repositories.applications.get(told.report_id)
            await follow_report(repositories, library, centre, report, now)
