"""What came of remarks: lines on the card, and before and after by round."""

from collections.abc import Mapping, Sequence

from flows.remarks import Remark, Round, in_force, moves, next_line
from handlers.views.buttons import staff_data
from handlers.views.remarks import Wording, asked_lines, compared
from handlers.views.screen import Button, Rows, Screen, cut, paged
from handlers.views.staff_dossier import Dossier

WORDS = 600
"""Characters of the words that a round was asked for with."""


def remarks_lines(dossier: Dossier) -> list[str]:
    """A list that is begun, what the client is correcting, or how the last round came out."""
    texts, held = dossier.texts, dossier.corrections.remarks
    here, next_ = in_force(dossier.history), next_line(dossier.history)
    drafted = [one for one in held if one.sent_at is None and one.line == next_]
    lines = [texts.remarks_card_drafted(count=str(len(drafted)))] if drafted else []
    waiting = [one for one in _sent(dossier, here) if one.closed_at is None]
    if waiting:
        return [*lines, texts.remarks_card_waiting(count=str(len(waiting)))]
    return [*lines, *_outcome(dossier)]


def rounds_button(dossier: Dossier) -> list[Button]:
    """The way to before and after, where there is something to look at."""
    if not _lines(dossier):
        return []
    application = dossier.application
    data = staff_data(application.id, application.revision, "rr", "0")
    return [Button(dossier.texts.remarks_button_rounds(), data)]


def page(dossier: Dossier, number: int) -> Screen:
    """Before and after, the last round first."""
    texts, application = dossier.texts, dossier.application
    lines = _lines(dossier)
    blocks: list[str] = []
    for place in range(len(lines), 0, -1):
        blocks += _round(dossier, place, lines[place - 1])
    pages = paged([f"{block}\n" for block in blocks])
    at = min(number, len(pages) - 1)
    title = texts.remarks_rounds(number=dossier.number, page=str(at + 1), pages=str(len(pages)))

    def to(caption: str, argument: str) -> Button:
        return Button(caption, staff_data(application.id, application.revision, "rr", argument))

    turns: list[Button] = []
    if at > 0:
        turns.append(to(texts.button_page_before(), str(at - 1)))
    if at + 1 < len(pages):
        turns.append(to(texts.button_page_after(), str(at + 1)))
    card = staff_data(application.id, application.revision, "card")
    back: Rows = ((Button(texts.staff_button_card(), card),),)
    text = f"{title}\n\n{pages[at]}".rstrip()
    return Screen(text, (tuple(turns), *back) if turns else back)


def _lines(dossier: Dossier) -> list[int]:
    """Moves that asked for a correction, the oldest first: answered ones, and what waits."""
    here = in_force(dossier.history)
    answered = {one.line for one in dossier.corrections.rounds}
    waiting = {here} if _sent(dossier, here) else set()
    return sorted(answered | waiting)


def _sent(dossier: Dossier, line: int) -> list[Remark]:
    held = dossier.corrections.remarks
    return [one for one in held if one.line == line and one.sent_at is not None]


def _outcome(dossier: Dossier) -> list[str]:
    """How many of the last round's remarks were put right."""
    if not dossier.corrections.rounds:
        return []
    texts, last = dossier.texts, dossier.corrections.rounds[-1]
    fields = [one for one in _sent(dossier, last.line) if one.form]
    if not fields:
        changed = len(last.differences)
        return [texts.remarks_card_changed(count=str(changed))] if changed else []
    wording = wording_of(dossier)
    fixed = [one for one in fields if wording.differs(one, last.differences)]
    explained = [one for one in fields if one.reply and one not in fixed]
    counts = {"fixed": str(len(fixed)), "of": str(len(fields))}
    if not explained:
        return [texts.remarks_card_fixed(**counts)]
    return [texts.remarks_card_fixed_explained(explained=str(len(explained)), **counts)]


def _round(dossier: Dossier, place: int, line: int) -> list[str]:
    texts, sent = dossier.texts, _sent(dossier, line)
    found = next((one for one in dossier.corrections.rounds if one.line == line), None)
    wording = wording_of(dossier)
    if found is None:
        title = texts.remarks_round_waiting(round=str(place))
        return [title, *asked_lines(wording, sent)]
    title = texts.remarks_round(round=str(place), when=dossier.when(found.at))
    return [title, *_words(dossier, sent, line), *_compared(wording, sent, found)]


def _words(dossier: Dossier, sent: Sequence[Remark], line: int) -> list[str]:
    """What was written besides fields: a general remark, or words alone."""
    general = [one.words for one in sent if not one.form]
    entries = moves(dossier.history)
    if not sent and line < len(entries):
        general = [entries[line].words or ""]
    words = [cut(one, WORDS) for one in general if one]
    return [dossier.texts.remarks_round_words(words=one) for one in words]


def _compared(wording: Wording, sent: Sequence[Remark], found: Round) -> list[str]:
    fields = [one for one in sent if one.form]
    replies: Mapping[tuple[str, str], str] = {one.key: one.reply for one in fields if one.reply}
    blocks = compared(wording, fields, found.differences, replies)
    return blocks or [wording.texts.remarks_round_nothing()]


def wording_of(dossier: Dossier) -> Wording:
    """Names and values in the staff's language."""
    words = {form: dossier.words(form) for form in dossier.forms}
    return Wording(dossier.texts, dossier.forms, words, dossier.corrections.files)
