"""Eligibility rules: every ground can arise and can be avoided, and each service can be had."""

from collections.abc import Iterator, Sequence

from flows.compiling.conditions import well_formed
from flows.compiling.facts import facts, fields_known, with_facts
from flows.compiling.ids import distinct
from flows.compiling.meaning import meaning
from flows.compiling.naming import services_known, tags_known
from flows.compiling.proof import Reasoner
from flows.compiling.source import Fault, Path, Source
from flows.eligibility import Eligibility, Ground
from flows.model import Pack
from flows.verdict import concerns


def eligibility(
    pack: Pack, rules: Eligibility, source: Source, of_form: Reasoner | None
) -> Iterator[Fault]:
    """All faults of a pack's eligibility rules; `of_form` knows the fillings of their form."""
    form = pack.forms.get(rules.form)
    if form is None or of_form is None:
        known = ", ".join(pack.forms)
        yield source.fault("form.unknown", ("form",), form=rules.form, known=known)
        return
    grounds = ((ground.id, ("grounds", i)) for i, ground in enumerate(rules.grounds))
    yield from distinct("ground", grounds, source)
    yield from facts(pack, form, rules, source)
    yield from services_known(pack, rules.instead, source, ("instead",))
    doubtful = {*of_form.doubtful, *fields_known(form, rules)}
    reasoner = Reasoner(with_facts(form, rules), of_form.proof, doubtful)
    sound: list[Ground] = []
    for index, ground in enumerate(rules.grounds):
        found = list(_ground(pack, reasoner, ground, source, ("grounds", index)))
        yield from found
        if not found:
            sound.append(ground)
    yield from _alike(rules, source)
    if len(sound) == len(rules.grounds):
        yield from _had(pack, reasoner, sound, source)


def _ground(
    pack: Pack, reasoner: Reasoner, ground: Ground, source: Source, path: Path
) -> Iterator[Fault]:
    yield from services_known(pack, ground.services, source, (*path, "services"))
    yield from tags_known(pack, ground.tags, source, (*path, "tags"))
    if ground.when is None:
        return
    at = (*path, "when")
    wrong = list(well_formed(reasoner.form, ground.when, source, at))
    yield from wrong or meaning(reasoner, ground.when, source, at)


def _alike(rules: Eligibility, source: Source) -> Iterator[Fault]:
    """Two grounds that arise from the same answers for the same services, by the same clause."""
    seen: dict[object, str] = {}
    for index, ground in enumerate(rules.grounds):
        if ground.when is None:
            continue
        said = ground.when.model_dump_json()
        same = (said, frozenset(ground.services), frozenset(ground.tags), ground.clause)
        if same in seen:
            at: Path = ("grounds", index)
            yield source.fault("ground.same", at, ground=ground.id, other=seen[same])
        seen.setdefault(same, ground.id)


def _had(
    pack: Pack, reasoner: Reasoner, grounds: Sequence[Ground], source: Source
) -> Iterator[Fault]:
    """Services of which some ground holds whatever is answered, by the grounds that do it."""
    barred: dict[tuple[str, ...], list[str]] = {}
    looked: dict[frozenset[str], tuple[str, ...]] = {}
    for service in pack.services:
        of_it = [g for g in grounds if g.when is not None and concerns(g, service)]
        names = frozenset(ground.id for ground in of_it)
        if names not in looked:
            looked[names] = tuple(ground.id for ground in _barring(reasoner, of_it, source))
        if looked[names]:
            barred.setdefault(looked[names], []).append(service.id)
    places = {ground.id: index for index, ground in enumerate(grounds)}
    for core, services in barred.items():
        data = {"service": ", ".join(services), "grounds": ", ".join(core)}
        yield source.fault("service.unattainable", ("grounds", places[core[-1]]), **data)


def _barring(reasoner: Reasoner, grounds: Sequence[Ground], source: Source) -> tuple[Ground, ...]:
    """The fewest grounds of which one always holds; none where all can be avoided at once."""
    if not _always(reasoner, grounds, source):
        return ()
    core = list(grounds)
    for ground in grounds:
        fewer = [one for one in core if one is not ground]
        if _always(reasoner, fewer, source):
            core = fewer
    return tuple(core)


def _always(reasoner: Reasoner, grounds: Sequence[Ground], source: Source) -> bool:
    conditions = [ground.when for ground in grounds if ground.when is not None]
    if reasoner.looks_at_doubtful(*conditions):
        return False
    clear = reasoner.space.formulas.all(reasoner.fails(one) for one in conditions)
    return reasoner.impossible(clear, source, ("grounds",))
