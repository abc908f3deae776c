"""Gathers what guards look at: conditions as they stand, papers, documents, the sum."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.application import Application, Entry
from flows.errors import NotAllowed
from flows.guards import Facts, Standing, at_hand, missing, standings
from flows.handling import Paper
from flows.library import Library
from flows.machine import Transition
from flows.ports import Repositories
from flows.usecases.background import Weighed, weigh


@dataclass(frozen=True, slots=True)
class Clearance:
    """What staff have gathered for an application, and the facts that follow."""

    standings: tuple[Standing, ...]
    papers: tuple[Paper, ...]
    facts: Facts


async def clearance(
    repositories: Repositories,
    library: Library,
    application: Application,
    history: Sequence[Entry],
    weighed: Weighed | None,
) -> Clearance:
    """Look at everything. `weighed` is the verdict as staff see it (`weigh` without a reader)."""
    findings = weighed.verdict.findings if weighed else ()
    checks = await repositories.checks.of(application.id)
    found = standings(findings, checks, application)
    papers = tuple(await repositories.papers.of(application.id))
    machine = library.machine(application.pack, application.service)
    facts = Facts(
        unchecked=tuple(one.finding.ground.id for one in found if one.unchecked),
        failing=tuple(one.finding.ground.id for one in found if one.fails),
        documents=tuple(one.name for one in await repositories.documents.unaccepted(application)),
        originals=await repositories.documents.originals(application) is not None,
        granted=application.granted is not None,
        papers=at_hand(machine, history, papers),
    )
    return Clearance(found, papers, facts)


async def require(
    repositories: Repositories,
    library: Library,
    application: Application,
    history: Sequence[Entry],
    step: Transition,
    now: datetime,
) -> None:
    """Raise NotAllowed("step.guarded") where something that the step needs is not there.

    `now` is in the centre's zone.
    """
    if not step.needs and not step.papers:
        return
    weighed = None
    if "conditions" in step.needs:
        filled = application.forms
        weighed = await weigh(repositories, library, application, filled, {}, now)
    found = await clearance(repositories, library, application, history, weighed)
    lacking = missing(step, found.facts)
    if lacking:
        codes = ",".join(one.code for one in lacking)
        raise NotAllowed("step.guarded", verb=step.verb, missing=codes)
