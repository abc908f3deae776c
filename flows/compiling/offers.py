"""A service by itself: its parts, documents, terms and the rules of its events make sense."""

from collections.abc import Iterator

from flows.catalogue import Service
from flows.compiling.ids import distinct
from flows.compiling.source import Fault, Path, Source
from flows.numbers import WHOLE

FILES = 10
"""Files of one document that a chat takes; Telegram's album holds ten."""


def offer(service: Service, source: Source, path: Path) -> Iterator[Fault]:
    """Faults of what a service says of itself."""
    yield from _parts(service, source, path)
    yield from _documents(service, source, path)
    yield from _terms(service, source, path)
    yield from _gathering(service, source, path)
    for n, name in enumerate(service.forms):
        if name in service.forms[:n]:
            yield source.fault("form.twice", (*path, "forms", n), form=name, service=service.id)


def _parts(service: Service, source: Source, path: Path) -> Iterator[Fault]:
    seen: set[str] = set()
    for p, part in enumerate(service.parts):
        at = (*path, "parts", p)
        if not part.id.startswith(("base.", "additional.")):
            yield source.fault("part.id", at, part=part.id)
        if part.id in seen:
            yield source.fault("id.twice", at, id=part.id, what="part")
        seen.add(part.id)
    offered = [part for part in service.parts if not part.base and not part.obligatory]
    if service.choose == "at_least_one" and not offered:
        yield source.fault("choose.no_parts", (*path, "choose"), service=service.id)


def _documents(service: Service, source: Source, path: Path) -> Iterator[Fault]:
    documents = ((one.id, (*path, "documents", d)) for d, one in enumerate(service.documents))
    yield from distinct("document", documents, source)
    for d, document in enumerate(service.documents):
        if not 1 <= document.max_files <= FILES:
            at = (*path, "documents", d, "max_files")
            data = {"document": document.id, "files": document.max_files, "max": FILES}
            yield source.fault("document.files", at, **data)


def _terms(service: Service, source: Source, path: Path) -> Iterator[Fault]:
    seen: set[str] = set()
    for t, term in enumerate(service.terms):
        if term.of in seen:
            yield source.fault("term.twice", (*path, "terms", t), of=term.of, service=service.id)
        seen.add(term.of)


def _gathering(service: Service, source: Source, path: Path) -> Iterator[Fault]:
    rules, at = service.gathering, (*path, "gathering")
    if rules is None:
        return
    if rules.least is not None and rules.least < 1:
        yield source.fault("gathering.least", (*at, "least"), least=rules.least)
    if rules.least is not None and not rules.least_clause.strip():
        yield source.fault("clause.missing", (*at, "least"), key="least_clause")
    share = rules.sme_share
    if share is not None and not 0 < share <= WHOLE:
        yield source.fault("gathering.share", (*at, "sme_share"), share=f"{share:f}")
