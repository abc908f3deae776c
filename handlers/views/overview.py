"""Answers to look over: a page of all, a row of a table, and the end of a form."""

from collections.abc import Sequence

from flows.model import Question
from flows.navigation import PAGE, before
from flows.ports import Filling
from flows.tables import can_drop, lines, row_of
from flows.visibility import view
from handlers.views.buttons import base36
from handlers.views.correction import may_change, remark_lines, settle_buttons
from handlers.views.desk import Desk, button, index
from handlers.views.registers import with_origin
from handlers.views.screen import Button, Rows, Screen, paired
from handlers.views.tables import hushed, line_name, line_value, whole
from handlers.views.values import column_name, row_text, short_value
from locales.lookup import Html

LONGEST = 20
"""Characters of two captions that stand beside each other."""


def overview_place(desk: Desk, filling: Filling) -> Screen:
    """A page of all answers, each with a button to change it."""
    form, session, texts = desk.rules.form, filling.session, desk.texts
    found = lines(view(form, session).shown, session.values())
    pages = max(1, -(-len(found) // PAGE))
    page = min(int(session.place.id or 0), pages - 1)
    here = found[page * PAGE : (page + 1) * PAGE]
    title = texts.overview_title() if found else texts.overview_empty()
    if pages > 1:
        title = texts.overview_page(page=str(page + 1), pages=str(pages))
    said = [_said(desk, filling, line) for line in here if not hushed(line)]
    edits = [_edit(desk, filling, line) for line in here if may_change(desk, filling, line)]
    turn = _turn(desk, filling, page, pages)
    rows = (*paired(edits, longest=LONGEST), *((turn,) if turn else ()))
    return Screen(
        "\n".join([title, "", *said]), (*rows, _on(desk, filling), *_consult(desk, filling))
    )


def row_place(desk: Desk, filling: Filling) -> Screen:
    """The answers of one row, each with a button to change it."""
    form, session, texts = desk.rules.form, filling.session, desk.texts
    question = form.by_id[session.place.id]
    shown = {one.id for one in view(form, session).shown}
    cells = [cell for cell in row_of(form, question) if cell.id in shown]
    title = row_text(question.cell, desk.pack) if question.cell is not None else ""
    said = [
        texts.card_known_line(
            name=Html(column_name(cell, desk.pack)),
            value=short_value(form.id, cell, session.values().get(cell.id), desk.pack, texts),
        )
        for cell in cells
        if cell.id in session.answers
    ]
    edits = [
        button(filling, "✎ " + column_name(cell, desk.pack), "g", index(desk, cell))
        for cell in cells
        if may_change(desk, filling, (cell,))
    ]
    drop = [button(filling, texts.button_drop_row(), "dw")]
    settle = settle_buttons(desk, filling, question)
    rows = (
        *settle,
        *paired(edits, longest=LONGEST),
        *([tuple(drop)] if can_drop(form, question, view(form, session).counted) else []),
        _from_row(desk, filling)
        if settle
        else (button(filling, texts.button_back(), "b"), *_on(desk, filling)),
    )
    remark = [f"{one}\n" for one in remark_lines(desk, filling, question.id)]
    return Screen("\n".join([*remark, f"<b>{title}</b>", "", *said]), rows)


def _said(desk: Desk, filling: Filling, line: Sequence[Question]) -> str:
    form, pack, texts = desk.rules.form, desk.pack, desk.texts
    value = line_value(form, whole(form, line), filling.session.values(), pack, texts)
    said = texts.card_known_line(name=Html(line_name(form, line, pack)), value=value)
    if not may_change(desk, filling, line):
        return texts.remarks_locked_line(name=Html(line_name(form, line, pack)), value=value)
    return with_origin(desk, filling, line[0], said)


def _edit(desk: Desk, filling: Filling, line: Sequence[Question]) -> Button:
    """A row is opened, a single answer is asked again, and one more row is begun."""
    form, pack, first = desk.rules.form, desk.pack, line[0]
    if hushed(line) and first.cell is not None:
        noun = pack.find(f"{first.cell.texts}.row") or ""
        return button(filling, desk.texts.button_add_row(row=Html(noun)), "g", index(desk, first))
    verb = "r" if len(whole(form, line)) > 1 else "g"
    return button(filling, "✎ " + line_name(form, line, pack), verb, index(desk, first))


def _turn(desk: Desk, filling: Filling, page: int, pages: int) -> tuple[Button, ...]:
    turn = []
    if page > 0:
        turn.append(button(filling, desk.texts.button_page_before(), "o", base36(page - 1)))
    if page < pages - 1:
        turn.append(button(filling, desk.texts.button_page_after(), "o", base36(page + 1)))
    return tuple(turn)


def _on(desk: Desk, filling: Filling) -> tuple[Button, ...]:
    return (
        button(filling, desk.texts.button_continue(), "c"),
        button(filling, desk.texts.button_later(), "l"),
    )


def _from_row(desk: Desk, filling: Filling) -> tuple[Button, ...]:
    """Ways from a row that is being put right; back only where there is something."""
    back = before(desk.rules.form, filling.session) != filling.session.place
    later = button(filling, desk.texts.button_later(), "l")
    return (button(filling, desk.texts.button_back(), "b"), later) if back else (later,)


def _consult(desk: Desk, filling: Filling) -> Rows:
    """A consultation may be asked for during the scoring [rec-marketplaces 5.2]."""
    if desk.rules.scoring is None or desk.rules.scoring.form != desk.rules.form.id:
        return ()
    return ((button(filling, desk.texts.button_consult(), "co"),),)


def review_place(desk: Desk, filling: Filling) -> Screen:
    """All is answered."""
    form, session, texts = desk.rules.form, filling.session, desk.texts
    answered = sum(
        question.kind != "info" and question.id in session.answers
        for question in view(form, session).shown
    )
    rows = (
        (button(filling, texts.button_finish(), "fi"),),
        (button(filling, texts.button_check_answers(), "o", "0"),),
        (button(filling, texts.button_back(), "b"), button(filling, texts.button_later(), "l")),
    )
    return Screen(texts.review(count=str(answered)), rows)
