"""A form in words, stop by stop, ready to be drawn."""

from collections.abc import Mapping, Sequence

from bot.graph.form_lines import CheckLine, ColumnLine, FormChart, SectionLines, StopLine
from bot.graph.form_words import FormWords
from bot.graph.stops import Stop, stops
from bot.graph.ways import Ways
from flows.conditions import fields
from flows.model import Check, Form, Section
from locales.lookup import Lookup
from locales.texts import Texts


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
