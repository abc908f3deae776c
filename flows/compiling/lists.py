"""A centre's own data laid over a pack: lists of options, and readings of slips in the source."""

from collections.abc import Callable, Iterator, Mapping

from pydantic import TypeAdapter, ValidationError

from flows.compiling.shape import shape_faults
from flows.compiling.source import Fault, Source
from flows.model import Form, Option, Pack, Question

OPTIONS = TypeAdapter(dict[str, tuple[Option, ...]])
READINGS = {"opposite": True, "straight": False}
"""How a question is read: `opposite` turns its sign round in print and exports."""

CENTRE = "centre"
"""The file that a reading's fault is said to be in: its name is not known here."""

Lists = Mapping[str, tuple[Option, ...]]


def pack_lists(source: Source | None, faults: list[Fault]) -> Lists | None:
    """The lists that the pack brings along; None where they have not their shape."""
    if source is None:
        return {}
    try:
        lists = OPTIONS.validate_python(source.tree)
    except ValidationError as wrong:
        faults += shape_faults(source, wrong.errors(include_url=False))
        return None
    for name, options in lists.items():
        faults += _twice(source, name, options)
    return lists


def _twice(source: Source, name: str, options: tuple[Option, ...]) -> Iterator[Fault]:
    seen: set[str] = set()
    for n, option in enumerate(options):
        if option.id in seen:
            yield source.fault("id.twice", (name, n), id=option.id, what="option")
        seen.add(option.id)


def with_lists(form: Form, lists: Lists) -> Form:
    """The form with the options of every `options_from` that is known."""
    return _each(form, lambda question: _filled(question, lists))


def with_readings(form: Form, readings: Mapping[str, str]) -> Form:
    """The form read as the centre reads it: "<pack>.<form>.<question>" → opposite or straight."""
    return _each(form, lambda question: _read(form, question, readings))


def readings_known(pack: Pack, readings: Mapping[str, str]) -> Iterator[Fault]:
    """Readings for this pack that no question or no reading answers to.

    Keys without three parts, or of other packs, are none of this pack's business.
    """
    for key, reading in readings.items():
        name, _, rest = key.partition(".")
        if name != pack.id or rest.count(".") != 1:
            continue
        form, _, question = rest.partition(".")
        data = {"key": key, "reading": reading}
        if form not in pack.forms or question not in pack.forms[form].by_id:
            yield Fault("reading.unknown", CENTRE, 1, path="readings", data=data)
        elif reading not in READINGS:
            yield Fault("reading.value", CENTRE, 1, path="readings", data=data)


def _filled(question: Question, lists: Lists) -> Question:
    if question.options_from is None or question.options_from not in lists:
        return question
    return question.model_copy(update={"options": lists[question.options_from]})


def _read(form: Form, question: Question, readings: Mapping[str, str]) -> Question:
    reading = READINGS.get(readings.get(f"{form.pack}.{form.id}.{question.id}", ""))
    return question if reading is None else question.model_copy(update={"opposite": reading})


def _each(form: Form, change: Callable[[Question], Question]) -> Form:
    sections = tuple(
        section.model_copy(update={"questions": tuple(change(q) for q in section.questions)})
        for section in form.sections
    )
    return form.model_copy(update={"sections": sections})
