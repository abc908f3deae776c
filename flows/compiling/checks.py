"""Cross-checks and what is known beforehand: fields that exist, contradictions that can happen."""

from collections.abc import Iterable, Iterator, Mapping

from flows.compiling.conditions import well_formed
from flows.compiling.source import Fault, Path, Source
from flows.conditions import fields
from flows.gatherings import TITLE
from flows.ledger import KEYS
from flows.model import Form, Pack, Question
from flows.related import NUMBER

GIVEN = {NUMBER, TITLE, *KEYS}
"""What no form remembers and the bot knows: what an application is about, and rates."""


def checks(form: Form, source: Source) -> Iterator[Fault]:
    """Faults of a form's cross-checks."""
    for index, check in enumerate(form.checks):
        path: Path = ("checks", index)
        for place, name in enumerate(check.fields):
            if name not in form.by_id:
                at = (*path, "fields", place)
                yield source.fault("condition.field_unknown", at, field=name, form=form.id)
        wrong = list(well_formed(form, check.when, source, (*path, "when")))
        yield from wrong
        if not wrong and (missing := sorted(fields(check.when) - set(check.fields))):
            yield source.fault(
                "check.fields_left_out", path, check=check.id, fields=", ".join(missing)
            )


def known_beforehand(
    form: Form, pack: Pack, remembered: Mapping[str, Question], source: Source
) -> Iterator[Fault]:
    """`prefill` that nothing fills: not remembered, the form itself, or none of its services.

    `remembered` are the questions of all forms by the key under which they are remembered.
    """
    beside = {name for one in pack.services if form.id in one.forms for name in one.forms}
    for s, section in enumerate(form.sections):
        for q, question in enumerate(section.questions):
            if question.prefill is None:
                continue
            path: Path = ("sections", s, "questions", q, "prefill")
            origin = _origin(question.prefill, pack.forms, remembered)
            other = _form(question.prefill)
            if other == form.id:
                yield source.fault("prefill.itself", path, key=question.prefill)
            elif origin is None and question.prefill not in GIVEN:
                yield source.fault("prefill.unknown", path, key=question.prefill)
            elif other and beside and other not in beside:
                yield source.fault("prefill.elsewhere", path, key=question.prefill, form=other)
            elif origin is not None and not _alike(origin, question):
                kinds = {"kind": question.kind, "origin": origin.kind}
                yield source.fault("prefill.kind", path, key=question.prefill, **kinds)


def by_key(forms: Iterable[Form]) -> dict[str, Question]:
    """For each key of the profile a question that writes it, of the kind that most have."""
    found: dict[str, list[Question]] = {}
    for question in (question for form in forms for question in form.questions):
        if question.remember is not None:
            found.setdefault(question.remember, []).append(question)
    return {name: _usual(every) for name, every in found.items()}


def _usual(questions: list[Question]) -> Question:
    sorts = [_sort(question) for question in questions]
    return questions[sorts.index(max(sorts, key=sorts.count))]


def remembered_alike(
    form: Form, remembered: Mapping[str, Question], source: Source
) -> Iterator[Fault]:
    """Two questions that write answers of different kinds under one key of the profile."""
    for s, section in enumerate(form.sections):
        for q, question in enumerate(section.questions):
            first = remembered.get(question.remember or "")
            if first is not None and _sort(first) != _sort(question):
                path: Path = ("sections", s, "questions", q, "remember")
                data = {"kind": question.kind, "other": first.kind}
                yield source.fault("remember.kind", path, key=question.remember, **data)


def same_answers(form: Form, source: Source) -> Iterator[Fault]:
    """`same_as` that offers nothing: no earlier question of the form with such an answer."""
    for s, section in enumerate(form.sections):
        for q, question in enumerate(section.questions):
            if question.same_as is None:
                continue
            other = form.by_id.get(question.same_as)
            earlier = other is not None and form.position[other.id] < form.position[question.id]
            if other is None or not earlier or not _alike(other, question):
                path: Path = ("sections", s, "questions", q, "same_as")
                yield source.fault("same_as.unknown", path, question=question.same_as)


def _origin(
    key: str, forms: Mapping[str, Form], remembered: Mapping[str, Question]
) -> Question | None:
    if (name := _form(key)) is None:
        return remembered.get(key)
    return forms[name].by_id.get(key.partition(".")[2]) if name in forms else None


def _form(key: str) -> str | None:
    """The form that a key names; None where it names the profile's own data."""
    return key.removeprefix("form:").partition(".")[0] if key.startswith("form:") else None


def _sort(question: Question) -> tuple[str, bool]:
    """What may stand under one key: a line and several lines are both words."""
    return {"long_text": "text"}.get(question.kind, question.kind), question.many


def _alike(origin: Question, question: Question) -> bool:
    """Whether an answer to one is an answer to the other."""
    if (origin.kind, origin.many) != (question.kind, question.many):
        return False
    return set(origin.option_ids) <= set(question.option_ids)
