"""A question on the card: its words, its options, and the ways on."""

from flows.model import Cell, Question, question_key
from flows.navigation import before, offered
from flows.ports import Filling
from flows.tables import ahead, lines, same_row
from flows.usecases.reuse_document import Offer
from flows.visibility import view
from handlers.views.correction import remark_lines
from handlers.views.desk import Desk, button, plain
from handlers.views.menu import day
from handlers.views.registers import with_origin
from handlers.views.screen import Button, Rows, Screen, cut, paired
from handlers.views.tables import BETWEEN, line_name, line_value
from handlers.views.values import column_name, option_text, question_name, row_text, value_text
from locales.lookup import Html

LONG_VALUE = 600
"""Characters of an existing answer that the card quotes."""

FILE_NAME = 40
"""Characters of a file's name on the button that takes it out."""


def question_place(desk: Desk, filling: Filling, *, brief: bool = False) -> Screen:
    """The question with why it is asked, an example, and what is saved already.

    `brief`: below an error, which says how to write it, neither is repeated.
    """
    form, session, texts = desk.rules.form, filling.session, desk.texts
    question = form.by_id[session.place.id]
    key = question_key(form.id, question)
    parts = remark_lines(desk, filling, question.id)
    parts += [] if question.cell is None or brief else _table(desk, filling, question.cell)
    said = [_title(desk, question, key)]
    if not brief:
        said += _explained(desk, question, key)
    said += _hint(desk, filling, question)
    parts.append("\n".join(said))
    answer = session.answers.get(question.id)
    if answer is not None and question.kind != "info":
        now = value_text(form.id, question, answer.value, desk.pack, texts)
        said_now = texts.card_now(value=cut(now, LONG_VALUE))
        parts.append(with_origin(desk, filling, question, said_now))
    elif answer is None and (offer := offered(question, session)) is not None:
        now = value_text(form.id, question, offer, desk.pack, texts)
        known = texts.card_known_value(value=cut(now, LONG_VALUE))
        parts.append(with_origin(desk, filling, question, known))
    rows = (*_options(desk, filling, question), *_ways_on(desk, filling, question))
    return Screen("\n\n".join(parts), (*rows, *navigation_row(desk, filling)))


def _title(desk: Desk, question: Question, key: str) -> str:
    """The question; in a table it begins with its row. A text to read stands below its name."""
    asked = desk.pack.get(key)
    if question.kind == "info":
        return f"<b>{question_name(desk.rules.form.id, question, desk.pack)}</b>\n{asked}"
    if question.cell is not None and not question.cell.more:
        asked = f"{row_text(question.cell, desk.pack)} · {asked}"
    return f"<b>{asked}</b>"


def _table(desk: Desk, filling: Filling, cell: Cell) -> list[str]:
    """Where a table begins, what it is about; before another row, those that are there."""
    form, session, pack = desk.rules.form, filling.session, desk.pack
    first = form.cells[cell.table][0]
    if first.id == session.place.id:
        why = pack.find(f"{cell.texts}.why")
        title = f"<b>{pack.get(cell.texts)}</b>"
        return [f"{title}\n<i>{why}</i>" if why else title]
    if not cell.more:
        return []
    filled = [q for q in form.cells[cell.table] if not (q.cell and q.cell.more)]
    shown = {one.id for one in view(form, session).shown}
    rows = lines([one for one in filled if one.id in shown], session.values())
    said = [
        desk.texts.card_known_line(
            name=Html(line_name(form, row, pack)),
            value=line_value(form, row, session.values(), pack, desk.texts),
        )
        for row in rows
    ]
    return ["\n".join(said)] if said else []


def _explained(desk: Desk, question: Question, key: str) -> list[str]:
    """Why it is asked, and an example; numbers of people are longer than those of companies."""
    why, example = desk.pack.find(f"{key}.why"), desk.pack.find(f"{key}.example")
    lines = [f"<i>{why}</i>"] if why else []
    if not example:
        return lines
    both = question.kind in {"inn", "ogrn"}
    tell = f"card-example-{question.kind}" if both else "card-example"
    return [*lines, desk.texts.get(tell, example=Html(example))]


def _hint(desk: Desk, filling: Filling, question: Question) -> list[str]:
    """How to answer, where a tap is not obvious."""
    texts = desk.texts
    if question.kind == "choices":
        return [texts.hint_choices()]
    if question.kind == "files":
        several = question.max_files > 1
        return [texts.hint_files(max=str(question.max_files)) if several else texts.hint_file()]
    if question.many:
        return [texts.hint_many()]
    if question.cell is not None:
        return _row_hint(desk, filling, question)
    return []


def _row_hint(desk: Desk, filling: Filling, question: Question) -> list[str]:
    """All numbers of a row may come at once: said where a row begins."""
    form, session = desk.rules.form, filling.session
    cells = ahead(form, question, view(form, session).shown, session.answers)
    before_it = form.position[question.id] - 1
    begins = before_it < 0 or not same_row(form.questions[before_it], question)
    if not cells or not begins:
        return []
    gaps = [] if all(cell.required for cell in cells) else [desk.texts.hint_row_gaps()]
    names = Html(BETWEEN.join(column_name(cell, desk.pack) for cell in cells))
    return [" ".join([desk.texts.hint_row(names=names), *gaps])]


def _options(desk: Desk, filling: Filling, question: Question) -> Rows:
    if taps := _taps(desk, filling, question):
        return (taps,)
    session, texts = filling.session, desk.texts
    buttons = [
        button(filling, texts.button_drop_file(name=cut(desk.files[file], FILE_NAME)), "x", file)
        for file in session.selection
        if file in desk.files
    ]
    buttons += [_offer(desk, filling, one) for one in desk.offers if not session.selection]
    for option in question.options:
        caption = plain(option_text(desk.rules.form.id, question, option.id, desk.pack))
        if question.kind != "choices":
            buttons.append(button(filling, caption, "p", option.id))
        elif option.id in session.selection:
            buttons.append(button(filling, "☑ " + caption, "u", option.id))
        else:
            buttons.append(button(filling, "☐ " + caption, "y", option.id))
    return paired(buttons, longest=16)


def _offer(desk: Desk, filling: Filling, offer: Offer) -> Button:
    """A document that was sent before."""
    texts = desk.texts
    name, when = cut(offer.name, FILE_NAME), day(offer.at.date(), texts.language)
    say = texts.mydocs_reuse_accepted if offer.accepted else texts.mydocs_reuse
    return button(filling, say(name=name, day=when), "re", offer.files[0])


def _taps(desk: Desk, filling: Filling, question: Question) -> tuple[Button, ...]:
    """Buttons of a question that is answered with true or false."""
    texts = desk.texts
    match question.kind:
        case "yes_no":
            yes = button(filling, texts.yes(), "p", "yes")
            return (yes, button(filling, texts.no(), "p", "no"))
        case "consent":
            return (button(filling, texts.button_confirm(), "p", "yes"),)
        case "info":
            return (button(filling, texts.button_read(), "p", "yes"),)
    return ()


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
    if question.kind == "info":
        pass  # "got it" leads on as well
    elif question.id in session.answers:
        buttons.append(button(filling, texts.button_keep(), "k"))
        if question.kind == "files" and not question.required and not session.selection:
            buttons.append(button(filling, texts.button_no_files(), "s"))
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
