"""The applicant's documents: what is asked, received, accepted, returned, and sending one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flows.checklist import OPEN, Line
from flows.people import StoredFile
from flows.usecases.look_at_documents import Sheet
from handlers.views.buttons import menu_data
from handlers.views.desk import plain
from handlers.views.documents import (
    CAPTION,
    MARKS,
    album_text,
    document_name,
    good_text,
)
from handlers.views.menu import day
from handlers.views.plural import plural
from handlers.views.screen import Button, Screen, cut, paged
from locales.lookup import Html, Lookup
from locales.texts import Texts

REASON = 500
BUTTONS = 12
"""Documents that have a button; there are hardly ever more to be sent."""

MEGABYTES = 20
"""What Telegram lets a bot download."""


@dataclass(frozen=True, slots=True)
class Mine:
    """The sheet in the applicant's words."""

    sheet: Sheet
    texts: Texts
    pack: Lookup
    wordings: Mapping[str, Lookup]
    today: date

    def name(self, line: Line, longest: int = 120) -> Html:
        """A document in plain words."""
        words = self.wordings.get(line.form or "", self.pack)
        return Html(document_name(line, words, longest))

    @property
    def id(self) -> str:
        """The application in a button."""
        return str(self.sheet.application.id)

    def sendable(self, line: Line) -> bool:
        """Whether files may be sent for it right here."""
        return (
            not self.sheet.final
            and line.state in OPEN
            and (line.form is None or not self.sheet.open)
        )


def listing(mine: Mine) -> Screen:
    """All documents; what is waited for has a button."""
    texts, lines = mine.texts, mine.sheet.lines
    told = [_line(mine, line) for line in lines] or [texts.mydocs_none()]
    receipt = mine.sheet.originals
    if receipt is not None:
        told += ["", texts.mydocs_originals(day=day(receipt.on, texts.language))]
    title = texts.mydocs_title(number=mine.sheet.application.number or "")
    text = f"{title}\n\n{paged(told)[0]}"
    return Screen(text, (*((button,) for button in _buttons(mine)),))


def _buttons(mine: Mine) -> list[Button]:
    texts, lines = mine.texts, mine.sheet.lines
    wanted = sorted(
        (index for index, line in enumerate(lines) if mine.sendable(line)),
        key=lambda index: (not lines[index].must, index),
    )
    found = [
        Button(
            plain(texts.mydocs_send(name=mine.name(lines[index], CAPTION))),
            menu_data("ds", f"{mine.id}/{index}.{lines[index].key}"),
        )
        for index in wanted[:BUTTONS]
    ]
    returned = any(line.form is not None and line.state in OPEN for line in lines)
    if mine.sheet.open and returned and not mine.sheet.final:
        found.append(Button(texts.mydocs_correct(), menu_data("result", mine.id)))
    if mine.sheet.files:
        found.append(Button(texts.mydocs_get(), menu_data("dg", mine.id)))
    return [*found, Button(texts.mydocs_back(), menu_data("app", mine.id))]


def _line(mine: Mine, line: Line) -> str:
    texts = mine.texts
    state = texts.get(f"mydocs-state-{line.state}")
    told = [texts.mydocs_line(mark=MARKS[line.state], name=mine.name(line), state=state)]
    if line.reason:
        told.append("    " + texts.mydocs_ask_reason(words=cut(line.reason, REASON)))
    if good := good_text(line, texts, mine.today, "mydocs"):
        told.append("    " + good)
    return "\n".join(told)


def asking(mine: Mine, line: Line, index: int, *, combines: bool) -> Screen:
    """What to send for one document, and what has come so far."""
    texts, pending = mine.texts, _files(mine, line.kept.pending)
    told = [texts.mydocs_ask(name=mine.name(line, 200))]
    if line.reason:
        told.append(texts.mydocs_ask_reason(words=cut(line.reason, REASON)))
    told += ["", texts.mydocs_ask_how(most=str(line.most), max=str(MEGABYTES))]
    rows: list[tuple[Button, ...]] = []
    if pending:
        told += ["", texts.mydocs_pending(count=str(len(pending)))]
        told += [texts.mydocs_pending_line(name=cut(one.name, 80)) for one in pending]
        if combines:
            told.append(album_hint(texts, len(pending)))
        on = f"{mine.id}/{index}"
        done = texts.mydocs_hand_in(count=str(len(pending)))
        rows.append((Button(done, menu_data("dh", on)),))
        rows.append((Button(texts.mydocs_empty(), menu_data("de", on)),))
    rows.append((Button(texts.mydocs_later(), menu_data("files", mine.id)),))
    return Screen("\n".join(told), tuple(rows))


def album_hint(texts: Texts, count: int) -> str:
    """That several photos will be one PDF."""
    return texts.mydocs_album_hint(plural=plural(texts.language, count), count=str(count))


def sent_back(mine: Mine, line: Line, pages: int | None, files: Sequence[StoredFile]) -> str:
    """Under a file that the applicant asked for."""
    name = mine.texts.mydocs_file_caption(name=mine.name(line, 200))
    if pages is None:
        return name
    return f"{name}\n{album_text(mine.texts, len(files), pages, 'mydocs-album')}"


def notice(mine: Mine, slots: Sequence[str]) -> Screen | None:
    """What staff ask for; None when nothing of it is waited for any more."""
    texts = mine.texts
    lines = [one for one in mine.sheet.lines if one.slot in slots and one.state in OPEN]
    told = [
        texts.mydocs_notice_returned(name=mine.name(line), words=cut(line.reason, REASON))
        if line.reason
        else texts.mydocs_notice_asked(name=mine.name(line))
        for line in lines
    ]
    if not told or mine.sheet.final:
        return None
    title = texts.mydocs_notice(number=mine.sheet.application.number or "")
    button = Button(texts.mydocs_notice_button(), menu_data("files", mine.id))
    return Screen("\n\n".join([title, paged(told)[0]]), ((button,),))


def _files(mine: Mine, ids: Sequence[str]) -> list[StoredFile]:
    return [mine.sheet.files[one] for one in ids if one in mine.sheet.files]
