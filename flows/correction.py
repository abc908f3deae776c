"""A form that was sent back with remarks: what is open in it, and what is still to be looked at.

Only the fields that were remarked on are open, and what they draw after them: questions that have
no answer (any more), fields of a contradiction that stands, and whatever was answered meanwhile.
Everything else is locked. Pure.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flows.checks import open_checks
from flows.conditions import Value
from flows.model import Form, Question
from flows.session import Answer, Correction, Place, PlaceKind, Remarked, Session, Stage
from flows.tables import row_of
from flows.visibility import view


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a correction is: `at` counts from 1, `of` are the remarks that can be seen."""

    at: int
    of: int


def corrected(form: Form, session: Session, line: int, marks: Mapping[str, str]) -> Session:
    """The session with everything locked but the marked fields; `marks` are words by field.

    A mark on a field that the form does not have (any more) opens nothing. The same list a second
    time changes nothing; that of another move begins anew.
    """
    if session.correction is not None and session.correction.line == line:
        return session
    asked: dict[str, Remarked] = {}
    opened: set[str] = set()
    for name, words in marks.items():
        question = form.by_id.get(name)
        if question is not None:
            asked |= {cell.id: Remarked(name, words) for cell in row_of(form, question)}
            opened |= set(_drawn(form, question))
    made = Correction(line, frozenset(opened), asked)
    return replace(session, correction=made, stage=Stage.FILLING)


def as_sent(form: Form, session: Session, sent: Mapping[str, Value], now: datetime) -> Session:
    """The same with its locked answers as they were sent: the client may have changed them since.

    They do so in a correction that staff then take back. What was not sent at all has no answer.
    """
    correction = session.correction
    if correction is None:
        return session
    answers = dict(session.answers)
    for name, value in sent.items():
        known = answers.get(name)
        locked = name in form.by_id and name not in correction.open
        if locked and (known is None or known.value != value):
            answers[name] = Answer(value, now)
    shown = {one.id for one in view(form, replace(session, answers=answers)).shown}
    for name in shown - sent.keys() - correction.open:
        if name in answers and answers[name].value is not None:
            del answers[name]
    return replace(session, answers=answers)


def _drawn(form: Form, question: Question) -> Iterator[str]:
    """What is open with a question: of a table that grows the whole, since its rows move."""
    if question.cell is not None and question.cell.repeats:
        yield from (cell.id for cell in form.cells[question.cell.table])
    else:
        yield from (cell.id for cell in row_of(form, question))


def is_open(form: Form, session: Session, question: str) -> bool:
    """Whether the answer may be given or changed now."""
    correction = session.correction
    if correction is None or question in correction.open or question not in session.answers:
        return True
    return any(question in check.fields for check in open_checks(form, session))


def is_asked(session: Session, question: str) -> bool:
    """Whether a remark on it waits to be looked at."""
    correction = session.correction
    if correction is None or question in correction.looked:
        return False
    return question in correction.asked


def place_of(form: Form, session: Session, question: str) -> Place:
    """Where a remarked field is looked at: a row of several cells as a whole."""
    seen = {one.id for one in view(form, session).shown}
    row = [one for one in row_of(form, form.by_id[question]) if one.id in seen]
    kind = PlaceKind.ROW if len(row) > 1 else PlaceKind.QUESTION
    return Place(kind, question)


def looked_at(form: Form, session: Session, question: str, reply: str | None = None) -> Session:
    """The remark on this field is settled, for its whole row; `reply` is what was said to it."""
    correction = session.correction
    if correction is None:
        return session
    row = {one.id for one in row_of(form, form.by_id[question])}
    replies = dict(correction.replies)
    remarked = correction.asked.get(question)
    if remarked is not None and reply is not None:
        replies[remarked.field] = reply
    done = replace(correction, looked=correction.looked | row, replies=replies)
    return replace(session, correction=done)


def written(form: Form, before: Session, after: Session, given: Iterable[str]) -> Session:
    """`after` with what these answers open: themselves, and what can be seen by them.

    A single field is settled with its answer; in a row others may have to be put right as well.
    """
    correction = after.correction
    if correction is None:
        return after
    seen = {one.id for one in view(form, before).shown}
    new = {one.id for one in view(form, after).shown if one.id not in seen}
    replies = dict(correction.replies)
    looked = set(correction.looked)
    touched = set(given)
    for name in touched:
        if (remarked := correction.asked.get(name)) is not None:
            replies.pop(remarked.field, None)
        if place_of(form, after, name).kind is PlaceKind.QUESTION:
            looked.add(name)
    made = replace(
        correction,
        open=correction.open | touched | new,
        looked=frozenset(looked),
        touched=correction.touched | touched,
        replies=replies,
    )
    return replace(after, correction=made)


def row_in_work(form: Form, session: Session, question: str) -> Place | None:
    """The row whose remark is being settled with this cell; None where there is none."""
    if not is_asked(session, question):
        return None
    place = place_of(form, session, question)
    return place if place.kind is PlaceKind.ROW else None


def earlier(form: Form, session: Session, here: int) -> Place | None:
    """The field before position `here` that was looked at or answered: Back leads no further."""
    correction = session.correction
    if correction is None:
        return None
    met = correction.looked | correction.touched
    for question in reversed(view(form, session).shown):
        if form.position[question.id] < here and question.id in met & session.answers.keys():
            own = question.id in correction.asked
            return place_of(form, session, question.id) if own else _question(question.id)
    return None


def _question(name: str) -> Place:
    return Place(PlaceKind.QUESTION, name)


def row_dropped(form: Form, session: Session, question: str) -> Session:
    """Remarks go with their rows when one is taken out: those below it move up."""
    correction, cell = session.correction, form.by_id[question].cell
    if correction is None or cell is None:
        return session
    places = {(c.row, c.column): q.id for q in form.cells[cell.table] if (c := q.cell)}

    def moved(name: str) -> str | None:
        here = form.by_id[name].cell
        if here is None or here.table != cell.table or int(here.row) < int(cell.row):
            return name
        return places.get((str(int(here.row) - 1), here.column)) if here.row != cell.row else None

    asked = {new: one for old, one in correction.asked.items() if (new := moved(old))}
    made = replace(
        correction,
        asked=asked,
        looked=_all(moved(one) for one in correction.looked),
        touched=_all(moved(one) for one in correction.touched),
    )
    return replace(session, correction=made)


def _all(names: Iterable[str | None]) -> frozenset[str]:
    return frozenset(name for name in names if name is not None)


def standing(form: Form, session: Session, at: str) -> Standing | None:
    """Which of the remarks is at hand; None where none is, and for a form without."""
    correction = session.correction
    if correction is None:
        return None
    seen = [one.id for one in view(form, session).shown]
    fields = list(dict.fromkeys(correction.asked[q].field for q in seen if q in correction.asked))
    own = correction.asked.get(at)
    if own is None or own.field not in fields:
        return None
    return Standing(fields.index(own.field) + 1, len(fields))


def migrated(form: Form, session: Session) -> Session:
    """A correction in another version of the form: of what it does not have nothing is left."""
    correction = session.correction
    if correction is None:
        return session
    made = replace(
        correction,
        open=correction.open & form.by_id.keys(),
        asked={name: one for name, one in correction.asked.items() if name in form.by_id},
        looked=correction.looked & form.by_id.keys(),
        touched=correction.touched & form.by_id.keys(),
    )
    return replace(session, correction=made)
