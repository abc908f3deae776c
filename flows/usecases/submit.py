"""The filled application goes to the centre: numbered, pinned to its forms, on the staff's desk."""

from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from flows.application import DRAFT, Application, Entry
from flows.centre import Centre
from flows.errors import Conflict, NotAllowed
from flows.library import Library
from flows.looked import Looked
from flows.machine import Transition
from flows.people import Person
from flows.ports import Notice, Repositories, Store
from flows.session import Stage
from flows.status import RESUBMIT, SUBMIT, led_by, transition
from flows.usecases.about_parent import make_parents_step
from flows.usecases.background import weigh
from flows.usecases.keep_contract import keep_contract
from flows.usecases.keep_terms import keep_terms
from flows.usecases.ownership import own
from flows.usecases.reconcile import Reconcile
from flows.usecases.result import Result, ShowResult, filled_forms
from flows.usecases.seats import take_seat
from flows.usecases.send_back import close_round
from flows.verdict import Finding

TRIES = 3
"""How often a sending is tried again that somebody else came in between."""


@dataclass(frozen=True, slots=True)
class Submit:
    """Send a draft, or send a corrected application again."""

    store: Store
    library: Library
    centre: Centre
    staff_chat: int
    reconcile: Reconcile | None = None
    """Where registers are on: their word on the company is kept for the staff."""

    async def __call__(
        self, person: Person, application_id: int, service_id: str, now: datetime
    ) -> Application:
        """Return the submitted application with its number.

        `service_id` may be the service that is offered instead while intake is closed. Raises
        NotAllowed: "application.submitted" (a double tap), "forms.incomplete", "intake.closed",
        "verb.not_now" (it lies with the staff), "eligibility.fails" (a ground is known on which
        the support can't be given), "service.no_filing" (a check of oneself).
        """
        looked = await self._asked(person, application_id, now)
        for _ in range(TRIES):
            # A colleague of the staff who takes the application meanwhile stops nobody.
            with suppress(Conflict):
                return await self._send(person, application_id, service_id, looked, now)
        return await self._send(person, application_id, service_id, looked, now)

    async def _send(
        self,
        person: Person,
        application_id: int,
        service_id: str,
        looked: Looked | None,
        now: datetime,
    ) -> Application:
        async with self.store.transaction() as repositories:
            draft = await own(repositories, application_id, person)
            history = await repositories.applications.history(draft.id)
            first = draft.state == DRAFT
            asked = replace(draft, service=service_id) if first else draft
            result = await self._result(repositories, asked, person, now)
            if not first and history and history[-1].actor == "client":
                raise NotAllowed("application.submitted")
            if not result.complete:
                raise NotAllowed("forms.incomplete")
            if first and not self.library.service(asked.pack, asked.service).submits:
                raise NotAllowed("service.no_filing")
            if first and result.refused:
                raise NotAllowed("eligibility.fails")
            if first and not result.open_now:
                raise NotAllowed("intake.closed")
            machine = self.library.machine(asked.pack, asked.service)
            if first:
                step = transition(machine, machine.start, SUBMIT, ["client"], None)
            else:
                came = led_by(machine, asked.state, history)
                step = transition(machine, asked.state, RESUBMIT, ["client"], came)
            kept = await self._kept(repositories, result, looked)
            sent = await self._save(repositories, asked, result, kept, step, now)
            if not first:
                await close_round(repositories, machine, draft, sent.forms, history, now)
            await repositories.fillings.make_open(person.chat_id, None)
            await take_seat(repositories, sent, person.profile, now)
            if first:
                await make_parents_step(repositories, self.library, self.centre, sent, now)
            await keep_contract(repositories, self.library, self.centre, sent, now)
            await self._tell(repositories, sent, step, now)
            await keep_terms(repositories, self.library, self.centre, sent, now)
            return sent

    async def _result(
        self,
        repositories: Repositories,
        application: Application,
        person: Person,
        now: datetime,
    ) -> Result:
        fillings = await repositories.fillings.of_application(application.id)
        forms = await filled_forms(repositories, fillings)
        done = {one.session.form for one in fillings if one.session.stage is Stage.DONE}
        show = ShowResult(self.store, self.library, self.centre)
        result = show.judge(application, forms, done, now.date())
        profile = person.profile
        weighed = await weigh(
            repositories,
            self.library,
            application,
            forms,
            profile,
            now,
            reader=person.id,
        )
        return replace(result, weighed=weighed)

    async def _asked(self, person: Person, application_id: int, now: datetime) -> Looked | None:
        """What registers say of the company, before anything is locked."""
        if self.reconcile is None:
            return None
        return await self.reconcile.ask(person, application_id, now)

    async def _kept(
        self, repositories: Repositories, result: Result, looked: Looked | None
    ) -> dict[str, object]:
        """The result as plain data, with what the registers have otherwise."""
        if self.reconcile is None or looked is None:
            return plain_result(result)
        register = await self.reconcile.compare(repositories, result.forms, looked)
        return {**plain_result(result), "register": register}

    async def _save(
        self,
        repositories: Repositories,
        application: Application,
        result: Result,
        kept: dict[str, object],
        step: Transition,
        now: datetime,
    ) -> Application:
        number = application.number
        if number is None:
            prefix = self.library.pack(application.pack).prefix
            number = await repositories.applications.next_number(prefix, now.year)
        return await repositories.applications.save(
            replace(
                application,
                number=number,
                state=step.to,
                submitted_at=application.submitted_at or now,
                updated_at=now,
                forms=result.forms,
                result=kept,
            )
        )

    async def _tell(
        self, repositories: Repositories, sent: Application, step: Transition, now: datetime
    ) -> None:
        entry = Entry(now, "client", step.verb, step.to)
        await repositories.applications.write(sent.id, entry)
        subject = f"application:{sent.id}"
        data = {"service": sent.service, "state": sent.state}
        await repositories.audit.write(now, "client", step.verb, subject, data)
        key = f"card:{sent.id}:{sent.revision}"
        told = {"application": sent.id, "verb": step.verb}
        await repositories.outbox.put(Notice(key, self.staff_chat, "staff.card", told), now)


def plain_result(result: Result) -> dict[str, object]:
    """The result as plain data, kept with the application as it was shown."""
    return {
        "score": asdict(result.score) if result.score else None,
        "marketplaces": [asdict(match) for match in result.matches],
        "grounds": {one.ground.id: one.standing for one in _findings(result)},
    }


def _findings(result: Result) -> tuple[Finding, ...]:
    return result.weighed.verdict.findings if result.weighed else ()
