"""Before an application is sent its company is looked up once more, for the staff."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flows.application import FilledForm
from flows.centre import Centre
from flows.conditions import Value
from flows.looked import Looked
from flows.model import Form
from flows.people import Person
from flows.ports import Repositories, Store
from flows.reconcile import FACTS, differences, plain
from flows.register_facts import FIELDS, INN, key
from flows.usecases.inquire import Inquire
from flows.usecases.ownership import own
from flows.usecases.result import filled_forms

WANTED = frozenset({*FIELDS.values(), *FACTS})


@dataclass(frozen=True, slots=True)
class Reconcile:
    """Ask registers outside any transaction, and compare inside the one that sends."""

    store: Store
    centre: Centre
    inquire: Inquire

    async def ask(self, person: Person, application_id: int, now: datetime) -> Looked | None:
        """What registers say of the application's company; None where it has no ИНН.

        Raises NotFound when the application is not the person's.
        """
        async with self.store.reading() as repositories:
            application = await own(repositories, application_id, person)
            fillings = await repositories.fillings.of_application(application.id)
            filled = await filled_forms(repositories, fillings)
            inn = company_inn(await versions(repositories, filled), filled, person)
        return await self.inquire(inn, WANTED, now) if inn else None

    async def compare(
        self, repositories: Repositories, forms: Mapping[str, FilledForm], looked: Looked
    ) -> dict[str, Any]:
        """Plain data for the application's result."""
        answers = {id_: one.answers for id_, one in forms.items()}
        whole = await versions(repositories, forms)
        return plain(looked, differences(whole, answers, looked, self.centre))


async def versions(repositories: Repositories, forms: Mapping[str, FilledForm]) -> list[Form]:
    """The forms in the versions that were filled."""
    return [await repositories.versions.get(one.version) for one in forms.values()]


def company_inn(forms: list[Form], filled: Mapping[str, FilledForm], person: Person) -> str:
    """The ИНН that the application says, else the one the person is known by; else empty."""
    for form in forms:
        said: Mapping[str, Value] = filled[form.id].answers
        for question in form.questions:
            if question.kind == "inn" and key(question) == INN and said.get(question.id):
                return str(said[question.id])
    return str(person.profile.get(INN) or "")
