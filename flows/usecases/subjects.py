"""What people may be reminded of, as it stands now: found by the id of a subject."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.calendar import provisional
from flows.centre import Centre
from flows.errors import FlowError, NotFound
from flows.library import Library
from flows.people import Person
from flows.ports import Repositories
from flows.reminders import Reminder, Subject
from flows.reminders.days import Days
from flows.reminders.wishes import Wishes
from flows.usecases.application_subjects import CASES as OF_APPLICATION
from flows.usecases.application_subjects import Case, case_of
from flows.usecases.common_subjects import date_subject, window_subject
from flows.usecases.contract_subjects import contract_subject, contracts_of, follow_up

Loader = Callable[[Repositories, Library, Centre, str, datetime], Awaitable[Subject | None]]
"""Finds a subject of one kind by what follows the kind in its id; None: no reminding is needed."""

CASES = {**OF_APPLICATION, "follow-up": follow_up}
"""Of the kinds that hang on an application."""

LOADERS: Mapping[str, Loader] = {
    "contract": contract_subject,
    "date": date_subject,
    "window": window_subject,
}
"""Of the kinds that hang on no application."""

HELD = frozenset(CASES)
"""Kinds that follow an application, which has to be held while they are planned."""

OF_PERSON: Sequence[Callable[[Repositories, int], Awaitable[Sequence[str]]]] = (contracts_of,)
"""Ids of subjects that belong to a person besides those of their applications."""


class Subjects:
    """Subjects as one transaction sees them; what was looked up once is not looked up again."""

    def __init__(
        self, repositories: Repositories, library: Library, centre: Centre, now: datetime
    ) -> None:
        """`now` in any zone."""
        self.repositories = repositories
        self.library = library
        self.centre = centre
        self._zone = ZoneInfo(centre.zone)
        self.now = now.astimezone(self._zone)
        self._calendar = provisional()
        self._closures = frozenset(centre.closures)
        self._found: dict[str, Subject | None] = {}
        self._cases: dict[int, Case | None] = {}
        self._wishes: dict[int, Wishes] = {}
        self._persons: dict[int, Person] = {}

    @property
    def today(self) -> date:
        """The day in the centre's zone."""
        return self.now.date()

    def days(self, hour: int | None = None) -> Days:
        """The state's calendar, the centre's zone and hours; `hour`: the reader's own."""
        return Days(self._calendar, self._zone, self.centre.quiet, hour, self._closures)

    async def days_of(self, rule: Reminder, subject: Subject) -> Days:
        """The same with the hour of the person who is reminded."""
        if rule.to != "business" or subject.person_id is None:
            return self.days()
        return self.days((await self.wishes(subject.person_id)).hour)

    async def get(self, subject_id: str) -> Subject | None:
        """By id, with the wishes of its person; None where nobody need be reminded of it."""
        if subject_id not in self._found:
            found = await self._load(subject_id)
            if found is not None and found.person_id is not None:
                found = await self.personal(found, found.person_id)
            self._found[subject_id] = found
        return self._found[subject_id]

    async def personal(self, subject: Subject, person_id: int) -> Subject:
        """The subject as it concerns one person: with what they have chosen."""
        wishes = await self.wishes(person_id)
        return replace(subject, person_id=person_id, rhythm=wishes.rhythm, muted=wishes.muted)

    async def person(self, person_id: int) -> Person:
        """By id. Raises NotFound."""
        if person_id not in self._persons:
            self._persons[person_id] = await self.repositories.people.get(person_id)
        return self._persons[person_id]

    async def wishes(self, person_id: int) -> Wishes:
        """What a person has chosen."""
        if person_id not in self._wishes:
            self._wishes[person_id] = await self.repositories.wishes.of(person_id)
        return self._wishes[person_id]

    async def of_application(self, application: Application) -> Sequence[str]:
        """Ids of all that an application may be, of the kinds that its pack has rules of."""
        pack = self.library.packs.get(application.pack)
        kinds = dict.fromkeys(rule.subject for rule in pack.reminders) if pack else {}
        ids = [f"{kind}:{application.id}" for kind in kinds if kind in CASES]
        if "document" in kinds:
            ids.remove(f"document:{application.id}")
            kept = await self.repositories.documents.kept(application.id)
            ids += [f"document:{application.id}:{slot}" for slot in kept]
        return ids

    async def hold(self, subject_id: str) -> None:
        """Let nobody else change it until the transaction ends.

        Else what was planned by how it stood a moment ago might replace what it is planned by now.
        """
        kind, _, rest = subject_id.partition(":")
        if kind in HELD:
            await self.repositories.terms.hold(int(rest.partition(":")[0]))
        elif kind == "contract":
            with suppress(NotFound):
                await self.repositories.contracts.get(int(rest), hold=True)

    async def _load(self, subject_id: str) -> Subject | None:
        kind, _, rest = subject_id.partition(":")
        try:
            if kind in CASES:
                number, _, part = rest.partition(":")
                case = await self.case(int(number))
                return await CASES[kind](self.repositories, case, part) if case else None
            load = LOADERS.get(kind)
            if load is None:
                return None
            return await load(self.repositories, self.library, self.centre, rest, self.now)
        except FlowError:
            # Erased, or of a pack that the centre has taken away.
            return None

    async def case(self, application_id: int) -> Case | None:
        """What the subjects of an application are made of. Raises NotFound."""
        if application_id not in self._cases:
            self._cases[application_id] = await case_of(
                self.repositories, self.library, self.centre, application_id
            )
        return self._cases[application_id]
