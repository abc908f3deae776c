"""The documents desk: the list of an application's documents, one of them, why it is returned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flows.checklist import Line, following, shared, tally
from flows.people import StoredFile
from flows.usecases.look_at_documents import Sheet
from flows.usecases.settle_document import unsaid
from handlers.views.buttons import staff_data
from handlers.views.desk import plain
from handlers.views.documents import CAPTION, MARKS, album_text, document_name, good_text
from handlers.views.menu import day
from handlers.views.screen import Button, Rows, Screen, cut, paired
from handlers.views.staff_dossier import Dossier
from locales.lookup import Html
from locales.texts import Texts

PER_PAGE = 8
FILED = ".f"
"""What the argument of a button under a file ends with: a caption is edited, not a text."""

REASON = 150
PHRASES = 6
"""Quick phrases of the locale for returning a document; the centre's own come after them."""


@dataclass(frozen=True, slots=True)
class Papers:
    """The sheet beside the application's dossier."""

    dossier: Dossier
    sheet: Sheet
    today: date

    @property
    def texts(self) -> Texts:
        """The bot's words."""
        return self.dossier.texts

    def name(self, line: Line, longest: int = 120) -> Html:
        """A document in plain words."""
        words = self.dossier.words(line.form) if line.form else self.dossier.pack
        return Html(document_name(line, words, longest))

    def button(self, caption: str, verb: str, argument: str = "") -> Button:
        """A button of this application."""
        application = self.sheet.application
        return Button(caption, staff_data(application.id, application.revision, verb, argument))

    def same(self) -> dict[str, tuple[str, ...]]:
        """Which documents hold the same content."""
        return shared(self.sheet.lines, {one.id: one.sha256 for one in self.sheet.files.values()})


