"""A form is finished: remember what it taught, and open the next one of the application."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.conditions import Value
from flows.engine import begin
from flows.library import Library, facts, known_values
from flows.ports import Filling, Repositories, Store
from flows.session import Stage
from flows.visibility import effective


@dataclass(frozen=True, slots=True)
class Advance:
    """After `FormFinished`: the next form's filling, or None when all are filled."""

    store: Store
    library: Library

    async def __call__(self, filling: Filling, now: datetime) -> Filling | None:
        """Remember the company's facts and open the next form. Called twice it changes nothing."""
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(filling.application_id)
            service = self.library.service(application.pack, application.service)
            fillings = await repositories.fillings.of_application(application.id)
            filled = await self._filled(repositories, fillings)
            person = await repositories.people.get(filling.person_id)
            learned = await self._learned(repositories, fillings)
            await repositories.people.remember(person.id, learned)
            begun = {one.session.form: one for one in fillings}
            for form_id in service.forms:
                if form_id in begun and begun[form_id].session.stage is Stage.DONE:
                    continue
                if form_id in begun:
                    await repositories.fillings.make_open(person.chat_id, begun[form_id].id)
                    return begun[form_id]
                form = self.library.form(application.pack, form_id)
                await repositories.versions.keep(form, now)
                known = known_values(form, {**person.profile, **learned}, filled)
                return await repositories.fillings.open(application.id, person, begin(form, known))
            await repositories.fillings.make_open(person.chat_id, None)
            return None

    async def _filled(
        self, repositories: Repositories, fillings: Sequence[Filling]
    ) -> dict[str, dict[str, Value]]:
        return {
            one.session.form: effective(
                await repositories.versions.get(one.session.version), one.session.values()
            )
            for one in fillings
        }

    async def _learned(
        self, repositories: Repositories, fillings: Sequence[Filling]
    ) -> dict[str, Value]:
        learned: dict[str, Value] = {}
        for one in fillings:
            form = await repositories.versions.get(one.session.version)
            learned |= facts(form, effective(form, one.session.values()))
        return learned
