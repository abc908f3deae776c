"""What staff and applicants both read of a document: its name, its mark, until when it is good."""

from collections.abc import Mapping
from datetime import date

from flows.checklist import Line, State, good_until
from handlers.views.menu import day
from handlers.views.plural import plural
from handlers.views.screen import cut
from handlers.views.values import question_name
from locales.lookup import Html, Lookup, escaped
from locales.texts import Texts

MARKS: Mapping[State, str] = {
    "optional": "▫️",
    "asked": "⬜️",
    "received": "📥",
    "accepted": "✅",
    "returned": "↩️",
    "not_needed": "➖",
}

NAME = 120
"""Characters of a name in a list."""

CAPTION = 40
"""Characters of a name on a button."""


def document_name(line: Line, words: Lookup, longest: int = NAME) -> str:
    """The name in plain words, escaped; an extra one as staff wrote it."""
    if line.form is None or line.question is None:
        return escaped(cut(line.name, longest))
    return cut(question_name(line.form, line.question, words), longest)


def good_text(line: Line, texts: Texts, today: date, prefix: str) -> str:
    """Until when it is good; empty where nobody has said."""
    last = line.kept.expires
    if last is None or not line.files:
        return ""
    standing = good_until(line, today) or "until"
    return texts.get(f"{prefix}-{standing}", day=day(last, texts.language))


def album_text(texts: Texts, count: int, pages: int, key: str) -> str:
    """How many files became how many pages."""
    form = plural(texts.language, count)
    return texts.get(key, plural=form, count=str(count), pages=str(pages))


def shown(text: str) -> Html:
    """Text that is markup already."""
    return Html(text)
