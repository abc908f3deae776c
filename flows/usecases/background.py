"""What a company has asked for before, and the verdict that follows, for it and for the staff."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from flows.application import Application, FilledForm
from flows.catalogue import Service
from flows.eligibility import Ground
from flows.facts import CLUSTER, Around, Grant, Past, outcome
from flows.library import Library
from flows.model import Form, Pack
from flows.people import Profile
from flows.ports import Repositories
from flows.verdict import Verdict, barred, judge, possible

INN = "company.inn"
"""The profile key under which a company's ИНН is remembered."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The verdict, and what the business may have all the same."""

    verdict: Verdict
    possible: tuple[Service, ...]
    barred: tuple[tuple[Service, Ground], ...] = ()
    """Services that are not possible, each with a ground."""


async def weigh(
    repositories: Repositories,
    library: Library,
    application: Application,
    forms: Mapping[str, FilledForm],
    profile: Profile,
    now: datetime,
    *,
    reader: int | None = None,
) -> Weighed | None:
    """Judge an application by its answers and what is held of its company.

    `reader`: the person who is told. Anybody can type anybody's ИНН, so they are judged only by
    what they have sent themselves; staff (None) see all that came with this ИНН.

    None where the regulation has no conditions, or nothing of them was answered. `now` is in the
    centre's zone. Raises NotFound for a version of the form that is not kept.
    """
    pack = library.pack(application.pack)
    filled = forms.get(pack.eligibility.form) if pack.eligibility else None
    if filled is None or pack.eligibility is None:
        return None
    form = await repositories.versions.get(filled.version)
    inn = _inn(application, forms, form, profile)
    past = await company_past(repositories, pack, inn, application.id, now, reader) if inn else ()
    service = library.service(application.pack, application.service)
    around = await _around(repositories, library, application, now)
    if inn:
        signed = await company_contracts(repositories, inn, reader)
        around = replace(around, contracts=signed)
    known = (form, filled.answers, past, now.date(), around)
    verdict = judge(pack, service, *known)
    others, kept = possible(pack, *known), barred(pack, *known)
    if verdict.failing:
        # A service that asks for no check is open to all whom no ground names it for.
        named = [pack.service_by_id[name] for name in pack.eligibility.instead]
        first = tuple(
            one
            for one in named
            if not any(
                pack.eligibility.form in one.forms or ground.services or ground.tags
                for ground in judge(pack, one, *known).failing
            )
        )
        others = (*first, *(one for one in others if one not in first))
    return Weighed(verdict, others, kept)


async def _around(
    repositories: Repositories, library: Library, application: Application, now: datetime
) -> Around:
    """The year's other grants, where the pack counts clusters, and the centre's numbers."""
    pack = library.pack(application.pack)
    rules = pack.eligibility
    if rules is None or not any(fact.kind in CLUSTER for fact in rules.facts):
        return Around(limits=library.limits)
    year = now.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    found = await repositories.applications.granted_since(pack.id, year)
    grants = tuple(
        Grant(one.service, one.forms[rules.form].answers, one.granted or Decimal(0))
        for one in found
        if rules.form in one.forms
        and one.id != application.id
        and outcome(pack, one.service, one.state) != "ended"
    )
    return Around(grants, library.limits)


async def company_contracts(
    repositories: Repositories, inn: str, reader: int | None = None
) -> tuple[date, ...]:
    """When the company has signed the contracts that it has reported; `reader`: this person."""
    return tuple(
        one.deal.signed_on
        for one in await repositories.contracts.of_company(inn)
        if one.state == "reported" and reader in {None, one.person_id}
    )


async def company_past(
    repositories: Repositories,
    pack: Pack,
    inn: str,
    but: int,
    now: datetime,
    reader: int | None = None,
) -> tuple[Past, ...]:
    """What the company has submitted in this pack, without the application `but`.

    `reader`: only through this person.
    """
    found = await repositories.applications.of_company(inn)
    return tuple(
        Past(
            one.service,
            one.submitted_at.astimezone(now.tzinfo).date(),
            outcome(pack, one.service, one.state),
            one.granted or Decimal(0),
        )
        for one in found
        if one.pack == pack.id
        and one.id != but
        and one.submitted_at is not None
        and reader in {None, one.person_id}
    )


def _inn(
    application: Application, forms: Mapping[str, FilledForm], form: Form, profile: Profile
) -> str | None:
    """The company that asks: as the application says it, or as the person is known."""
    answers = forms[form.id].answers
    for question in form.questions:
        if question.kind == "inn" and answers.get(question.id):
            return str(answers[question.id])
    return application.inn or (str(profile[INN]) if profile.get(INN) else None)
