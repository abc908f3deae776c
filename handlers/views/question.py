"""A question on the card: its words, its options, and the ways on."""

from flows.model import Question, question_key
from flows.navigation import before, offered
from flows.ports import Filling
from handlers.views.desk import Desk, button, plain
from handlers.views.screen import Rows, Screen, cut, paired
from handlers.views.values import option_text, value_text
from locales.lookup import Html

LONG_VALUE = 600
"""Characters of an existing answer that the card quotes."""


def question_place(desk: Desk, filling: Filling, *, brief: bool = False) -> Screen:
    """The question with why it is asked, an example, and what is saved already.

    `brief`: below an error, which says how to write it, neither is repeated.
    """
    form, session, texts = desk.rules.form, filling.session, desk.texts
    question = form.by_id[session.place.id]
    key = question_key(form.id, question)
    lines = [f"<b>{desk.pack.get(key)}</b>"]
    if not brief:
        lines += _explained(desk, key)
    lines += _hint(desk, question)
    parts = ["\n".join(lines)]
    answer = session.answers.get(question.id)
    if answer is not None:
        now = value_text(form.id, question, answer.value, desk.pack, texts)
        parts.append(texts.card_now(value=cut(now, LONG_VALUE)))
    elif (offer := offered(question, session)) is not None:
        now = value_text(form.id, question, offer, desk.pack, texts)
        parts.append(texts.card_known_value(value=cut(now, LONG_VALUE)))
    rows = (*_options(desk, filling, question), *_ways_on(desk, filling, question))
    return Screen("\n\n".join(parts), (*rows, *navigation_row(desk, filling)))


def _explained(desk: Desk, key: str) -> list[str]:
    """Why it is asked, and an example."""
    why, example = desk.pack.find(f"{key}.why"), desk.pack.find(f"{key}.example")
    lines = [f"<i>{why}</i>"] if why else []
    return [*lines, desk.texts.card_example(example=Html(example))] if example else lines


def _hint(desk: Desk, question: Question) -> list[str]:
    """How to answer, where a tap is not obvious."""
    texts = desk.texts
    if question.kind == "choices":
        return [texts.hint_choices()]
    if question.kind == "files":
        return [texts.hint_files(max=str(question.max_files))]
    if question.many:
        return [texts.hint_many()]
    return []


def _options(desk: Desk, filling: Filling, question: Question) -> Rows:
    texts, session = desk.texts, filling.session
    if question.kind == "yes_no":
        yes = button(filling, texts.yes(), "p", "yes")
        return ((yes, button(filling, texts.no(), "p", "no")),)
    buttons = []
    for option in question.options:
        caption = plain(option_text(desk.rules.form.id, question, option.id, desk.pack))
        if question.kind != "choices":
            buttons.append(button(filling, caption, "p", option.id))
        elif option.id in session.selection:
            buttons.append(button(filling, "☑ " + caption, "u", option.id))
        else:
            buttons.append(button(filling, "☐ " + caption, "y", option.id))
    return paired(buttons, longest=16)


def _ways_on(desk: Desk, filling: Filling, question: Question) -> Rows:
    """Done, keep, skip: whichever make sense now."""
    texts, session = desk.texts, filling.session
    buttons = []
    if question.kind in {"choices", "files"} and session.selection:
        count = str(len(session.selection))
        caption = (
            texts.button_done_files(count=count)
            if question.kind == "files"
            else texts.button_done()
        )
        buttons.append(button(filling, caption, "d"))
    if question.id in session.answers:
        buttons.append(button(filling, texts.button_keep(), "k"))
    elif offered(question, session) is not None:
        buttons.append(button(filling, texts.button_take(), "k"))
    elif not question.required and not session.selection:
        buttons.append(button(filling, texts.button_skip(), "s"))
    return tuple((button,) for button in buttons)


def navigation_row(desk: Desk, filling: Filling) -> Rows:
    """Back and the answers only where there is something to go back to."""
    texts, session = desk.texts, filling.session
    row = []
    if before(desk.rules.form, session) != session.place:
        row.append(button(filling, texts.button_back(), "b"))
    if session.answers:
        row.append(button(filling, texts.button_answers(), "o", "0"))
    return ((*row, button(filling, texts.button_later(), "l")),)
