"""Subjects of reminders that an application is, as it stands now."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from flows.application import CANCELLED, DRAFT, Application, Entry
from flows.centre import Centre
from flows.checklist import Line
from flows.library import Library
from flows.machine import StatusMachine
from flows.ports import Repositories
from flows.reminders import Subject, SubjectKind
from flows.status import ORIGINALS, effective, led_by, offered, open_to_client
from flows.terms import OpenTerm
from flows.terms.frames import event_day, frames
from flows.terms.ladder import CLIENT

MISSING = frozenset({"asked", "returned"})
"""States in which a document is waited for."""


@dataclass(frozen=True, slots=True)
class Case:
    """An application with what its subjects are made of."""

    application: Application
    machine: StatusMachine
    history: Sequence[Entry]
    terms: Sequence[OpenTerm]
    zone: ZoneInfo

    @property
    def entered(self) -> date | None:
        """The day on which it came into its state; None for a draft."""
        found = frames(self.machine, self.history, self.zone)
        here = found[-1] if found else None
        if here is None or here.state != self.application.state:
            return None
        return here.arrivals[0].day

    @property
    def came(self) -> frozenset[str]:
        """What staff have recorded to have come on paper since it came into its state."""
        found = frames(self.machine, self.history, self.zone)
        first = found[-1].arrivals[0].entry if found else None
        since = next((n for n, one in enumerate(self.history) if one is first), 0)
        noted = any(one.verb == ORIGINALS for one in self.history[since:])
        return frozenset({"originals"}) if noted else frozenset()

    @property
    def submitted(self) -> date | None:
        """The day of the first submission."""
        at = self.application.submitted_at
        return at.astimezone(self.zone).date() if at is not None else None

    @property
    def final(self) -> bool:
        """Whether nothing more is done with it; so is one in a state that the table lost."""
        state = self.machine.by_id.get(self.application.state)
        return state is None or state.final

    @property
    def timed(self) -> bool:
        """Whether a term of the client's runs in its state."""
        return any(
            one.party in CLIENT and one.state == self.application.state and not one.suspended
            for one in self.terms
        )

    @property
    def open(self) -> bool:
        """Whether the client may correct the answers now."""
        return open_to_client(self.machine, self.application.state, self.history)

    def subject(self, kind: SubjectKind, dates: Mapping[str, date], part: str = "") -> Subject:
        """Of this kind; `part` tells apart several of one application."""
        application = self.application
        return Subject(
            kind=kind,
            id=":".join(filter(None, (kind, str(application.id), part))),
            pack=application.pack,
            dates=dates,
            service=application.service,
            state=application.state,
            person_id=application.person_id,
            application_id=application.id,
            timed=self.timed,
            came=self.came,
        )


async def case_of(
    repositories: Repositories, library: Library, centre: Centre, application_id: int
) -> Case | None:
    """The application's case; None where it is dropped, locked or its service is gone.

    Nor has a check of oneself one, which is never sent: it has no table. Raises NotFound.
    """
    application = await repositories.applications.get(application_id)
    pack = library.packs.get(application.pack)
    service = pack.service_by_id.get(application.service) if pack else None
    if service is None or not service.submits:
        return None
    if application.locked or application.state == CANCELLED:
        return None
    begun = application.state == DRAFT
    return Case(
        application,
        library.machine(application.pack, application.service),
        () if begun else await repositories.applications.history(application_id),
        () if begun else await repositories.terms.of(application_id),
        ZoneInfo(centre.zone),
    )


async def _draft(repositories: Repositories, case: Case, _: str) -> Subject | None:
    """An application that is being filled in; of a contract's report its own prompts speak."""
    application = case.application
    if application.state != DRAFT or await _owed(repositories, application):
        return None
    fillings = await repositories.fillings.of_application(application.id)
    answers = [one.at for filling in fillings for one in filling.session.answers.values()]
    last = max([application.updated_at or application.created_at, *answers])
    return case.subject("draft", {"touched": last.astimezone(case.zone).date()})


async def _owed(repositories: Repositories, draft: Application) -> bool:
    """Whether it is the report of a contract, which has prompts of its own."""
    contract = await repositories.contracts.of_report(draft.id)
    return contract is not None and contract.state == "open"


async def _application(repositories: Repositories, case: Case, _: str) -> Subject | None:
    """One that stands in a state of its table."""
    dates = {"entered": case.entered, "submitted": case.submitted}
    if dates["entered"] is None:
        return None
    return case.subject("application", {name: day for name, day in dates.items() if day})


async def _remarks(repositories: Repositories, case: Case, _: str) -> Subject | None:
    """One that was sent back to its applicant."""
    entered = case.entered
    return case.subject("remarks", {"entered": entered}) if entered and case.open else None


async def _documents(repositories: Repositories, case: Case, _: str) -> Subject | None:
    """One of which the applicant was told that documents are missing."""
    if case.entered is None or case.final:
        return None
    lines = missing(await repositories.documents.checklist(case.application), in_form=case.open)
    if not lines:
        return None
    days = [one.kept.at.astimezone(case.zone).date() for one in lines if one.kept.at]
    asked = max(days, default=case.submitted or case.entered)
    return case.subject("documents", {"asked": asked})


def missing(lines: Sequence[Line], *, in_form: bool) -> tuple[Line, ...]:
    """Documents that the applicant knows to be waited for.

    `in_form`: those of forms are corrected with the forms, which are open to the client now.
    """
    return tuple(
        one
        for one in lines
        if one.state in MISSING and one.kept.told and not (in_form and one.form is not None)
    )


async def _document(repositories: Repositories, case: Case, slot: str) -> Subject | None:
    """A document of one that is under way, good until a day."""
    kept = (await repositories.documents.kept(case.application.id)).get(slot)
    if kept is None or kept.expires is None or case.entered is None or case.final:
        return None
    return case.subject("document", {"expires": kept.expires}, slot)


async def _sales_report(repositories: Repositories, case: Case, _: str) -> Subject | None:
    """One whose table lets the client report on sales now, again and again."""
    state, history = case.application.state, case.history
    steps = offered(case.machine, state, ["client"], led_by(case.machine, state, history))
    if case.entered is None or not any(step.filed for step in steps):
        return None
    verbs = {step.verb for step in case.machine.transitions if step.filed}
    made = [event_day(one, case.zone) for one in effective(history) if one.verb in verbs]
    return case.subject("sales-report", {"reported": made[-1] if made else case.entered})


CASES: Mapping[str, Callable[[Repositories, Case, str], Awaitable[Subject | None]]] = {
    "draft": _draft,
    "application": _application,
    "remarks": _remarks,
    "documents": _documents,
    "document": _document,
    "sales-report": _sales_report,
}
"""By kind; each is given what follows the application in the subject's id."""
