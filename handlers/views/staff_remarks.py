"""The page on which staff mark what is wrong: answers and documents, and the list so far."""

from flows.remarks import Remark
from flows.usecases.remark import list_token
from handlers.views.buttons import staff_data
from handlers.views.desk import plain
from handlers.views.remarks import WORDS, fitted
from handlers.views.screen import Button, Rows, Screen, cut, paired
from handlers.views.staff_dossier import member_text
from handlers.views.staff_marking import WHOLE, Line, Marking, phrases_of
from handlers.views.tables import line_text, line_value
from locales.lookup import Html, escaped

PAGE = 8
"""Answers on one page."""

DOCUMENTS = 24
"""Documents on their one page: more no service asks for."""

NAME, SHORT = 26, 40
"""Characters of a field's name on a button, and of its answer in the list."""

ANSWER = 1000
"""Characters of the answer on a field's own page."""

TITLE = 40
"""Characters of a section on a button."""


def page(marking: Marking, where: str) -> Screen:
    """The list so far and a page of answers; `where` is a page, or "d" for documents."""
    dossier, texts = marking.dossier, marking.dossier.texts
    lines = [one for one in marking.lines if where != "d" or one.is_files]
    pages = max(1, -(-len(lines) // PAGE))
    at = min(int(where) if where.isdigit() else 0, pages - 1)
    here = lines[at * PAGE : (at + 1) * PAGE] if where != "d" else lines[:DOCUMENTS]
    title = texts.remarks_list(number=dossier.number)
    if pages > 1 and where != "d":
        title = texts.remarks_list_page(number=dossier.number, page=str(at + 1), pages=str(pages))
    said = fitted([_held(marking, one) for one in marking.held], texts.remarks_list_more)
    answers = [_answer(marking, line) for line in here]
    text = [title, "\n".join(said) or texts.remarks_list_none(), "\n".join(answers)]
    fields = paired([_field(marking, line) for line in here], longest=NAME)
    turns = _turns(marking, at, pages) if where != "d" else ()
    return Screen("\n\n".join(text), (*fields, *turns, *_ways(marking)))


def sections(marking: Marking) -> Screen:
    """Sections of the forms, each a way to its first answer."""
    first: dict[str, Button] = {}
    for line in marking.lines:
        section = line.form.section_of[line.row[0].id]
        key = line.form.section_key(section.id)
        caption = cut(plain(marking.dossier.words(line.form.id).get(key)), TITLE)
        first.setdefault(key, marking.button(caption, "rm", str(line.number // PAGE)))
    texts = marking.dossier.texts
    back = marking.button(texts.remarks_button_back(), "rm", "0")
    rows = (*paired(list(first.values()), longest=18), (back,))
    return Screen(texts.remarks_sections(number=marking.dossier.number), rows)


def field(marking: Marking, line: Line | None) -> Screen:
    """One field with its answer: a phrase is a tap; without a line the whole application."""
    dossier, texts = marking.dossier, marking.dossier.texts
    key, number = (line.key, str(line.number)) if line else (("", ""), WHOLE)
    held = marking.remark(key)
    parts = [_shown(marking, line) if line else texts.remarks_field_whole()]
    if held is not None:
        who = member_text(held.author, dossier.centre, texts)
        parts.append(texts.remarks_field_now(who=who, words=held.words))
    parts.append(texts.remarks_field_ask())
    phrases = [
        marking.button(title, "rp", f"{number}/{place}")
        for place, (title, _) in enumerate(phrases_of(marking, line))
    ]
    rows: Rows = (
        *paired(phrases, longest=24),
        (marking.button(texts.remarks_button_own(), "rw", number),),
        *(((marking.button(texts.remarks_button_drop(), "rx", number),),) if held else ()),
        (marking.button(texts.remarks_button_back(), "rm", page_of(line)),),
    )
    return Screen("\n\n".join(parts), rows)


def prompt(marking: Marking, line: Line | None, telegram: int, name: str) -> str:
    """The message that waits for the words of a remark."""
    texts = marking.dossier.texts
    mention = f'<a href="tg://user?id={telegram}">{escaped(name)}</a>'
    what = marking.name(line) if line else texts.remarks_button_whole()
    return texts.remarks_prompt(
        mention=Html(mention), number=marking.dossier.number, name=Html(what)
    )


def _held(marking: Marking, one: Remark) -> str:
    texts, words = marking.dossier.texts, cut(one.words, WORDS)
    if not one.form:
        return texts.remarks_list_whole(words=words)
    return texts.remarks_list_line(name=Html(marking.named(one.key) or "?"), words=words)


def _answer(marking: Marking, line: Line) -> str:
    dossier = marking.dossier
    given, words = dossier.answers(line.form.id), dossier.words(line.form.id)
    value = line_value(line.form, line.row, given, words, dossier.texts)
    return dossier.texts.remarks_list_answer(name=Html(marking.name(line)), value=cut(value, SHORT))


def _shown(marking: Marking, line: Line) -> str:
    dossier = marking.dossier
    given, words = dossier.answers(line.form.id), dossier.words(line.form.id)
    value = line_text(line.form, line.row, given, words, dossier.texts)
    return dossier.texts.remarks_field(name=Html(marking.name(line)), value=cut(value, ANSWER))


def _field(marking: Marking, line: Line) -> Button:
    mark = "❗ " if marking.remark(line.key) else "📎 " if line.is_files else ""
    return marking.button(mark + cut(plain(marking.name(line)), NAME), "rf", str(line.number))


def _turns(marking: Marking, at: int, pages: int) -> Rows:
    texts = marking.dossier.texts
    turns = []
    if at > 0:
        turns.append(marking.button(texts.button_page_before(), "rm", str(at - 1)))
    if at + 1 < pages:
        turns.append(marking.button(texts.button_page_after(), "rm", str(at + 1)))
    return (tuple(turns),) if turns else ()


def _ways(marking: Marking) -> Rows:
    """Other ways to say it, and the sending."""
    texts, count = marking.dossier.texts, len(marking.held)
    jumps = [marking.button(texts.remarks_button_sections(), "rt")]
    if any(line.is_files for line in marking.lines):
        jumps.append(marking.button(texts.remarks_button_documents(), "rm", "d"))
    words = [marking.button(texts.remarks_button_whole(), "rf", WHOLE)]
    if not count:
        words.append(marking.button(texts.remarks_button_words(), "ro"))
    send = marking.button(
        texts.remarks_button_send(count=str(count)), "rs", list_token(marking.held)
    )
    application = marking.dossier.application
    card = Button(
        texts.staff_button_card(), staff_data(application.id, application.revision, "card")
    )
    rows: Rows = (tuple(jumps), tuple(words))
    return (*rows, *(((send,),) if count else ()), (card,))


def page_of(line: Line | None) -> str:
    """The page on which the field stands."""
    return str(line.number // PAGE) if line is not None else "0"
