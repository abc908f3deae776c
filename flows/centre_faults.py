"""What a centre's file names and the packs do not have: the bot passes over it in silence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from flows.centre import Centre
from flows.centre_terms import terms
from flows.compiling.source import Fault, Path, Source
from flows.model import Pack, Question
from flows.register_facts import CLUSTER, key

CODES: Mapping[str, tuple[str, ...]] = {
    "centre.pack": ("pack", "known"),
    "centre.service": ("service", "pack", "known"),
    "centre.no_window": ("service", "pack"),
    "centre.form": ("form", "known"),
    "centre.cluster": ("cluster", "known"),
    "centre.staff_twice": ("telegram",),
    "centre.list": ("list", "known"),
    "centre.term": ("term", "known"),
    "centre.term_source": ("term", "days", "clause"),
    "centre.term_days": ("term", "days"),
    "centre.closure_twice": ("day",),
    "centre.reply_twice": ("title",),
}
"""Every code with the names of its data; each has a text `cure-…` in locales/*/centre.ftl."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The packs of a folder: their names, and those of them that are sound."""

    names: tuple[str, ...]
    packs: Mapping[str, Pack]

    @property
    def questions(self) -> Iterator[Question]:
        """Every question of every sound pack."""
        for pack in self.packs.values():
            for form in pack.forms.values():
                yield from form.questions


def centre_faults(centre: Centre, source: Source, shelf: Shelf) -> Iterator[Fault]:
    """Faults of a readable centre's file, each at its line.

    Of a pack that has faults itself nothing is said but its name.
    """
    yield from _packs(centre, source, shelf)
    yield from _staff(centre, source)
    yield from _windows(centre, source, shelf)
    yield from _drafts(centre, source, shelf)
    yield from terms(centre, source, shelf.names, shelf.packs)
    yield from _twice(centre, source)
    if len(shelf.packs) == len(shelf.names):
        yield from _clusters(centre, source, shelf)
        yield from _lists(centre, source, shelf)


def _packs(centre: Centre, source: Source, shelf: Shelf) -> Iterator[Fault]:
    named: list[tuple[str, Path]] = [(name, ("packs", n)) for n, name in enumerate(centre.packs)]
    named += [(one.partition(".")[0], ("readings", one)) for one in centre.readings]
    for name, path in named:
        if name not in shelf.names:
            yield source.fault("centre.pack", path, pack=name, known=_listed(shelf.names))


def _staff(centre: Centre, source: Source) -> Iterator[Fault]:
    ids = [member.telegram for member in centre.staff]
    for n, telegram in enumerate(ids):
        if telegram in ids[:n]:
            yield source.fault("centre.staff_twice", ("staff", n), telegram=telegram)


def _windows(centre: Centre, source: Source, shelf: Shelf) -> Iterator[Fault]:
    served = [name for name in shelf.names if name in (centre.packs or shelf.names)]
    for n, window in enumerate(centre.windows):
        path: Path = ("windows", n)
        if window.pack not in served:
            yield source.fault("centre.pack", path, pack=window.pack, known=_listed(served))
        elif window.pack in shelf.packs:
            services = {one.id: one.intake for one in shelf.packs[window.pack].services}
            data = {"service": window.service, "pack": window.pack}
            if window.service not in services:
                known = _listed(id_ for id_, intake in services.items() if intake == "window")
                yield source.fault("centre.service", path, **data, known=known)
            elif services[window.service] != "window":
                yield source.fault("centre.no_window", path, **data)


def _drafts(centre: Centre, source: Source, shelf: Shelf) -> Iterator[Fault]:
    forms = [f"{pack.id}.{form}" for pack in shelf.packs.values() for form in pack.forms]
    for name in centre.drafts_of:
        pack = name.partition(".")[0]
        sound = pack not in shelf.names or pack in shelf.packs
        if name not in forms and sound:
            near = [form for form in forms if form.startswith(f"{pack}.")] or forms
            path: Path = ("drafts_of", name)
            yield source.fault("centre.form", path, form=name, known=_listed(near))


def _twice(centre: Centre, source: Source) -> Iterator[Fault]:
    """Closures and quick replies that stand twice: of two replies one is never picked."""
    for n, day in enumerate(centre.closures):
        if day in centre.closures[:n]:
            yield source.fault("centre.closure_twice", ("closures", n), day=day.isoformat())
    titles = [reply.title.strip().casefold() for reply in centre.replies]
    for n, reply in enumerate(centre.replies):
        if titles[n] in titles[:n]:
            yield source.fault("centre.reply_twice", ("replies", n), title=reply.title)


def _clusters(centre: Centre, source: Source, shelf: Shelf) -> Iterator[Fault]:
    """Codes that are meant for a cluster which no form offers."""
    of = (question for question in shelf.questions if key(question) == CLUSTER)
    offered = dict.fromkeys(option.id for question in of for option in question.options)
    for name in centre.okved:
        if name not in offered:
            path: Path = ("okved", name)
            yield source.fault("centre.cluster", path, cluster=name, known=_listed(offered))


def _lists(centre: Centre, source: Source, shelf: Shelf) -> Iterator[Fault]:
    used = dict.fromkeys(one.options_from for one in shelf.questions if one.options_from)
    for name in centre.lists:
        if name not in used:
            path: Path = ("lists", name)
            yield source.fault("centre.list", path, list=name, known=_listed(used))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "—"
