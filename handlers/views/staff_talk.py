"""The talk about an application, page by page, in place of its card; files by button."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.people import StoredFile
from flows.talk import Letter
from handlers.views.screen import Button, Rows, Screen, cut, paged
from handlers.views.staff_card.buttons import card_button
from handlers.views.staff_dossier import Dossier
from handlers.views.staff_pages import turning

WORDS = 1000
"""Characters of a letter on the page; the chat has it whole."""

FILES = 8
"""Buttons of files on a page: the newest ones."""

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Read:
    """A letter with its file, and what it said before it was edited."""

    letter: Letter
    file: StoredFile | None
    before: Sequence[tuple[datetime, str]]


def page(dossier: Dossier, letters: Sequence[Read], wanted: int | None) -> Screen:
    """The page that was asked for, the last one where none was: what is new stands there."""
    texts = dossier.texts
    if not letters:
        return Screen(texts.talk_page_none(number=dossier.number), _back(dossier))
    blocks = {read.letter.id: "\n".join(_lines(dossier, read)) for read in letters}
    pages = paged([f"{block}\n" for block in blocks.values()])
    at = len(pages) - 1 if wanted is None else min(max(wanted, 0), len(pages) - 1)
    title = texts.talk_page(number=dossier.number, page=str(at + 1), pages=str(len(pages)))
    shown = [read for read in letters if blocks[read.letter.id] in pages[at]]
    turns = turning(
        texts.button_page_before(),
        texts.button_page_after(),
        card_button(dossier, "", "talk", str(at - 1)).data if at > 0 else None,
        card_button(dossier, "", "talk", str(at + 1)).data if at + 1 < len(pages) else None,
    )
    rows: Rows = (*_files(dossier, shown), *((turns,) if turns else ()), *_back(dossier))
    return Screen(f"{title}\n\n{pages[at].rstrip()}", rows)


def plain_words(words: str) -> str:
    """Words without their markup."""
    return html.unescape(_TAG.sub("", words))


def _lines(dossier: Dossier, read: Read) -> list[str]:
    texts, letter = dossier.texts, read.letter
    said = cut(plain_words(letter.words), WORDS)
    head = texts.talk_line(
        when=dossier.when(letter.at),
        who=dossier.actor_text(letter.actor),
        marks=_marks(dossier, letter),
        words=said,
    )
    lines = [head.rstrip()]
    if read.file is not None:
        lines.append(texts.talk_line_file(name=read.file.name))
    for until, words in read.before:
        was = cut(plain_words(words), WORDS)
        lines.append(texts.talk_line_before(when=dossier.when(until), words=was))
    return lines


def _marks(dossier: Dossier, letter: Letter) -> str:
    texts = dossier.texts
    states: Mapping[str, str] = {
        "failed": texts.talk_mark_failed(),
        "waiting": texts.talk_mark_waiting(),
        "sent": "",
    }
    when = letter.edited_at
    edited = texts.talk_mark_edited(when=dossier.when(when)) if when is not None else ""
    return edited + states[letter.state]


def _files(dossier: Dossier, shown: Sequence[Read]) -> Rows:
    found = [
        card_button(
            dossier,
            dossier.texts.talk_line_file(name=cut(read.file.name, 40)),
            "tf",
            str(read.letter.id),
        )
        for read in shown
        if read.file is not None
    ]
    return tuple((button,) for button in found[-FILES:])


def _back(dossier: Dossier) -> tuple[tuple[Button, ...], ...]:
    write = card_button(dossier, dossier.texts.talk_button_write(), "say")
    return ((write,), (card_button(dossier, dossier.texts.staff_button_card(), "card"),))
