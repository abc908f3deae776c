"""Facts of eligibility rules: settings that fit their kind, and whole numbers for conditions."""

from collections.abc import Iterator

from flows.compiling.ids import distinct
from flows.compiling.naming import services_known, tags_known
from flows.compiling.source import Fault, Path, Source
from flows.conditions import Test, fields
from flows.eligibility import Eligibility, Fact
from flows.facts import CLUSTER, FACT
from flows.model import Form, Pack, Question, Section

COUNTED = {"applications", "granted"}

SETTINGS = {
    "tags": COUNTED | CLUSTER,
    "services": COUNTED | CLUSTER,
    "same_service": COUNTED,
    "years": {*COUNTED, "contracts"},
    "calendar_year": COUNTED,
    "state": COUNTED,
    "question": {"days_since"},
    "same": CLUSTER,
    "of": {"cluster_percent"},
}
"""Which kinds of facts know a setting."""

NEEDED = {
    "cluster_granted": ("same",),
    "cluster_percent": ("same", "of"),
}
"""Without which settings a fact is never known."""


def facts(pack: Pack, form: Form, rules: Eligibility, source: Source) -> Iterator[Fault]:
    """Faults of all facts. `form` is the eligibility form."""
    yield from distinct("fact", ((f.id, ("facts", i)) for i, f in enumerate(rules.facts)), source)
    conditions = [ground.when for ground in rules.grounds if ground.when is not None]
    tested = frozenset[str]().union(*map(fields, conditions))
    for index, fact in enumerate(rules.facts):
        path: Path = ("facts", index)
        yield from services_known(pack, fact.services, source, (*path, "services"))
        yield from tags_known(pack, fact.tags, source, (*path, "tags"))
        yield from _settings(fact, source, path)
        yield from _looked_at(form, fact, source, path)
        yield from _counted(pack, fact, source, path)
        if FACT + fact.id not in tested:
            yield source.fault("fact.unused", path, fact=fact.id)


def with_facts(form: Form, rules: Eligibility) -> Form:
    """The eligibility form with facts as whole numbers, for conditions that look at both."""
    if not rules.facts:
        return form
    section = Section(
        id="facts",
        clause=rules.clause,
        questions=tuple(_as_question(form, fact) for fact in rules.facts),
    )
    return form.model_copy(update={"sections": (*form.sections, section)})


def fields_known(form: Form, rules: Eligibility) -> Iterator[str]:
    """Facts that look at a question that is not there: nothing can be said about them."""
    for fact in rules.facts:
        if fact.kind == "days_since" and fact.question not in form.by_id:
            yield FACT + fact.id


def _as_question(form: Form, fact: Fact) -> Question:
    """What the fact can be: no less than 0, and not known where it looks at no answer."""
    of = form.by_id.get(fact.question or "")
    known = fact.kind == "days_since" and of is not None
    return Question(
        id=FACT + fact.id,
        kind="integer",
        official=fact.id,
        clause=fact.clause,
        required=fact.kind not in CLUSTER,
        when=Test(field=fact.question or "", op="answered") if known else None,
        min=None if of is not None and of.max != "today" else "0",
    )


def _settings(fact: Fact, source: Source, path: Path) -> Iterator[Fault]:
    for setting, kinds in SETTINGS.items():
        if (*path, setting) in source.lines and fact.kind not in kinds:
            at = (*path, setting)
            yield source.fault("fact.setting", at, fact=fact.id, setting=setting, kind=fact.kind)
    for setting in NEEDED.get(fact.kind, ()):
        if not getattr(fact, setting):
            yield source.fault("fact.needs", path, fact=fact.id, setting=setting, kind=fact.kind)
    if fact.years is not None and (fact.calendar_year or fact.years < 1):
        yield source.fault("fact.period", (*path, "years"), fact=fact.id, years=fact.years)
    if fact.same_service and (fact.services or fact.tags):
        yield source.fault("fact.same_service", (*path, "same_service"), fact=fact.id)


def _looked_at(form: Form, fact: Fact, source: Source, path: Path) -> Iterator[Fault]:
    for n, name in enumerate(fact.same):
        if name not in form.by_id:
            at = (*path, "same", n)
            yield source.fault("condition.field_unknown", at, field=name, form=form.id)
    if fact.kind != "days_since":
        return
    question = form.by_id.get(fact.question or "")
    if question is None or question.kind != "date":
        yield source.fault("fact.question", path, fact=fact.id, question=fact.question or "")


def _counted(pack: Pack, fact: Fact, source: Source, path: Path) -> Iterator[Fault]:
    """Support that was given is counted, but no application it looks at can end so."""
    if fact.state != "given" or fact.kind not in COUNTED or fact.same_service:
        return
    every = not fact.services and not fact.tags
    machines = [
        pack.machines[service.machine]
        for service in pack.services
        if service.machine in pack.machines
        and (every or service.id in fact.services or {*service.tags} & {*fact.tags})
    ]
    if machines and not any(state.success for one in machines for state in one.states):
        yield source.fault("fact.never_counts", (*path, "state"), fact=fact.id)
