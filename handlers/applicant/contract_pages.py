"""A person's contracts as pages of the chat: found, with what is told beside them."""

from dataclasses import replace

from flows.application import DRAFT
from flows.catalogue import Service
from flows.contracts import Contract
from flows.errors import NotFound
from flows.ledger import ledger_service
from flows.ports import Repositories
from flows.usecases.tell_contract import pack_with_ledger
from handlers.applicant.menu import Visit
from handlers.views import contracts as views


def ledger(visit: Visit) -> Service:
    """The service with which the centre's businesses report. Raises NotFound."""
    library = visit.office.library
    found = ledger_service(library.pack(pack_with_ledger(library)))
    if found is None:
        raise NotFound("service.unknown", service="ledger")
    return found


async def page_of(visit: Visit) -> views.Page:
    """A contract of the person's own. Raises NotFound."""
    async with visit.office.store.reading() as repositories:
        contract = await repositories.contracts.get(visit.number)
        if contract.person_id != visit.person.id or contract.state == "withdrawn":
            raise NotFound("contract.not_found", id=visit.argument)
        return await made(visit, repositories, contract)


async def made(visit: Visit, repositories: Repositories, contract: Contract) -> views.Page:
    """The page of a contract of theirs."""
    office, applications = visit.office, repositories.applications
    service = office.library.service(contract.pack, contract.service)
    page = views.Page(contract, service, office.now().date())
    if contract.application_id is not None:
        parent = await applications.get(contract.application_id)
        words = office.pack(parent.pack, visit.person.language)
        page = replace(page, after=words.find(f"service-{parent.service}") or "")
    if contract.draft_id is not None:
        draft = await applications.get(contract.draft_id)
        page = replace(page, filling=draft.state == DRAFT)
    if contract.report_id is not None:
        sent = await applications.get(contract.report_id)
        page = replace(page, number=sent.number)
    return page
