"""What the filled forms of an application come to: the score, the marketplaces, the way on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from flows.application import Application, FilledForm
from flows.catalogue import Service
from flows.centre import Centre, Window
from flows.library import Library
from flows.next_level import Way, next_level
from flows.people import Person
from flows.ports import Filling, Repositories, Store
from flows.scoring import Match, Score, matches, score
from flows.session import Stage
from flows.usecases.background import Weighed, weigh
from flows.usecases.ownership import own
from flows.visibility import effective


@dataclass(frozen=True, slots=True)
class Result:
    """Everything an applicant decides upon before submitting.

    `open_now`: the service may be filed today; else `instead` is what is offered and `next_window`
    when intake opens again, if that is announced [rec-marketplaces 5.2].
    """

    application: Application
    complete: bool
    forms: Mapping[str, FilledForm]
    score: Score | None
    matches: tuple[Match, ...]
    open_now: bool
    instead: Service | None
    next_window: Window | None
    remarks: str | None = None
    """What the centre wrote when it sent the application back."""
    weighed: Weighed | None = None
    """Whether the business may have the service, where the regulation has conditions."""

    form_names: Mapping[str, str] = field(default_factory=dict)
    """The messages with the names of the filled forms, by form id."""
    way: Way | None = None
    """The fewest things to do for the next level."""
    submits: bool = True
    """False for a check of oneself, which goes nowhere."""

    @property
    def refused(self) -> bool:
        """Whether a ground is known on which the support can't be given."""
        return self.weighed is not None and bool(self.weighed.verdict.failing)


@dataclass(frozen=True, slots=True)
class ShowResult:
    """Score an application by what counts now."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(self, person: Person, application_id: int, now: datetime) -> Result:
        """Return the result. `now` is in the centre's zone. Raises NotFound."""
        async with self.store.reading() as repositories:
            application = await own(repositories, application_id, person)
            fillings = await repositories.fillings.of_application(application.id)
            forms = await filled_forms(repositories, fillings)
            history = await repositories.applications.history(application.id)
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
            way = await self._way(repositories, application, forms)
        done = {one.session.form for one in fillings if one.session.stage is Stage.DONE}
        result = self.judge(application, forms, done, now.date())
        said = [one.words for one in history if one.state == application.state and one.words]
        remarks = said[-1] if said else None
        return replace(result, remarks=remarks, weighed=weighed, way=way)

    def judge(
        self,
        application: Application,
        forms: Mapping[str, FilledForm],
        done: set[str],
        today: date,
    ) -> Result:
        """Score `forms` and look at the intake window of `today`."""
        pack = self.library.pack(application.pack)
        service = self.library.service(application.pack, application.service)
        scored = forms.get(pack.scoring.form) if pack.scoring else None
        listed = forms.get(pack.marketplaces.form) if pack.marketplaces else None
        window = self.centre.window_on(pack.id, service.id, today)
        open_now = service.intake == "always" or window is not None
        return Result(
            application=application,
            complete=done.issuperset(service.forms),
            forms=forms,
            score=score(pack.scoring, scored.answers) if pack.scoring and scored else None,
            matches=matches(pack.marketplaces, listed.answers)
            if pack.marketplaces and listed
            else (),
            open_now=open_now,
            instead=pack.service_by_id.get(service.instead or ""),
            submits=service.submits,
            form_names={id_: pack.forms[id_].name_key for id_ in forms if id_ in pack.forms},
            next_window=None if open_now else self.centre.next_window(pack.id, service.id, today),
        )

    async def _way(
        self,
        repositories: Repositories,
        application: Application,
        forms: Mapping[str, FilledForm],
    ) -> Way | None:
        """By the version of the form that was filled in."""
        model = self.library.pack(application.pack).scoring
        filled = forms.get(model.form) if model is not None else None
        if model is None or filled is None:
            return None
        form = await repositories.versions.get(filled.version)
        return next_level(model, form, filled.answers)


async def filled_forms(
    repositories: Repositories, fillings: Sequence[Filling]
) -> dict[str, FilledForm]:
    """The answers that count of every form of an application, by form id."""
    forms: dict[str, FilledForm] = {}
    for one in fillings:
        form = await repositories.versions.get(one.session.version)
        counted = effective(form, one.session.values())
        forms[form.id] = FilledForm(form.version, counted)
    return forms
