"""What has to be there before a step, and what of it is missing: plain facts in, codes out."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from flows.application import Application, Entry, FilledForm
from flows.conditions import fields
from flows.eligibility import Ground
from flows.handling import Check, Paper
from flows.machine import StatusMachine, Transition
from flows.status import HANDLING, ROLES, effective, offered
from flows.verdict import Finding

Code = Literal["conditions", "failing", "documents", "originals", "sum", "paper"]
"""conditions: not checked yet; failing: a ground is there; the others as `flows.machine.Need`."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a step can't be made yet. `ids`: grounds, documents by name, or the paper."""

    code: Code
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards look at. `documents`: what is not accepted yet, by name."""

    unchecked: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    originals: bool = False
    granted: bool = False
    papers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """A ground as it stands on the staff's desk: computed, and by their word where it counts.

    `stale`: they have checked it, but the answers are others since.
    """

    finding: Finding
    check: Check | None = None
    stale: bool = False

    @property
    def fails(self) -> bool:
        """Whether it is in the way: computed and not overruled, or by the word of the staff."""
        if self.check is not None:
            return not self.check.holds
        return self.finding.standing == "fails"

    @property
    def unchecked(self) -> bool:
        """Whether staff still have to look."""
        return self.check is None and self.finding.standing in {"open", "staff"}


def missing(step: Transition, facts: Facts) -> tuple[Missing, ...]:
    """What keeps a step from being made now; nothing: it may be made."""
    found: list[Missing] = []
    if "conditions" in step.needs:
        found += [Missing("failing", facts.failing)] if facts.failing else []
        found += [Missing("conditions", facts.unchecked)] if facts.unchecked else []
    if "documents" in step.needs and facts.documents:
        found.append(Missing("documents", facts.documents))
    if "originals" in step.needs and not facts.originals:
        found.append(Missing("originals"))
    if "sum" in step.needs and not facts.granted:
        found.append(Missing("sum"))
    found += [Missing("paper", (name,)) for name in step.papers if name not in facts.papers]
    return tuple(found)


def standings(
    findings: Iterable[Finding], checks: Sequence[Check], application: Application
) -> tuple[Standing, ...]:
    """Every ground with the staff's word on it, where that is about the answers as they are."""
    by_ground = {one.ground: one for one in checks}
    found = []
    for finding in findings:
        check = by_ground.get(finding.ground.id)
        if check is None:
            found.append(Standing(finding))
        elif check.seal != seal(finding.ground, application.forms):
            found.append(Standing(finding, stale=True))
        elif finding.standing == "fails" and check.holds and not check.words:
            # What the bot has found since can't be waved through by an earlier tick.
            found.append(Standing(finding, stale=True))
        else:
            found.append(Standing(finding, check))
    return tuple(found)


def seal(ground: Ground, forms: Mapping[str, FilledForm]) -> str:
    """A digest of the answers that a ground is about; of all, where only staff can tell."""
    wanted = fields(ground.when) if ground.when is not None else None
    about = {
        form: {
            name: value
            for name, value in filled.answers.items()
            if value is not None and (wanted is None or name in wanted)
        }
        for form, filled in forms.items()
    }
    return sha256(json.dumps(about, sort_keys=True, default=str).encode()).hexdigest()


def made(
    machine: StatusMachine, history: Sequence[Entry]
) -> tuple[tuple[Entry, Transition | None], ...]:
    """The moves that count, oldest first, each with its row of the table (None: of an old one)."""
    found: list[tuple[Entry, Transition | None]] = []
    state, came = machine.start, None
    for entry in effective(history):
        if entry.verb in HANDLING:
            continue
        rows = offered(machine, state, ROLES, came)
        row = next((r for r in rows if (r.verb, r.to) == (entry.verb, entry.state)), None)
        found.append((entry, row))
        state, came = entry.state, entry.verb
    return tuple(found)


def at_hand(
    machine: StatusMachine, history: Sequence[Entry], papers: Sequence[Paper]
) -> frozenset[str]:
    """The papers that a step can be made with now.

    One that a step was made with is spent: an agreement that came back with remarks is signed and
    attached anew [rec-marketplaces 5.9, 7.1].
    """
    last = {one.name: one.at for one in papers}
    for entry, row in made(machine, history):
        for name in row.papers if row else ():
            if name in last and last[name] < entry.at:
                del last[name]
    return frozenset(last)


def wanted(steps: Iterable[Transition]) -> tuple[str, ...]:
    """The papers that these steps ask for, each once."""
    return tuple(dict.fromkeys(name for step in steps for name in step.papers))
