"""What happens to a business, done in the bot's process; each may be repeated after a crash."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from flows.application import DRAFT, Application, Entry
from flows.contracts import Contract, ContractState, Deal
from flows.people import Person
from flows.ports import Repositories, Step
from flows.reminders.wishes import Wishes
from flows.session import Answer
from flows.status import SUBMIT
from flows.usecases.keep_reminders import plan, plan_person
from flows.usecases.keep_terms import keep_terms
from flows.usecases.subjects import Subjects
from handlers.office import Office
from tests.faults.reminders.history import LEADS, number_of
from tests.faults.reminders.office import PACK
from tests.faults.reminders.script import DRAFT as LEFT


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that one does, with the office and the moment."""

    office: Office
    chat: int
    data: Mapping[str, Any]
    now: datetime

    async def person(self) -> Person:
        """Who does it."""
        async with self.office.store.reading() as repositories:
            found = await repositories.people.by_telegram(self.chat)
        assert found is not None
        return found

    async def application(self, repositories: Repositories, person: Person) -> Application | None:
        """Theirs for the service."""
        mine = await repositories.applications.of_person(person.id)
        return next((one for one in mine if one.service == self.data["service"]), None)

    async def keep(
        self, repositories: Repositories, application: Application, actor: str, verb: str
    ) -> None:
        """Store a step with its line, and plan what follows from it."""
        office, now = self.office, self.now
        moved = await repositories.applications.save(replace(application, updated_at=now))
        await repositories.applications.write(moved.id, Entry(now, actor, verb, moved.state))
        await keep_terms(repositories, office.library, office.centre, moved, now)


async def come(deed: Deed) -> None:
    person = await deed.office.use.welcome(deed.chat, deed.chat, "ru", deed.now)
    if person.consent is None:
        await deed.office.use.give_consent(person, deed.now)


async def begin(deed: Deed) -> None:
    await deed.office.use.start_application(
        await deed.person(), PACK, deed.data["service"], deed.now
    )


async def answer(deed: Deed) -> None:
    """One more answer, to whatever was asked."""
    person = await deed.person()
    async with deed.office.store.reading() as repositories:
        draft = await deed.application(repositories, person)
        if draft is None or draft.state != DRAFT:
            return
        filling = (await repositories.fillings.of_application(draft.id))[-1]
    session = filling.session
    answers = {**session.answers, "campaign": Answer(deed.now.isoformat(), deed.now)}
    after = replace(session, answers=answers, revision=session.revision + 1)
    step = Step(filling, replace(filling, session=after), (), deed.now, None)
    await deed.office.store.answers.save(step)


async def send(deed: Deed) -> None:
    """A filled application goes to the centre; what stands in it does not matter here."""
    person, service = await deed.person(), str(deed.data["service"])
    async with deed.office.store.transaction() as repositories:
        draft = await deed.application(repositories, person)
        if draft is None and service != LEFT:
            draft = await repositories.applications.add(PACK, service, person.id, deed.now)
        if draft is None or draft.state != DRAFT:
            return
        machine = deed.office.library.machine(PACK, service)
        first = next(row for row in machine.transitions if row.verb == SUBMIT)
        sent = replace(
            draft, number=number_of(deed.chat, service), state=first.to, submitted_at=deed.now
        )
        await deed.keep(repositories, sent, "client", SUBMIT)


async def cancel(deed: Deed) -> None:
    person = await deed.person()
    async with deed.office.store.reading() as repositories:
        draft = await deed.application(repositories, person)
    if draft is not None and draft.state == DRAFT:
        await deed.office.use.cancel(person, draft.id, deed.now)


async def step(deed: Deed) -> None:
    """A step of an application, of the staff's or the client's."""
    person, verb = await deed.person(), str(deed.data["verb"])
    actor = "client" if verb == "withdraw" else "staff:2001"
    async with deed.office.store.transaction() as repositories:
        found = await deed.application(repositories, person)
        if found is not None and found.state != LEADS[verb]:
            await deed.keep(repositories, replace(found, state=LEADS[verb]), actor, verb)


async def back(deed: Deed) -> None:
    await deed.office.use.welcome(deed.chat, deed.chat, "ru", deed.now)


async def wish(deed: Deed) -> None:
    """Another rhythm, hour or topic."""
    person, office, data = await deed.person(), deed.office, deed.data
    async with office.store.transaction() as repositories:
        had = await repositories.wishes.of(person.id)
        muted = had.muted
        if "muted" in data:
            muted = frozenset({"drafts"} if data["muted"] else ())
        rhythm, hour = data.get("rhythm", had.rhythm), data.get("hour", had.hour)
        await repositories.wishes.put(person.id, Wishes(rhythm, hour, muted))
        subjects = Subjects(repositories, office.library, office.centre, deed.now)
        await plan_person(subjects, person.id)


async def tell(deed: Deed) -> None:
    """A contract, with its day only."""
    person = await deed.person()
    async with deed.office.store.transaction() as repositories:
        if await _contract(deed, repositories, person) is not None:
            return
        told = Contract(
            id=0,
            person_id=person.id,
            pack=PACK,
            service="contract_report",
            told_at=deed.now,
            due_on=None,
            deal=Deal("contract", date.fromisoformat(deed.data["signed"])),
        )
        added = await repositories.contracts.add(told)
        await _plan_contract(deed, repositories, added)


async def report(deed: Deed) -> None:
    await _settle(deed, "reported")


async def unsay(deed: Deed) -> None:
    await _settle(deed, "withdrawn")


async def _settle(deed: Deed, state: ContractState) -> None:
    person = await deed.person()
    async with deed.office.store.transaction() as repositories:
        found = await _contract(deed, repositories, person)
        if found is None or found.state == state:
            return
        settled = replace(found, state=state)
        await repositories.contracts.save(settled, deed.now, {})
        await _plan_contract(deed, repositories, settled)


async def _contract(deed: Deed, repositories: Repositories, person: Person) -> Contract | None:
    signed = date.fromisoformat(deed.data["signed"])
    mine = await repositories.contracts.of_person(person.id)
    return next((one for one in mine if one.deal.signed_on == signed), None)


async def _plan_contract(deed: Deed, repositories: Repositories, contract: Contract) -> None:
    office = deed.office
    subjects = Subjects(repositories, office.library, office.centre, deed.now)
    await plan(subjects, [f"contract:{contract.id}"])


DEEDS: Mapping[str, Callable[[Deed], Awaitable[None]]] = {
    "come": come,
    "begin": begin,
    "answer": answer,
    "send": send,
    "cancel": cancel,
    "step": step,
    "back": back,
    "wish": wish,
    "tell": tell,
    "report": report,
    "unsay": unsay,
}
