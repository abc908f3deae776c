"""The report of a contract is begun with what is known of it, gone on with, or corrected."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import DRAFT, Application
from flows.catalogue import Ledger
from flows.centre import Centre
from flows.conditions import Value
from flows.contracts import Contract
from flows.engine import begin
from flows.errors import NotAllowed, NotFound
from flows.ledger import KIND, SERVICES, SIGNED
from flows.library import Library, fits, known_values
from flows.model import Form
from flows.people import Person
from flows.ports import Filling, Repositories, Store
from flows.usecases.about_parent import known_from
from flows.usecases.consent import agreed
from flows.usecases.keep_reminders import keep_reminders


@dataclass(frozen=True, slots=True)
class ReportContract:
    """Open the report's form in the chat."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(
        self, person: Person, contract_id: int, now: datetime
    ) -> tuple[Application, Filling]:
        """Return the draft and its form; of a contract that was reported, a correction's.

        Raises NotFound for another's contract, NotAllowed("consent.needed", "contract.withdrawn").
        """
        if not agreed(person, self.centre):
            raise NotAllowed("consent.needed")
        async with self.store.transaction() as repositories:
            contract = await repositories.contracts.get(contract_id, hold=True)
            if contract.person_id != person.id:
                raise NotFound("contract.not_found", id=str(contract_id))
            if contract.state == "withdrawn":
                raise NotAllowed("contract.withdrawn")
            draft = await _draft(repositories, contract)
            if draft is not None:
                filling = (await repositories.fillings.of_application(draft.id))[-1]
                await repositories.fillings.make_open(person.chat_id, filling.id)
                return draft, filling
            return await self._begun(repositories, person, contract, now)

    async def _begun(
        self, repositories: Repositories, person: Person, contract: Contract, now: datetime
    ) -> tuple[Application, Filling]:
        service = self.library.service(contract.pack, contract.service)
        if service.ledger is None:
            raise NotFound("service.unknown", service=service.id)
        form = self.library.form(contract.pack, service.ledger.form)
        about = contract.report_id or contract.application_id
        parent = await repositories.applications.get(about) if about is not None else None
        added = await repositories.applications.add(contract.pack, service.id, person.id, now)
        draft = await repositories.applications.save(replace(added, parent_id=about))
        known = {**person.profile, **await known_from(repositories, parent)}
        known |= _of_contract(service.ledger, form, contract, parent)
        await repositories.versions.keep(form, now)
        given = {**known_values(form, known, {}, now.date()), **_said(form, parent)}
        filling = await repositories.fillings.open(draft.id, person, begin(form, given, now))
        await repositories.contracts.save(replace(contract, draft_id=draft.id), now, {})
        await keep_reminders(repositories, self.library, self.centre, draft, now)
        subject = f"application:{draft.id}"
        data = {"service": service.id, "contract": str(contract.id)}
        await repositories.audit.write(now, "client", "draft.begun", subject, data)
        return draft, filling


async def _draft(repositories: Repositories, contract: Contract) -> Application | None:
    """The report that is being filled in, if it was not dropped."""
    if contract.draft_id is None:
        return None
    found = await repositories.applications.get(contract.draft_id)
    return found if found.state == DRAFT else None


def _of_contract(
    ledger: Ledger, form: Form, contract: Contract, parent: Application | None
) -> Mapping[str, Value]:
    """What was told of the contract, under the keys of the form's questions."""
    known: dict[str, Value] = {SIGNED: contract.deal.signed_on.isoformat()}
    marketplace = contract.deal.kind == "marketplace"
    options = form.by_id[ledger.kind].option_ids
    others = [one for one in options if one != ledger.marketplace]
    known[KIND] = ledger.marketplace if marketplace else others[0]
    if parent is not None and parent.service in form.by_id[ledger.services].option_ids:
        known[SERVICES] = [parent.service]
    return known


def _said(form: Form, before: Application | None) -> dict[str, Value]:
    """All answers of the report that is corrected; rates and worth are found anew."""
    filled = before.forms.get(form.id) if before is not None else None
    if filled is None:
        return {}
    return {
        question.id: filled.answers[question.id]
        for question in form.questions
        if question.kind != "consent"
        and not (question.silent and question.prefill not in {KIND, SIGNED, SERVICES})
        and filled.answers.get(question.id) is not None
        and fits(question, filled.answers[question.id])
    }
