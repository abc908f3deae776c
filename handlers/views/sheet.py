"""Everything that the applicant's pages of one application are drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.application import DRAFT, Application, Entry
from flows.catalogue import Service
from flows.machine import StatusMachine, Transition
from flows.rating import Rating
from flows.standing import Standing, withdrawal
from flows.status import HANDLING, effective
from flows.terms import OpenTerm
from handlers.views.menu import day, moment
from locales.lookup import Html, Lookup
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class Sheet:
    """One application of a person's. `today` is the centre's.

    `related` are services that belong to it now, `children` what was filed about it. `rate_until`
    is the last day on which it may be rated, None where it may not. `seat`: it holds a place.
    """

    standing: Standing
    history: Sequence[Entry]
    machine: StatusMachine
    pack: Lookup
    texts: Texts
    zone: ZoneInfo
    today: date
    terms: Sequence[OpenTerm] = ()
    related: Sequence[Service] = ()
    complains: bool = False
    """Whether the pack has a service with which one complains."""
    parent: Application | None = None
    children: Sequence[Application] = ()
    rating: Rating | None = None
    rate_until: date | None = None
    seat: bool = False
    printed: bool = False
    """Whether there is a printed form of it."""
    phone: str = ""
    """The centre's."""

    @property
    def application(self) -> Application:
        """The application."""
        return self.standing.application

    @property
    def id(self) -> str:
        """Its id as buttons carry it."""
        return str(self.application.id)

    @property
    def number(self) -> str:
        """The number, or that it is a draft."""
        return self.application.number or self.texts.application_draft()

    @property
    def draft(self) -> bool:
        """Whether it was not sent yet."""
        return self.application.state == DRAFT

    @property
    def service(self) -> Html:
        """What it asks for."""
        return self.service_of(self.application)

    @property
    def take_back(self) -> Transition | None:
        """The step with which it is taken back, if there is one now."""
        return withdrawal(self.machine, self.standing.steps)

    @property
    def told(self) -> tuple[Entry, ...]:
        """The history that concerns the applicant: who of the staff has it does not."""
        return tuple(one for one in effective(self.history) if one.verb not in HANDLING)

    def service_of(self, application: Application) -> Html:
        """What an application of this pack asks for."""
        return Html(self.pack.get(f"service-{application.service}"))

    def state(self, state: str) -> Html:
        """A state in plain words."""
        if state == DRAFT:
            return Html(self.texts.state_draft())
        return Html(self.pack.find(f"status-{state}") or state)

    def verb(self, verb: str) -> Html:
        """A step in plain words."""
        return Html(self.pack.find(f"verb-{verb}") or verb)

    def day(self, value: date) -> str:
        """A date with its day of the week."""
        return weekday(self.texts, value)

    def when(self, at: datetime) -> str:
        """A moment in the centre's zone."""
        return moment(at.astimezone(self.zone), self.texts.language)


def weekday(texts: Texts, value: date) -> str:
    """A date with its day of the week."""
    name = texts.get(f"standing-weekday-{value.weekday()}")
    return texts.standing_day(weekday=name, date=day(value, texts.language))
