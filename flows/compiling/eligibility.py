"""Eligibility: grounds that can hold, on answers and facts that exist, for services that exist."""

from collections.abc import Iterator

from flows.compiling.conditions import well_formed
from flows.compiling.ids import distinct
from flows.compiling.source import Fault, Path, Source
from flows.conditions import Condition
from flows.eligibility import Eligibility, Fact
from flows.facts import FACT
from flows.model import Form, Pack, Question, Section


def eligibility(pack: Pack, rules: Eligibility, source: Source) -> Iterator[Fault]:
    """All faults of a pack's eligibility rules."""
    form = pack.forms.get(rules.form)
    if form is None:
        known = ", ".join(pack.forms)
        yield source.fault("form.unknown", ("form",), form=rules.form, known=known)
        return
    yield from distinct("fact", ((f.id, ("facts", i)) for i, f in enumerate(rules.facts)), source)
    grounds = ((ground.id, ("grounds", i)) for i, ground in enumerate(rules.grounds))
    yield from distinct("ground", grounds, source)
    for index, fact in enumerate(rules.facts):
        yield from _fact(pack, form, fact, source, ("facts", index))
    for index, ground in enumerate(rules.grounds):
        path: Path = ("grounds", index)
        yield from _services(pack, ground.services, source, path)
        yield from _tags(pack, ground.tags, source, path)
        if ground.when is not None:
            yield from _condition(form, rules, ground.when, source, (*path, "when"))
    yield from _services(pack, rules.instead, source, ("instead",))


def _fact(pack: Pack, form: Form, fact: Fact, source: Source, path: Path) -> Iterator[Fault]:
    yield from _services(pack, fact.services, source, path)
    yield from _tags(pack, fact.tags, source, path)
    for name in fact.same:
        if name not in form.by_id:
            yield source.fault("condition.field_unknown", path, field=name, form=form.id)
    if fact.kind != "days_since":
        return
    question = form.by_id.get(fact.question or "")
    if question is None or question.kind != "date":
        yield source.fault("fact.question", path, fact=fact.id, question=fact.question or "")


def _condition(
    form: Form, rules: Eligibility, condition: Condition, source: Source, path: Path
) -> Iterator[Fault]:
    yield from well_formed(with_facts(form, rules), condition, source, path)


def with_facts(form: Form, rules: Eligibility) -> Form:
    """The eligibility form with facts as whole numbers, for conditions that look at both."""
    if not rules.facts:
        return form
    facts = tuple(
        Question(id=FACT + fact.id, kind="integer", official=fact.id, clause=fact.clause)
        for fact in rules.facts
    )
    section = Section(id="facts", clause=rules.clause, questions=facts)
    return form.model_copy(update={"sections": (*form.sections, section)})


def _services(pack: Pack, names: tuple[str, ...], source: Source, path: Path) -> Iterator[Fault]:
    for name in names:
        if name not in pack.service_by_id:
            known = ", ".join(pack.service_by_id)
            yield source.fault("service.unknown", path, service=name, known=known)


def _tags(pack: Pack, tags: tuple[str, ...], source: Source, path: Path) -> Iterator[Fault]:
    known = {tag for service in pack.services for tag in service.tags}
    for tag in tags:
        if tag not in known:
            yield source.fault("tag.unknown", path, tag=tag, known=", ".join(sorted(known)))
