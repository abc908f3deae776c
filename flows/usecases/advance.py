"""A form is finished: remember what it taught, and open the next one of the application."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.application import DRAFT, Application, FilledForm
from flows.conditions import Value
from flows.engine import begin, reopened
from flows.former_company import inn_answer, turned_to
from flows.freshness import forgotten, said
from flows.library import Library, facts, known_values
from flows.model import Form
from flows.people import Profile
from flows.ports import Filling, Repositories, Store
from flows.session import Answer, Stage
from flows.usecases.background import INN, weigh
from flows.usecases.result import filled_forms
from flows.visibility import effective

TWO = 2
"""Different ИНН from which on an application is about more than one company."""


@dataclass(frozen=True, slots=True)
class Advance:
    """After `FormFinished`: the next form's filling, or None when there is none to fill.

    Nobody fills forms for a service that a known ground keeps from them: the verdict comes first.
    """

    store: Store
    library: Library

    async def __call__(self, filling: Filling, now: datetime) -> Filling | None:
        """Remember the company's facts and open the next form. Called twice it changes nothing."""
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(filling.application_id)
            service = self.library.service(application.pack, application.service)
            fillings = await self._same_company(repositories, filling, now)
            filled = await filled_forms(repositories, fillings)
            person = await repositories.people.get(filling.person_id)
            learned = await self._learned(repositories, fillings, person.profile)
            await repositories.people.remember(filling.person_id, learned)
            person = await repositories.people.get(filling.person_id)
            if application.state == DRAFT and await self._refused(
                repositories, application, filled, person.profile, now
            ):
                await repositories.fillings.make_open(person.chat_id, None)
                return None
            begun = {one.session.form: one for one in fillings}
            for form_id in service.forms:
                if form_id in begun and begun[form_id].session.stage is Stage.DONE:
                    continue
                if form_id in begun:
                    await repositories.fillings.make_open(person.chat_id, begun[form_id].id)
                    return begun[form_id]
                form = self.library.form(application.pack, form_id)
                await repositories.versions.keep(form, now)
                answers = {id_: one.answers for id_, one in filled.items()}
                known = known_values(form, person.profile, answers, now.date())
                return await repositories.fillings.open(
                    application.id, person, begin(form, known, now)
                )
            await repositories.fillings.make_open(person.chat_id, None)
            return None

    async def _same_company(
        self, repositories: Repositories, finished: Filling, now: datetime
    ) -> Sequence[Filling]:
        """All forms are about one company: the ИНН that was said last counts, others are asked."""
        fillings = await repositories.fillings.of_application(finished.application_id)
        said: dict[int, Answer] = {}
        forms: dict[int, Form] = {}
        for one in fillings:
            forms[one.id] = await repositories.versions.get(one.session.version)
            if (answer := inn_answer(forms[one.id], one.session)) is not None:
                said[one.id] = answer
        if len({answer.value for answer in said.values()}) < TWO:
            return fillings
        latest = max(said, key=lambda one: (said[one].at, one == finished.id))
        last = said[latest]
        for one in fillings:
            if one.id in said and said[one.id].value != last.value:
                turned = turned_to(forms[one.id], one.session, str(last.value))
                again = reopened(forms[one.id], turned, now)
                await repositories.drafts.move(one, again, now)
        return await repositories.fillings.of_application(finished.application_id)

    async def _refused(
        self,
        repositories: Repositories,
        application: Application,
        filled: Mapping[str, FilledForm],
        profile: Profile,
        now: datetime,
    ) -> bool:
        weighed = await weigh(
            repositories,
            self.library,
            application,
            filled,
            profile,
            now,
            reader=application.person_id,
        )
        return weighed is not None and bool(weighed.verdict.failing)

    async def _learned(
        self, repositories: Repositories, fillings: Sequence[Filling], profile: Profile
    ) -> dict[str, Value]:
        learned: dict[str, Value] = {}
        told: dict[str, Value] = {}
        for one in fillings:
            form = await repositories.versions.get(one.session.version)
            counted = effective(form, one.session.values())
            learned |= facts(form, counted)
            told |= said(form, one.session.answers, counted)
        another = profile.get(INN) is not None and learned.get(INN, profile[INN]) != profile[INN]
        return learned | (forgotten(profile) if another else {}) | told
