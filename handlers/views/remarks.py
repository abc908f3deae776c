"""Remarks as the client reads them: what is to be put right, and before and after."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from flows.conditions import Value
from flows.model import Form, Question
from flows.remarks import Difference, Remark
from flows.tables import row_of
from flows.usecases.correct import Correcting
from handlers.views.buttons import menu_data
from handlers.views.desk import plain
from handlers.views.screen import Button, Rows, Screen, cut
from handlers.views.tables import line_name
from handlers.views.values import column_name, question_name, value_text
from locales.lookup import Html, Lookup
from locales.texts import Texts

VALUE = 200
"""Characters of an answer in before and after."""

WORDS = 300
"""Characters of a remark in a list; the form's card has it whole."""

ROOM = 3300
"""Characters of a list: with its title and markup within Telegram's 4096."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What names and values are written with. `words` are each form's own, by form id."""

    texts: Texts
    forms: Mapping[str, Form]
    words: Mapping[str, Lookup]
    files: Mapping[str, str]

    def question(self, form: str, name: str) -> Question | None:
        """A question of a form, if it has it (still)."""
        return self.forms[form].by_id.get(name) if form in self.forms else None

    def field(self, form: str, name: str) -> str | None:
        """What a remarked field is called: a row, or the question."""
        question = self.question(form, name)
        if question is None:
            return None
        row = row_of(self.forms[form], question)
        return line_name(self.forms[form], row, self.words[form])

    def own(self, remark: Remark, found: Sequence[Difference]) -> list[Difference]:
        """Differences in the field that was remarked on, of a table in its row."""
        question = self.question(remark.form, remark.field)
        if question is None:
            return []
        row = {cell.id for cell in row_of(self.forms[remark.form], question)}
        return [one for one in found if one.form == remark.form and one.question in row]

    def differs(self, remark: Remark, found: Sequence[Difference]) -> bool:
        """Whether the field was put right."""
        return bool(self.own(remark, found))

    def value(self, form: str, question: Question, value: Value) -> str:
        """An answer in words; files by their names."""
        if question.kind == "files" and isinstance(value, list) and value:
            return ", ".join(self.files.get(one, "?") for one in value)
        if value is None or value == []:
            return self.texts.remarks_none_value()
        shown = value_text(form, question, value, self.words[form], self.texts)
        return cut(" ".join(shown.split()), VALUE)


def asked_lines(wording: Wording, remarks: Sequence[Remark]) -> list[str]:
    """The remarks, each with its field in words; what does not fit is counted."""
    return fitted([_asked(wording, one) for one in remarks], wording.texts.remarks_asked_more)


def asked(view: Correcting, wording: Wording) -> Screen:
    """What the centre asks to put right, before it is."""
    texts, number = wording.texts, str(view.application.id)
    parts = [
        texts.remarks_asked(number=view.application.number or ""),
        "\n".join(asked_lines(wording, view.remarks)),
        texts.remarks_asked_hint(),
    ]
    caption = texts.remarks_button_fix(count=str(len(view.fields)))
    if view.differences or view.replies:
        caption = texts.remarks_button_go_on()
    rows = ((Button(caption, menu_data("fix", number)),), _application(texts, number))
    return Screen("\n\n".join(parts), rows)


def done(view: Correcting, wording: Wording) -> Screen:
    """Before and after, to be looked over and sent."""
    texts, application = wording.texts, view.application
    number = str(application.id)
    lines = compared(wording, view.fields, view.differences, view.replies)
    parts = [
        texts.remarks_done(number=application.number or ""),
        "\n\n".join(fitted(lines, texts.remarks_too_long)),
        texts.remarks_done_hint(),
    ]
    send = menu_data("submit", f"{number}/{application.service}")
    rows = ((Button(texts.button_submit_again(), send),), *_again(view, wording))
    return Screen("\n\n".join(parts), (*rows, _application(texts, number)))


def compared(
    wording: Wording,
    remarks: Sequence[Remark],
    differences: Sequence[Difference],
    replies: Mapping[tuple[str, str], str],
) -> list[str]:
    """A block for each remarked field, and one for what has changed besides."""
    left = list(differences)
    blocks: list[str] = []
    for remark in remarks:
        own = wording.own(remark, left)
        left = [one for one in left if one not in own]
        blocks.append("\n".join(_block(wording, remark, own, replies.get(remark.key, ""))))
    others = [_cell(wording, one, whole=True) for one in left]
    others = [line for line in others if line]
    return [*blocks, *(["\n".join([wording.texts.remarks_other(), *others])] if others else [])]


def fitted(lines: Sequence[str], rest: Callable[..., str]) -> list[str]:
    """As many lines as a message holds; the rest are counted, since none is cut in its markup."""
    kept: list[str] = []
    room = ROOM
    for place, line in enumerate(lines):
        room -= len(line) + 2
        if room < 0:
            return [*kept, rest(count=str(len(lines) - place))]
        kept.append(line)
    return kept


def _asked(wording: Wording, remark: Remark) -> str:
    texts, words = wording.texts, cut(remark.words, WORDS)
    if not remark.form:
        return texts.remarks_asked_whole(words=words)
    name = wording.field(remark.form, remark.field)
    if name is None:
        return texts.remarks_asked_gone(words=words)
    return texts.remarks_asked_line(name=Html(name), words=words)


def _block(
    wording: Wording, remark: Remark, own: Sequence[Difference], reply: str
) -> Iterator[str]:
    texts = wording.texts
    name = wording.field(remark.form, remark.field) or texts.remarks_line_hidden()
    yield texts.remarks_line_title(name=Html(name))
    yield texts.remarks_line_remark(words=cut(remark.words, WORDS))
    question = wording.question(remark.form, remark.field)
    if len(own) == 1 and question is not None and question.id == own[0].question:
        yield from _was_and_is(wording, question, own[0])
    else:
        yield from filter(None, (_cell(wording, one, whole=False) for one in own))
    if not own:
        yield texts.remarks_line_same()
    if reply:
        yield texts.remarks_line_reply(words=cut(reply, WORDS))


def _was_and_is(wording: Wording, question: Question, one: Difference) -> Iterator[str]:
    texts = wording.texts
    yield texts.remarks_line_was(before=wording.value(one.form, question, one.before))
    yield texts.remarks_line_now(after=wording.value(one.form, question, one.after))


def _cell(wording: Wording, one: Difference, *, whole: bool) -> str:
    """One line; `whole`: the cell is named with its row."""
    question = wording.question(one.form, one.question)
    if question is None or (question.cell is not None and question.cell.more):
        return ""
    words = wording.words[one.form]
    named = whole or question.cell is None
    name = question_name(one.form, question, words) if named else column_name(question, words)
    return wording.texts.remarks_line_cell(
        name=Html(name),
        before=wording.value(one.form, question, one.before),
        after=wording.value(one.form, question, one.after),
    )


def _again(view: Correcting, wording: Wording) -> Rows:
    """To look once more at what is open; the form is named where there are several."""
    forms = list(dict.fromkeys(one.form for one in view.fields if one.form in wording.forms))
    texts = wording.texts
    rows = []
    for form in forms:
        name = plain(wording.words[form].get(wording.forms[form].name_key))
        several = len(forms) > 1
        caption = texts.remarks_button_again_form(form=Html(name)) if several else ""
        data = menu_data("fix", f"{view.application.id}/{form}")
        rows.append((Button(caption or texts.remarks_button_again(), data),))
    return tuple(rows)


def _application(texts: Texts, number: str) -> tuple[Button, ...]:
    return (Button(texts.button_open_application(), menu_data("app", number)),)