def listing(papers: Papers, page: int = 0) -> Screen:
    """All documents and what can be done with them."""
    texts, lines = papers.texts, papers.sheet.lines
    pages = max(1, -(-len(lines) // PER_PAGE))
    page = min(max(page, 0), pages - 1)
    shown = range(page * PER_PAGE, min(len(lines), (page + 1) * PER_PAGE))
    same = papers.same()
    told = [_title(papers)]
    if pages > 1:
        told.append(texts.docs_page(page=str(page + 1), pages=str(pages)))
    told.append("")
    told += [_line(papers, index, same) for index in shown] or [texts.docs_none()]
    told += _foot(papers)
    rows = [(_opening(papers, index),) for index in shown]
    turns = [
        *([papers.button(texts.docs_before(), "docs", str(page - 1))] if page else []),
        *([papers.button(texts.docs_after(), "docs", str(page + 1))] if page + 1 < pages else []),
    ]
    turning: Rows = (tuple(turns),) if turns else ()
    return Screen("\n".join(told), (*rows, *turning, *_doing(papers)))


def _title(papers: Papers) -> str:
    texts, number = papers.texts, papers.dossier.number
    done, every = tally(papers.sheet.lines)
    if not every:
        return texts.docs_title_none(number=number)
    return texts.docs_title(number=number, done=str(done), all=str(every))


def _line(papers: Papers, index: int, same: Mapping[str, tuple[str, ...]]) -> str:
    line = papers.sheet.lines[index]
    texts = papers.texts
    parts = [
        texts.docs_line(
            mark=MARKS[line.state],
            index=str(index + 1),
            name=papers.name(line),
            state=Html(state_text(papers, line)),
        )
    ]
    parts += [f"    {one}" for one in _about(papers, line, same)]
    return "\n".join(parts)


def state_text(papers: Papers, line: Line) -> str:
    """Where it stands, and who said so when."""
    texts, kept = papers.texts, line.kept
    state = texts.get(f"docs-state-{line.state}")
    if line.state in {"accepted", "returned", "not_needed"} and kept.by and kept.at:
        who = texts.docs_by(
            who=papers.dossier.actor_text(kept.by), when=papers.dossier.when(kept.at)
        )
        return f"{state}: {who}"
    if line.state == "received" and len(line.files) > 1:
        return f"{state}, {texts.docs_sent_count(count=str(len(line.files)))}"
    return state


def _about(papers: Papers, line: Line, same: Mapping[str, tuple[str, ...]]) -> list[str]:
    texts = papers.texts
    found = []
    if line.reason:
        found.append(texts.docs_reason(words=cut(line.reason, REASON)))
    if good := good_text(line, texts, papers.today, "docs"):
        found.append(good)
    if others := same.get(line.slot):
        numbers = ", ".join(str(papers.sheet.index(one) + 1) for one in others)
        found.append(texts.docs_same_file(others=numbers))
    return found


def _foot(papers: Papers) -> list[str]:
    texts, receipt = papers.texts, papers.sheet.originals
    found = []
    if untold := unsaid(papers.sheet):
        found.append(texts.docs_untold(count=str(len(untold))))
    if receipt is not None:
        on, who = day(receipt.on, texts.language), papers.dossier.actor_text(receipt.by)
        found.append(texts.docs_originals(day=on, who=who))
    return ["", *found] if found else []


def _opening(papers: Papers, index: int) -> Button:
    line = papers.sheet.lines[index]
    caption = papers.texts.docs_open(
        mark=MARKS[line.state], index=str(index + 1), name=papers.name(line, CAPTION)
    )
    return papers.button(plain(caption), "doc", str(index))


def _doing(papers: Papers) -> Rows:
    texts, lines = papers.texts, papers.sheet.lines
    waiting = sum(line.state == "received" for line in lines)
    untold = len(unsaid(papers.sheet))
    buttons = []
    if not papers.sheet.final:
        if waiting > 1:
            buttons.append(papers.button(texts.docs_accept_all(count=str(waiting)), "da"))
        if untold:
            buttons.append(papers.button(texts.docs_tell(count=str(untold)), "dt"))
        buttons.append(papers.button(texts.docs_ask_more(), "dn"))
        if papers.sheet.originals is not None:
            buttons.append(papers.button(texts.docs_originals_again(), "do"))
        elif papers.sheet.awaited:
            buttons.append(papers.button(texts.docs_originals_button(), "do"))
    if papers.sheet.files:
        buttons.append(papers.button(texts.docs_zip(), "dz"))
    back = papers.button(texts.staff_button_card(), "card")
    return (*((button,) for button in buttons), (back,))


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a document's files: pages of the one PDF, or None; whether one is unread.

    `filed`: the screen stands under a file, and so do its buttons.
    """

    pages: int | None = None
    unread: bool = False
    filed: bool = True


def one(papers: Papers, index: int, made: Made) -> Screen:
    """One document, under its file or, where there is none, as a message of its own.

    Raises NotFound for a place that the list does not have.
    """
    line = papers.sheet.at(index)
    texts = papers.texts
    told = [_heading(papers, index)]
    if made.pages is not None:
        told.append(album_text(texts, len(line.files), made.pages, "docs-album"))
    if made.unread:
        told.append(texts.docs_unread())
    told += _about(papers, line, papers.same())
    return Screen("\n".join(told), _deciding(papers, index, line, FILED if made.filed else ""))


def _heading(papers: Papers, index: int) -> str:
    line = papers.sheet.lines[index]
    return papers.texts.docs_caption(
        index=str(index + 1),
        name=papers.name(line, 200),
        number=papers.dossier.number,
        state=Html(f"{MARKS[line.state]} {state_text(papers, line)}"),
    )


def _deciding(papers: Papers, index: int, line: Line, filed: str) -> Rows:
    texts, sheet = papers.texts, papers.sheet
    on = f"{index}.{line.key}{filed}"
    rows: list[tuple[Button, ...]] = []
    if not sheet.final:
        if line.state == "received":
            accept = papers.button(texts.docs_accept(), "dv", f"a.{on}")
            rows.append((accept, papers.button(texts.docs_return(), "dr", on)))
        elif line.state in {"accepted", "returned", "not_needed"}:
            rows.append((papers.button(texts.docs_undo(), "dv", f"u.{on}"),))
        elif line.state == "optional":
            rows.append((papers.button(texts.docs_request(), "dv", f"q.{on}"),))
        if line.state == "asked":
            rows.append((papers.button(texts.docs_not_needed(), "dv", f"n.{on}"),))
        if line.files:
            rows.append((papers.button(texts.docs_expiry(), "dx", on),))
    ahead = following(sheet.lines, index)
    if ahead is not None:
        caption = texts.docs_next(
            index=str(ahead + 1), name=papers.name(sheet.lines[ahead], CAPTION)
        )
        rows.append((papers.button(plain(caption), "doc", f"{ahead}{filed}"),))
    rows.append((papers.button(texts.docs_back(), "docs", f"0{filed}"),))
    return tuple(rows)


def why(papers: Papers, index: int) -> Screen:
    """Which reason a document is returned for."""
    line, texts = papers.sheet.lines[index], papers.texts
    on = f"{index}.{line.key}{FILED}"
    text = texts.docs_why(
        index=str(index + 1), name=papers.name(line, 200), number=papers.dossier.number
    )
    buttons = [
        papers.button(cut(plain(phrase), CAPTION), "dq", f"{n}.{on}")
        for n, phrase in enumerate(phrases(papers))
    ]
    own = papers.button(texts.docs_own_words(), "dw", on)
    back = papers.button(texts.docs_cancel(), "dk", f"{index}{FILED}")
    return Screen(text, (*paired(buttons, longest=18), (own,), (back,)))


def phrases(papers: Papers) -> tuple[str, ...]:
    """Reasons that are picked with a tap."""
    texts = papers.texts
    own = (reply.text for reply in papers.dossier.centre.replies)
    short = [one for one in own if len(one) <= CAPTION]
    return (*(texts.get(f"docs-phrase-{n}") for n in range(1, PHRASES + 1)), *short)


def captioned(files: Sequence[StoredFile], n: int, papers: Papers) -> str:
    """Under one of several files that stay as they are."""
    return papers.texts.docs_file_of(n=str(n), count=str(len(files)))
