"""Contracts, and services after which one is asked for contracts, as subjects of reminders."""

from collections.abc import Sequence
from datetime import datetime

from flows.centre import Centre
from flows.library import Library
from flows.ports import Repositories
from flows.reminders import Subject
from flows.usecases.application_subjects import Case


async def follow_up(repositories: Repositories, case: Case, part: str) -> Subject | None:
    """A service that was given [khabarovsk-export 5.5.2]; the rule says how long one is asked."""
    application = case.application
    state = case.machine.by_id.get(application.state)
    if state is None or not state.success or case.entered is None:
        return None
    return Subject(
        kind="follow-up",
        id=f"follow-up:{application.id}",
        pack=application.pack,
        dates={"given": case.entered},
        service=application.service,
        state=application.state,
        person_id=application.person_id,
        application_id=application.id,
    )


async def contract_subject(
    repositories: Repositories, library: Library, centre: Centre, id_: str, now: datetime
) -> Subject | None:
    """A contract whose report is owed."""
    contract = await repositories.contracts.get(int(id_))
    if contract.state != "open" or contract.pack not in library.packs:
        return None
    return Subject(
        kind="contract",
        id=f"contract:{contract.id}",
        pack=contract.pack,
        dates={"signed": contract.deal.signed_on},
        service=contract.service,
        person_id=contract.person_id,
        application_id=contract.application_id,
    )


async def contracts_of(repositories: Repositories, person_id: int) -> Sequence[str]:
    """Ids of a person's contracts."""
    found = await repositories.contracts.of_person(person_id)
    return [f"contract:{one.id}" for one in found]
