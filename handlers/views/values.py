"""Answers as a person reads them."""

from flows.conditions import Value
from flows.model import Cell, Option, Question, question_key
from flows.readers.show import show
from handlers.views.screen import cut
from locales.lookup import Lookup
from locales.texts import Texts

SHORT = 60
"""Characters of a value in a list or on a button."""

ROW = 30
"""Characters of a row's name before the name of a cell."""


def value_text(form: str, question: Question, value: Value, pack: Lookup, texts: Texts) -> str:
    """The value in words, whole. Skipped answers have a word of their own."""
    if value is None or value == []:
        return texts.value_skipped()
    if question.kind == "consent" and value is True:
        return texts.value_confirmed()
    if isinstance(value, bool):
        return texts.yes() if value else texts.no()
    if question.kind == "files":
        return texts.value_files(count=str(len(value))) if isinstance(value, list) else str(value)
    if question.kind in {"choice", "choices"}:
        chosen = value if isinstance(value, list) else [str(value)]
        return ", ".join(option_text(form, question, option, pack) for option in chosen)
    return show(question.kind, value, texts.language)


def short_value(form: str, question: Question, value: Value, pack: Lookup, texts: Texts) -> str:
    """The value on one short line."""
    return cut(" ".join(value_text(form, question, value, pack, texts).split()), SHORT)


def option_text(form: str, question: Question, option_id: str, pack: Lookup) -> str:
    """An option's caption: the centre's own label, the pack's text, or the source's wording."""
    option = question.option_ids.get(option_id)
    if option is None:
        return option_id
    key = option.texts or f"{question_key(form, question)}--{option.id}"
    return _label(option, pack) or pack.find(key) or option.official


def question_name(form: str, question: Question, pack: Lookup) -> str:
    """The question in one to four words; a cell is named with its row."""
    key, cell = question_key(form, question), question.cell
    if cell is not None and cell.more:
        return pack.find(key) or question.official
    name = pack.find(f"{key}.short") or question.official
    return name if cell is None else f"{cut(row_text(cell, pack), ROW)} · {name}"


def column_name(cell: Question, pack: Lookup) -> str:
    """A cell without its row."""
    return pack.find(f"{cell.texts}.short") or cell.official


def row_text(cell: Cell, pack: Lookup) -> str:
    """What a row is called: "Товар 2", or its name."""
    if not cell.repeats:
        return pack.find(f"{cell.texts}--{cell.row}") or cell.row
    return f"{pack.find(f'{cell.texts}.row') or ''} {cell.row}".strip()


def _label(option: Option, pack: Lookup) -> str | None:
    if option.label is None:
        return None
    return option.label.ru if pack.language == "ru" else option.label.en
