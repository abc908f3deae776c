"""What can be computed of a business from what is held, so that it need not be asked.

Pure: the applications and the day are arguments. A fact is a whole number under "fact.<id>".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Literal

from flows.catalogue import Service
from flows.conditions import Answers
from flows.eligibility import Fact
from flows.model import Pack

FACT = "fact."
"""What the name of a fact begins with in a condition."""

CLUSTER = {"cluster_granted", "cluster_percent"}
"""Kinds that count the whole cluster."""

Outcome = Literal["running", "given", "ended"]


@dataclass(frozen=True, slots=True)
class Past:
    """One submitted application of the business: what for, when, and how it stands.

    `ended`: refused or taken back. `granted` in roubles.
    """

    service: str
    submitted: date
    outcome: Outcome
    granted: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Grant:
    """What one business was granted this year, with its answers to the eligibility form."""

    service: str
    answers: Answers
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Around:
    """What is held beyond applications of the business: others' grants of the year, its contracts.

    `limits` are the centre's numbers, `contracts` the days on which the business has signed.
    """

    grants: Sequence[Grant] = ()
    limits: Mapping[str, int] = field(default_factory=dict)
    contracts: Sequence[date] = ()


NOTHING = Around()


def outcome(pack: Pack, service: str, state: str) -> Outcome:
    """How an application in this state stands; an unknown service or state still runs."""
    known = pack.service_by_id.get(service)
    machine = pack.machines.get(known.machine) if known else None
    found = machine.by_id.get(state) if machine else None
    if found is None or not found.final:
        return "running"
    return "given" if found.success else "ended"


def facts(
    pack: Pack,
    service: Service,
    past: Sequence[Past],
    answers: Answers,
    today: date,
    around: Around = NOTHING,
) -> dict[str, int]:
    """Every fact of the pack's eligibility that can be known, by "fact.<id>".

    `service` is the one asked for; `answers` those to the eligibility form.
    """
    rules = pack.eligibility
    known: dict[str, int] = {}
    for fact in rules.facts if rules else ():
        if fact.kind in CLUSTER:
            value = _of_cluster(pack, fact, answers, around)
        elif fact.kind == "contracts":
            value = _contracts(fact, around, today)
        else:
            value = _value(pack, fact, service, past, answers, today)
        if value is not None:
            known[FACT + fact.id] = value
    return known


def _of_cluster(pack: Pack, fact: Fact, answers: Answers, around: Around) -> int | None:
    """What the cluster was granted, in roubles or in percent; None while it is not known which."""
    mine = _cluster(fact, answers)
    whole = around.limits.get(fact.of or "")
    if not mine or (fact.kind == "cluster_percent" and not whole):
        return None
    total = sum(
        (
            one.amount
            for one in around.grants
            if _cluster(fact, one.answers) == mine and _listed(pack, fact, one.service)
        ),
        Decimal(0),
    )
    if fact.kind == "cluster_percent":
        total = total * 100 / Decimal(whole or 1)
    return int(total.to_integral_value(ROUND_CEILING))


def _cluster(fact: Fact, answers: Answers) -> tuple[str, ...]:
    """Which cluster the answers name; empty where they name none."""
    said = [answers.get(question) for question in fact.same]
    return tuple(" ".join(one.casefold().split()) for one in said if isinstance(one, str))


def _value(
    pack: Pack,
    fact: Fact,
    service: Service,
    past: Sequence[Past],
    answers: Answers,
    today: date,
) -> int | None:
    if fact.kind == "days_since":
        day = answers.get(fact.question or "")
        return (today - date.fromisoformat(day)).days if isinstance(day, str) else None
    counted = [one for one in past if _counts(pack, fact, service, one, today)]
    if fact.kind == "applications":
        return len(counted)
    total = sum((one.granted for one in counted), Decimal(0))
    return int(total.to_integral_value(ROUND_CEILING))


def _contracts(fact: Fact, around: Around, today: date) -> int:
    """How many were signed in the fact's time."""
    first = _years_before(today, fact.years) if fact.years is not None else date.min
    return sum(first <= signed <= today for signed in around.contracts)


def _counts(pack: Pack, fact: Fact, service: Service, one: Past, today: date) -> bool:
    return _is_meant(pack, fact, service, one) and _in_time(fact, one, today) and _stands(fact, one)


def _is_meant(pack: Pack, fact: Fact, service: Service, one: Past) -> bool:
    if fact.same_service:
        return one.service == service.id
    return _listed(pack, fact, one.service)


def _listed(pack: Pack, fact: Fact, service: str) -> bool:
    """Whether the fact counts this service; all, where it names none."""
    if not fact.services and not fact.tags:
        return True
    known = pack.service_by_id.get(service)
    tags = known.tags if known else ()
    return service in fact.services or not set(tags).isdisjoint(fact.tags)


def _in_time(fact: Fact, one: Past, today: date) -> bool:
    if fact.calendar_year:
        return one.submitted.year == today.year
    return fact.years is None or one.submitted >= _years_before(today, fact.years)


def _stands(fact: Fact, one: Past) -> bool:
    return one.outcome != "ended" if fact.state == "any" else one.outcome == fact.state


def _years_before(day: date, years: int) -> date:
    """The same day some years ago; of 29 February, the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
