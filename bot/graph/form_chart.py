"""A form in words, stop by stop, ready to be drawn: no drawing decides anything by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.graph.form_words import FormWords
from bot.graph.stops import Stop, stops
from bot.graph.ways import Siding, Way, Ways
from flows.conditions import fields
from flows.model import Check, Form, Section
from locales.lookup import Lookup
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of a table; `options` are the labels of a short choice."""

    id: str
    name: str
    kind: str
    required: bool
    condition: str
    options: str = ""


@dataclass(frozen=True, slots=True)
class StopLine:
    """A question or a table. `checks` are numbers of checks, `depends` and `decides` of stops.

    `id` is its name in the pack's files, `options` the labels of a short choice. `clause` is empty
    where it is that of the section; `more` is the question for another row.
    """

    number: int
    id: str
    name: str
    kind: str
    notes: tuple[str, ...]
    required: bool
    clause: str
    condition: str
    depends: tuple[int, ...]
    decides: tuple[int, ...]
    checks: tuple[int, ...]
    options: str = ""
    columns: tuple[ColumnLine, ...] = ()
    rows: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check: what contradicts, between which stops, and whether that must be put right."""

    number: int
    text: str
    stops: tuple[int, ...]
    condition: str
    must: bool
    clause: str


@dataclass(frozen=True, slots=True)
class SectionLines:
    """A section with its stops."""

    name: str
    clause: str
    stops: tuple[StopLine, ...]


@dataclass(frozen=True, slots=True)
class FormChart:
    """The whole form. `sidings` and `ways` name stops as `bot.graph.ways` does."""

    title: str
    about: str
    sections: tuple[SectionLines, ...]
    sidings: tuple[Siding, ...]
    ways: tuple[Way, ...]
    checks: tuple[CheckLine, ...]

    @property
    def stops(self) -> tuple[StopLine, ...]:
        """All stops in order."""
        return tuple(stop for section in self.sections for stop in section.stops)


def form_chart(form: Form, pack: Lookup, texts: Texts) -> FormChart:
    """Describe a form; `pack` are its pack's texts."""
    whole = stops(form)
    words = FormWords(form, whole, pack, texts)
    ways = Ways(form, whole)
    sections = tuple(
        SectionLines(
            words.section(section),
            section.clause,
            tuple(
                _stop(form, section, whole, one, words)
                for one in whole
                if one.section == section.id
            ),
        )
        for section in form.sections
    )
    checks = tuple(_check(n, one, words) for n, one in enumerate(form.checks, start=1))
    return FormChart(words.title(), words.about(), sections, ways.sidings(), ways.all(), checks)


def _stop(
    form: Form, section: Section, whole: Sequence[Stop], stop: Stop, words: FormWords
) -> StopLine:
    asked = {question.id for question in stop.questions}
    clause = stop.questions[0].clause if stop.table is None else stop.table.clause
    return StopLine(
        number=stop.number,
        id=stop.questions[0].id if stop.table is None else stop.table.id,
        name=words.name(stop),
        kind=words.kind(stop),
        notes=words.notes(stop),
        required=any(question.required for question in stop.questions),
        clause="" if clause == section.clause else clause,
        condition="" if stop.when is None else words.condition(stop.when),
        depends=_depends(stop, words.numbers),
        decides=tuple(
            other.number for other in whole if stop.number in _depends(other, words.numbers)
        ),
        checks=tuple(n for n, one in enumerate(form.checks, 1) if asked & set(one.fields)),
        options="" if stop.table is not None else words.options(stop.questions[0]),
        columns=_columns(stop, words),
        rows=words.rows(stop),
        more=words.more(stop),
    )


def _columns(stop: Stop, words: FormWords) -> tuple[ColumnLine, ...]:
    named = () if stop.table is None else stop.table.columns
    return tuple(
        ColumnLine(
            one.id,
            words.column(column),
            words.cell_kind(column.cell),
            column.cell.required,
            "" if column.when is None else words.column_condition(column.when),
            words.options(column.cell),
        )
        for one, column in zip(named, stop.columns, strict=True)
    )


def _depends(stop: Stop, numbers: Mapping[str, int]) -> tuple[int, ...]:
    """The stops whose answers decide about this one, its columns among them."""
    conditions = [stop.when, *(column.when for column in stop.columns)]
    looked_at = {field for one in conditions if one is not None for field in fields(one)}
    own = {question.id for question in stop.questions}
    return tuple(sorted({numbers[field] for field in looked_at - own}))


def _check(number: int, check: Check, words: FormWords) -> CheckLine:
    between = sorted({words.numbers[field] for field in check.fields})
    return CheckLine(
        number=number,
        text=words.check(check),
        stops=tuple(between),
        condition=words.condition(check.when),
        must=check.severity == "error",
        clause=check.clause,
    )
