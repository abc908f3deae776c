"""A business tells of a contract: first its date alone, from which the report's term runs."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from flows.centre import Centre
from flows.contracts import Contract, ContractKind, Deal
from flows.errors import NotAllowed, NotFound
from flows.ledger import ledger_pack, ledger_service
from flows.library import Library
from flows.people import Person
from flows.ports import FollowUp, Store
from flows.usecases.consent import agreed
from flows.usecases.keep_contract import due_on, today
from flows.usecases.keep_reminders import plan
from flows.usecases.ownership import own
from flows.usecases.subjects import Subjects

DOUBLE = timedelta(seconds=10)
"""Two presses of one button: several contracts of one day are told of more slowly."""


@dataclass(frozen=True, slots=True)
class TellContract:
    """Put a contract into the ledger; its report is owed from now on."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(
        self,
        person: Person,
        about: int | None,
        kind: ContractKind,
        signed: date,
        now: datetime,
        told_by: str = "",
    ) -> Contract:
        """Return the contract; the same one where it was told of just now (a double tap).

        `about`: the service that it results from; `told_by`: what Telegram calls the person.
        Raises NotAllowed("contract.in_future", "consent.needed"), NotFound for another's
        application or where no pack of the centre has a ledger.
        """
        if not agreed(person, self.centre):
            raise NotAllowed("consent.needed")
        if signed > today(self.centre, now):
            raise NotAllowed("contract.in_future")
        async with self.store.transaction() as repositories:
            parent = await own(repositories, about, person) if about is not None else None
            pack = parent.pack if parent is not None else pack_with_ledger(self.library)
            service = ledger_service(self.library.pack(pack))
            if service is None:
                raise NotFound("service.unknown", service="ledger")
            for one in await repositories.contracts.of_person(person.id):
                alike = (one.application_id, one.deal.kind, one.deal.signed_on)
                if alike == (about, kind, signed) and now - one.told_at < DOUBLE:
                    return one
            told = Contract(
                id=0,
                person_id=person.id,
                pack=pack,
                service=service.id,
                told_at=now,
                due_on=due_on(service, signed),
                deal=Deal(kind, signed),
                inn=_inn(person),
                application_id=about,
                told_by=told_by or None,
            )
            contract = await repositories.contracts.add(told)
            if about is not None:
                await repositories.contracts.answered(FollowUp(about, person.id, now, kind))
            data = {"kind": kind, "signed": signed.isoformat()}
            subject = f"person:{person.id}"
            await repositories.audit.write(now, "client", "contract.told", subject, data)
            subjects = Subjects(repositories, self.library, self.centre, now)
            await plan(subjects, [f"contract:{contract.id}"])
            return contract


@dataclass(frozen=True, slots=True)
class WithdrawContract:
    """A contract that was told of by mistake; one that was reported is the centre's to take out."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(self, person: Person, contract_id: int, now: datetime) -> Contract:
        """Return it as it is then; a report that was begun is reminded of by itself from now on.

        Raises NotFound, NotAllowed("contract.reported").
        """
        async with self.store.transaction() as repositories:
            subjects = Subjects(repositories, self.library, self.centre, now)
            begun = (await repositories.contracts.get(contract_id)).draft_id
            drafts = [f"draft:{begun}"] if begun is not None else []
            for one in drafts:
                await subjects.hold(one)  # applications before contracts, as everywhere
            contract = await repositories.contracts.get(contract_id, hold=True)
            if contract.person_id != person.id:
                raise NotFound("contract.not_found", id=str(contract_id))
            if contract.report_id is not None:
                raise NotAllowed("contract.reported")
            gone = replace(contract, state="withdrawn", draft_id=None)
            await repositories.contracts.save(gone, now, {})
            await repositories.audit.write(
                now, "client", "contract.withdrawn", f"person:{person.id}", {"id": str(contract_id)}
            )
            await plan(subjects, [f"contract:{contract.id}", *drafts])
            return gone


@dataclass(frozen=True, slots=True)
class AnswerFollowUp:
    """Nothing came of a service so far: kept with its day, so that staff see who has answered."""

    store: Store

    async def __call__(self, person: Person, about: int, now: datetime) -> None:
        """Raises NotFound for another's application."""
        async with self.store.transaction() as repositories:
            application = await own(repositories, about, person)
            reply = FollowUp(application.id, person.id, now, "none")
            await repositories.contracts.answered(reply)
            subject = f"application:{application.id}"
            await repositories.audit.write(now, "client", "contract.none", subject, {})


def pack_with_ledger(library: Library) -> str:
    """The centre's pack with which contracts are reported. Raises NotFound."""
    pack = ledger_pack(library)
    if pack is None:
        raise NotFound("service.unknown", service="ledger")
    return pack.id


def _inn(person: Person) -> str | None:
    known = person.profile.get("company.inn")
    return str(known) if known else None
