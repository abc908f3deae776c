"""Answers of a stored application as answers to the form of today: as if a draft were moved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from flows.conditions import Value, fields
from flows.model import Form, Pack
from flows.readers.base import Reader
from flows.session import Answer
from flows.versions.carrying import Carrier
from flows.versions.changes import Sort
from flows.versions.diff import diff
from flows.visibility import effective, visible

Why = Literal["gone", "again", "asked"]
"""The question is gone, its answer no longer does, or it is new and has no answer."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A question that the scoring looks at and whose stored answer does not fit the form."""

    question: str
    why: Why


@dataclass(frozen=True, slots=True)
class Refilled:
    """The answers that count in the form, and what did not fit."""

    counted: Mapping[str, Value]
    misfits: tuple[Misfit, ...] = ()


@dataclass(frozen=True, slots=True)
class Refiller:
    """Fills `form` anew; `matters` are the questions that scoring looks at."""

    form: Form
    matters: frozenset[str]
    readers: Mapping[str, Reader]
    now: datetime
    _stand: dict[str, frozenset[str]] = field(default_factory=dict)

    def __call__(
        self, answers: Mapping[str, Value], version: str, former: Form | None, at: datetime
    ) -> Refilled:
        """Take over what was answered at `at` to `former`; it counted in that version."""
        if version == self.form.version:
            return Refilled(answers)
        stands = self._standing(former)
        carrier = Carrier(self.readers, self.now)
        kept: dict[str, Value] = {}
        fell: set[str] = set()
        for id_, value in answers.items():
            if id_ in stands:
                kept[id_] = value
            elif id_ in self.form.by_id:
                old = former.by_id.get(id_) if former else None
                carried = carrier.carry(old, self.form.by_id[id_], Answer(value, at))
                if carried is None:
                    fell.add(id_)
                else:
                    kept[id_] = carried.value
        misfits = self._misfits(answers, kept, fell, former)
        return Refilled(effective(self.form, kept), tuple(misfits))

    def _standing(self, former: Form | None) -> frozenset[str]:
        """Questions whose answers stand whatever they are."""
        if former is None:
            return frozenset()
        if former.version not in self._stand:
            found = diff(former, self.form).changes
            changed = {one.question for one in found if one.sort is not Sort.SAFE}
            both = self.form.by_id.keys() & former.by_id.keys()
            self._stand[former.version] = frozenset(both - changed)
        return self._stand[former.version]

    def _misfits(
        self,
        answers: Mapping[str, Value],
        kept: Mapping[str, Value],
        fell: set[str],
        former: Form | None,
    ) -> Iterator[Misfit]:
        for id_ in answers.keys() - self.form.by_id.keys() & self.matters:
            yield Misfit(id_, "gone")
        known = former.by_id.keys() if former else frozenset(answers)
        for question in visible(self.form, kept):
            if question.id in self.matters and question.id not in kept:
                if question.id in fell:
                    yield Misfit(question.id, "again")
                elif question.required and question.id not in known:
                    yield Misfit(question.id, "asked")


def looked_at(pack: Pack) -> frozenset[str]:
    """The questions that scoring looks at, and those that decide whether they are asked."""
    model, table = pack.scoring, pack.marketplaces
    if model is None:
        return frozenset()
    found = {name for block in model.blocks for rule in block.rules for name in fields(rule.when)}
    for place in table.marketplaces if table is not None and table.form == model.form else ():
        found |= fields(place.applies) if place.applies is not None else set()
        found |= {name for one in (*place.pros, *place.cons) for name in fields(one.when)}
    questions = pack.forms[model.form].by_id
    waiting = list(found)
    while waiting:
        question = questions.get(waiting.pop())
        if question is not None and question.when is not None:
            more = fields(question.when) - found
            found |= more
            waiting += more
    return frozenset(found)
