"""Rows of a form's tables as a person reads them: one line a row."""

from collections.abc import Mapping, Sequence

from flows.conditions import Value
from flows.model import Form, Question
from flows.tables import row_of, same_row
from handlers.views.screen import cut
from handlers.views.values import column_name, question_name, row_text, short_value, value_text
from locales.lookup import Lookup
from locales.texts import Texts

LINE = 160
"""Characters of a row in a list."""

BETWEEN = " · "


def line_name(form: Form, line: Sequence[Question], pack: Lookup) -> str:
    """What a line of an overview is called: a row, or the question."""
    first = line[0]
    if first.cell is None:
        return question_name(form.id, first, pack)
    if first.cell.more:
        return pack.get(f"{first.cell.texts}.short")
    return row_text(first.cell, pack)


def line_value(
    form: Form, line: Sequence[Question], answers: Mapping[str, Value], pack: Lookup, texts: Texts
) -> str:
    """The answers of a line on one short line; what was skipped leaves a dash."""
    if len(line) == 1:
        return short_value(form.id, line[0], answers.get(line[0].id), pack, texts)
    return cut(" ".join(line_text(form, line, answers, pack, texts).split()), LINE)


def line_text(
    form: Form, line: Sequence[Question], answers: Mapping[str, Value], pack: Lookup, texts: Texts
) -> str:
    """The answers of a line, whole; what was skipped leaves a dash in a row."""
    if len(line) == 1:
        return value_text(form.id, line[0], answers.get(line[0].id), pack, texts)
    return BETWEEN.join(_cell(form, cell, answers.get(cell.id), pack, texts) for cell in line)


def whole(form: Form, line: Sequence[Question]) -> Sequence[Question]:
    """The line; of a fixed row also the cells without an answer, so that each keeps its place."""
    cell = line[0].cell
    return line if cell is None or cell.repeats else row_of(form, line[0])


def hushed(line: Sequence[Question]) -> bool:
    """Whether a line is no news: "there is no other row" after a row that stands above."""
    cell = line[0].cell
    return cell is not None and cell.more and cell.row != "0"


def one_row(questions: Sequence[Question]) -> bool:
    """Whether these are several cells of the same row."""
    return len(questions) > 1 and all(same_row(questions[0], one) for one in questions)


def names(form: Form, questions: Sequence[str], pack: Lookup) -> list[str]:
    """Names of questions; the cells of a row are named together."""
    found: dict[str, None] = {}
    for id_ in questions:
        question = form.by_id[id_]
        cell = question.cell
        if cell is None or not cell.repeats:
            found[question_name(form.id, question, pack)] = None
        elif not cell.more:
            found[row_text(cell, pack)] = None
    return list(found)


def _cell(form: Form, question: Question, value: Value, pack: Lookup, texts: Texts) -> str:
    if value is None or value == []:
        return "–"
    if question.kind == "yes_no":
        return f"{column_name(question, pack)}: {value_text(form.id, question, value, pack, texts)}"
    return value_text(form.id, question, value, pack, texts)
