"""What a form's card says besides when it was sent back with remarks."""

from collections.abc import Sequence

from flows import correction
from flows.model import Question
from flows.ports import Filling
from flows.tables import row_of
from handlers.views.desk import Desk, button
from handlers.views.screen import Rows, Screen
from handlers.views.tables import line_name, line_value, whole
from locales.lookup import Html


def correction_header(desk: Desk, filling: Filling) -> str:
    """Which of the remarks it is, in place of the progress through the whole form."""
    form, texts = desk.rules.form, desk.texts
    name = Html(desk.pack.get(form.name_key))
    at = correction.standing(form, filling.session, filling.session.place.id)
    if at is None:
        return texts.remarks_header_rest(form=name)
    return texts.remarks_header(form=name, number=str(at.at), of=str(at.of))


def remark_lines(desk: Desk, filling: Filling, question: str) -> list[str]:
    """The centre's remark on this field, above the question."""
    held = filling.session.correction
    remarked = held.asked.get(question) if held is not None else None
    if remarked is None:
        return []
    return [desk.texts.remarks_on_card(words=remarked.words)]


def may_change(desk: Desk, filling: Filling, line: Sequence[Question]) -> bool:
    """Whether anything of the line may be changed."""
    form, session = desk.rules.form, filling.session
    return any(correction.is_open(form, session, one.id) for one in line)


def settle_buttons(desk: Desk, filling: Filling, question: Question) -> Rows:
    """Under a row that is being put right: done, or as it is."""
    form, session, texts = desk.rules.form, filling.session, desk.texts
    if session.correction is None or not correction.is_asked(session, question.id):
        return ()
    row = {one.id for one in row_of(form, question)}
    same = session.correction.touched.isdisjoint(row)
    caption = texts.button_keep() if same else texts.remarks_row_done()
    return ((button(filling, caption, "k"),),)


def reply_place(desk: Desk, filling: Filling) -> Screen:
    """An answer stays in spite of a remark: why, may be said in words."""
    form, texts, session = desk.rules.form, desk.texts, filling.session
    question = form.by_id[session.place.id]
    line = whole(form, row_of(form, question))
    name = Html(line_name(form, line, desk.pack))
    value = line_value(form, line, session.values(), desk.pack, texts)
    parts = [
        *remark_lines(desk, filling, question.id),
        texts.remarks_reply_title(name=name),
        texts.card_now(value=value),
        texts.remarks_reply_ask(),
    ]
    rows = (
        (button(filling, texts.remarks_reply_none(), "k"),),
        (
            button(filling, texts.button_back(), "b"),
            button(filling, texts.button_later(), "l"),
        ),
    )
    return Screen("\n\n".join(parts), rows)
