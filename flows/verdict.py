"""Whether a business may have a service: every ground looked at, none hidden, each with its clause.

The same rules serve the business before it applies and the staff after.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from flows.catalogue import Service
from flows.conditions import Answers, decided, fields
from flows.eligibility import Eligibility, Ground
from flows.facts import FACT, NOTHING, Around, Past, facts
from flows.model import Form, Pack
from flows.visibility import effective

Standing = Literal["clear", "fails", "open", "staff"]
"""`clear`: the ground is not there. `fails`: it is. `open`: not answered yet. `staff`: only staff
can tell."""


AFTERWARDS = {"report"}
"""Needs of what is told after a support: nobody comes for it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One ground and how it stands."""

    ground: Ground
    standing: Standing


@dataclass(frozen=True, slots=True)
class Verdict:
    """All grounds that concern a service, in the order of the regulation."""

    service: str
    findings: tuple[Finding, ...]
    facts: Mapping[str, int]

    @property
    def failing(self) -> tuple[Ground, ...]:
        """The grounds on which the support can't be given."""
        return tuple(one.ground for one in self.findings if one.standing == "fails")

    @property
    def complete(self) -> bool:
        """Whether nothing is left that the business itself could answer."""
        return not any(one.standing == "open" for one in self.findings)


def judge(
    pack: Pack,
    service: Service,
    form: Form,
    answers: Answers,
    past: Sequence[Past],
    today: date,
    around: Around = NOTHING,
) -> Verdict:
    """Look at every ground. `form` is the version of the eligibility form of the `answers`."""
    rules = pack.eligibility
    if rules is None:
        return Verdict(service.id, (), {})
    counted = effective(form, answers)
    computed = facts(pack, service, past, counted, today, around)
    values = {**counted, **computed}
    settled = _settled(form, counted) | computed.keys()
    found = tuple(
        Finding(ground, _standing(rules, ground, values, settled))
        for ground in rules.grounds
        if concerns(ground, service)
    )
    return Verdict(service.id, found, computed)


def possible(
    pack: Pack,
    form: Form,
    answers: Answers,
    past: Sequence[Past],
    today: date,
    around: Around = NOTHING,
) -> tuple[Service, ...]:
    """The services that no ground known so far keeps from the business."""
    return tuple(
        service
        for service in pack.services
        if _sought(service) and not judge(pack, service, form, answers, past, today, around).failing
    )


def barred(
    pack: Pack,
    form: Form,
    answers: Answers,
    past: Sequence[Past],
    today: date,
    around: Around = NOTHING,
) -> tuple[tuple[Service, Ground], ...]:
    """The services that a known ground keeps from the business, each with the first one."""
    found = []
    for service in pack.services:
        if not _sought(service):
            continue
        failing = judge(pack, service, form, answers, past, today, around).failing
        if failing:
            found.append((service, failing[0]))
    return tuple(found)


def _sought(service: Service) -> bool:
    """Whether somebody comes for it: not for a report, a complaint, the papers of a contract."""
    return service.offered and service.submits and not set(service.needs) <= AFTERWARDS


def concerns(ground: Ground, service: Service) -> bool:
    """Whether the ground is one for this service."""
    if not ground.services and not ground.tags:
        return True
    return service.id in ground.services or not set(ground.tags).isdisjoint(service.tags)


def _settled(form: Form, counted: Answers) -> set[str]:
    """Questions that are answered, or will not be asked whatever is answered later."""
    settled: set[str] = set()
    for question in form.questions:
        asked = True if question.when is None else decided(question.when, counted, settled)
        if asked is False or (asked and question.id in counted):
            settled.add(question.id)
    return settled


def _standing(rules: Eligibility, ground: Ground, values: Answers, settled: set[str]) -> Standing:
    if ground.when is None:
        return "staff"
    verdict = decided(ground.when, values, settled)
    if verdict is None:
        missing = fields(ground.when) - settled
        return "staff" if missing <= _for_staff(rules, settled) else "open"
    return "fails" if verdict else "clear"


def _for_staff(rules: Eligibility, settled: set[str]) -> set[str]:
    """Facts that stay unknown though all is answered: the centre's file lacks a number."""
    return {
        FACT + fact.id
        for fact in rules.facts
        if settled.issuperset(filter(None, (fact.question, *fact.same)))
    }
