"""All answers of an application, page by page, in place of its card."""

from collections.abc import Mapping, Sequence

from flows import tables
from flows.conditions import Value
from flows.model import Form, Question
from handlers.views.buttons import staff_data
from handlers.views.screen import Button, Rows, Screen, cut, paged
from handlers.views.staff_dossier import Dossier
from handlers.views.tables import hushed, line_name, line_text, whole
from handlers.views.values import question_name, value_text
from locales.lookup import Html, escaped

VALUE = 1000
"""Characters of one answer; the printed form has it whole."""

ROW = 300
"""Characters of a row of a table that still reads as one line."""


def answers(dossier: Dossier, page: int) -> Screen:
    """The answers as they were submitted, form by form."""
    pages = paged(_answer_lines(dossier))
    page = min(max(page, 0), len(pages) - 1)
    title = dossier.texts.staff_answers(
        number=dossier.number, page=str(page + 1), pages=str(len(pages))
    )
    return page_screen(dossier, title, pages, page, "ans")


def turning(
    texts_before: str, texts_after: str, before: str | None, after: str | None
) -> tuple[Button, ...]:
    """Buttons to the page before and the page after, where there is one."""
    turns = ((texts_before, before), (texts_after, after))
    return tuple(Button(caption, data) for caption, data in turns if data is not None)


def _answer_lines(dossier: Dossier) -> list[str]:
    texts = dossier.texts
    lines = []
    for form in dossier.forms.values():
        title = dossier.words(form.id).find(form.name_key) or escaped(form.official)
        lines.append(texts.staff_answers_form(form=Html(title)))
        given = {id_: one for id_, one in dossier.answers(form.id).items() if one is not None}
        for row in tables.lines(form.questions, given):
            if not hushed(row):
                lines += _row_lines(dossier, form, row, given)
    return lines


def _row_lines(
    dossier: Dossier, form: Form, row: Sequence[Question], given: Mapping[str, Value]
) -> list[str]:
    """A row on one line, or a line for each cell where they are long."""
    texts, pack = dossier.texts, dossier.words(form.id)
    value = line_text(form, whole(form, row), given, pack, texts)
    if len(row) == 1 or len(value) <= ROW:
        name = Html(line_name(form, row, pack))
        return [texts.staff_answers_line(name=name, value=cut(value, VALUE))]
    return [
        texts.staff_answers_line(
            name=Html(question_name(form.id, cell, pack)),
            value=cut(value_text(form.id, cell, given[cell.id], pack, texts), VALUE),
        )
        for cell in row
    ]


def page_screen(dossier: Dossier, title: str, pages: Sequence[str], page: int, verb: str) -> Screen:
    """A page with the ways to its neighbours and back to the card."""
    texts, application = dossier.texts, dossier.application

    def to(verb: str, argument: str = "") -> str:
        return staff_data(application.id, application.revision, verb, argument)

    turns = turning(
        texts.button_page_before(),
        texts.button_page_after(),
        to(verb, str(page - 1)) if page > 0 else None,
        to(verb, str(page + 1)) if page + 1 < len(pages) else None,
    )
    back: Rows = ((Button(texts.staff_button_card(), to("card")),),)
    return Screen(f"{title}\n\n{pages[page]}", (turns, *back) if turns else back)
