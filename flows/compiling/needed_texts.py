"""Which texts the bot will ask a pack for, with their attributes; "" is a message's value."""

from collections.abc import Iterable, Iterator

from flows.catalogue import part_key, uploads
from flows.model import Form, Pack, Question, Table, question_key
from flows.points import MarketplaceTable, ScoringModel

CAPTION = 64
"""Characters of a button that fills a row; beyond it even a wide phone cuts it off."""

NOUN = 20
"""Characters of what a row is called, before its number."""

SHORT = 40
"""Characters of a name that stands in a button or a list beside other words."""

TAPPED = {"yes_no", "choice", "choices", "files", "consent", "info"}
"""Kinds that need no example of how to write them."""

Needed = dict[str, set[str]]
"""Attributes by message id."""


def captions(pack: Pack) -> Iterator[tuple[str, int]]:
    """Texts that stand in buttons, with the characters they may have."""
    for form in pack.forms.values():
        for table in form.tables:
            yield f"{table.texts}.short", SHORT
            yield f"{table.texts}.row", NOUN
            yield f"{table.texts}.more", SHORT
            yield f"{table.texts}.first", SHORT
    for form, question in questions(pack):
        yield f"{question_key(form.id, question)}.short", SHORT
        for option in question.options:
            yield option.texts or f"{question_key(form.id, question)}--{option.id}", CAPTION
    for service in pack.services:
        yield f"service-{service.id}", SHORT
    for verb in _verbs(pack):
        yield f"verb-{verb}", SHORT
    for paper in _papers(pack):
        yield f"paper-{paper}", SHORT


def needed_texts(pack: Pack) -> Needed:
    """The texts that the bot will ask for, with their attributes."""
    needed: Needed = {f"pack-{pack.id}": {"", "about"}}
    needed |= _of_services(pack)
    needed |= _of_eligibility(pack)
    for form in pack.forms.values():
        needed[form.name_key] = {"", "about"}
        needed |= {form.section_key(section.id): {""} for section in form.sections}
        needed |= {form.check_key(check.id): {""} for check in form.checks}
        for table in form.tables:
            needed |= _of_cells(table)
    for form, question in questions(pack):
        if question.cell is not None and question.cell.more:
            continue  # a part of its table's message
        name = question_key(form.id, question)
        example = set() if question.kind in TAPPED else {"example"}
        needed[name] = needed.get(name, set()) | {"", "why", "short"} | example
        for option in question.options:
            if option.label is None:
                needed.setdefault(option.texts or f"{name}--{option.id}", {""})
    for machine in pack.machines.values():
        needed |= {f"status-{state.id}": {""} for state in machine.states}
    needed |= {f"verb-{verb}": {""} for verb in _verbs(pack)}
    needed |= {f"paper-{paper}": {""} for paper in _papers(pack)}
    needed |= {rule.text: {""} for rule in pack.reminders}
    return needed | _of_scoring(pack.scoring) | _of_table(pack.marketplaces)


def _of_cells(table: Table) -> Needed:
    """The texts of a table besides those of its columns."""
    if table.rows:
        rows: Needed = {f"{table.texts}--{row.id}": {""} for row in table.rows}
        return {table.texts: {"", "short", "why"}, **rows}
    first = set() if table.least else {"first"}
    return {table.texts: {"", "short", "why", "row", "more"} | first}


def _of_services(pack: Pack) -> Needed:
    needed: Needed = {f"group-{group.id}": {""} for group in pack.groups}
    for service in pack.services:
        needed[f"service-{service.id}"] = {"", "about"}
        for part in service.parts:
            needed[part_key(service, part)] = {""}
        needed |= {f"document-{one.id}": {"", "short"} for one in service.documents}
        needed |= {f"document-{one.id}": {"", "why", "short"} for one in uploads(service)}
    return needed


def _of_eligibility(pack: Pack) -> Needed:
    if pack.eligibility is None:
        return {}
    return {f"ground-{ground.id}": {"", "cure"} for ground in pack.eligibility.grounds}


def _of_scoring(model: ScoringModel | None) -> Needed:
    if model is None:
        return {}
    needed: Needed = {f"score-level-{level.id}": {"", "about"} for level in model.levels}
    for block in model.blocks:
        needed[f"score-block-{block.id}"] = {""}
        for rule in block.rules:
            needed[f"score-rule-{rule.id}"] = {"", "advice"} if rule.advice else {""}
    return needed


def _of_table(table: MarketplaceTable | None) -> Needed:
    needed: Needed = {}
    for platform in table.marketplaces if table is not None else ():
        needed[f"marketplace-{platform.id}"] = {"", "about"}
        for reason in (*platform.pros, *platform.cons):
            needed[f"marketplace-{platform.id}--{reason.id}"] = {""}
    return needed


def optional_texts(pack: Pack) -> Needed:
    """Texts that are used where they are there."""
    optional: Needed = {f"printed-{one.id}": {"", "about"} for one in pack.printed}
    for service in pack.services:
        optional[f"service-{service.id}"] = {"price", "who", "apply", "search"}
        optional |= {part_key(service, part): {"price"} for part in service.parts}
        optional |= {f"document-{one.id}": {"why"} for one in service.documents}
    for form, question in questions(pack):
        optional[question_key(form.id, question)] = {"example"}
    for machine in pack.machines.values():
        optional |= {f"status-{state.id}": {"about", "staff"} for state in machine.states}
    return optional


def _verbs(pack: Pack) -> Iterable[str]:
    return dict.fromkeys(s.verb for machine in pack.machines.values() for s in machine.transitions)


def _papers(pack: Pack) -> Iterable[str]:
    steps = (step for machine in pack.machines.values() for step in machine.transitions)
    return dict.fromkeys(paper for step in steps for paper in step.papers)


def questions(pack: Pack) -> Iterator[tuple[Form, Question]]:
    """Every question of every form."""
    for form in pack.forms.values():
        for question in form.questions:
            yield form, question
