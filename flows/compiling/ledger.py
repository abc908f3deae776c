"""A service that fills the ledger of contracts: everything it names is there and of its kind."""

from collections.abc import Iterator, Mapping

from flows.catalogue import Ledger, Service
from flows.compiling.source import Fault, Path, Source
from flows.model import Form, Pack

KINDS: Mapping[str, tuple[str, ...]] = {
    "kind": ("choice",),
    "signed": ("date",),
    "subject": ("text", "long_text"),
    "country": ("country",),
    "counterparty": ("text", "long_text"),
    "currency": ("choice",),
    "code": ("choice",),
    "rate": ("decimal",),
    "usd_rate": ("decimal",),
    "thousands": ("text", "long_text"),
    "services": ("choices",),
}
"""Of what kind each question has to be."""


def ledger(pack: Pack, service: Service, source: Source, path: Path) -> Iterator[Fault]:
    """Faults of a service's ledger, if it has one."""
    rules = service.ledger
    if rules is None:
        return
    here: Path = (*path, "ledger")
    form = pack.forms.get(rules.form)
    if form is None or rules.form not in service.forms:
        yield _unknown(source, here, "form", rules.form, service.forms)
        return
    yield from _questions(form, rules, source, here)
    yield from _table(form, rules, source, here)
    yield from _options(form, rules, source, here)
    terms = [one.of for one in service.terms]
    for key in ("term", "lasting"):
        name = getattr(rules, key)
        if name not in terms:
            known = ", ".join(terms)
            yield source.fault("ledger.term", (*here, key), key=key, term=name, known=known)


def _questions(form: Form, rules: Ledger, source: Source, path: Path) -> Iterator[Fault]:
    for key, kinds in KINDS.items():
        name = getattr(rules, key)
        known = [one.id for one in form.questions if one.kind in kinds and one.cell is None]
        if name not in known:
            yield _unknown(source, path, key, name, known)


def _table(form: Form, rules: Ledger, source: Source, path: Path) -> Iterator[Fault]:
    table = form.table_by_id.get(rules.amounts)
    if table is None:
        yield _unknown(source, path, "amounts", rules.amounts, form.table_by_id)
        return
    columns = [one.id for one in table.columns]
    for key in ("year", "amount"):
        if getattr(rules, key) not in columns:
            yield _unknown(source, path, key, getattr(rules, key), columns)


def _options(form: Form, rules: Ledger, source: Source, path: Path) -> Iterator[Fault]:
    """Answers that mean something: sales on a marketplace, another currency."""
    for key, question, option in (
        ("marketplace", rules.kind, rules.marketplace),
        ("other", rules.currency, rules.other),
    ):
        asked = form.by_id.get(question)
        if asked is not None and option not in asked.option_ids:
            known = ", ".join(asked.option_ids)
            yield source.fault("ledger.options", (*path, key), key=key, option=option, known=known)


def _unknown(source: Source, path: Path, key: str, name: str, known: object) -> Fault:
    names = ", ".join(known) if isinstance(known, (tuple, list, dict)) else ""
    return source.fault("ledger.unknown", (*path, key), key=key, name=name, known=names)
