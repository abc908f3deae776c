"""The form engine: (rules, session, action, now) -> (session, events). Pure.

It never reads a clock, a network or a database, and never loses an answer: what is hidden is
parked, what is refused leaves the session as it was.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from flows import actions as a
from flows import correction, events, navigation, tables
from flows.answering import Rules, Understood
from flows.checks import confirmation
from flows.conditions import Value
from flows.impact import with_answer
from flows.inputs import answered, take_input, today
from flows.model import Form
from flows.readers.base import Ask, BadAnswer
from flows.readers.text import read_long_text
from flows.session import Answer, Place, PlaceKind, Session, Stage
from flows.storing import Outcome, enter, moved, onward, store, take_known, write
from flows.visibility import view

OVERVIEWS = {PlaceKind.OVERVIEW, PlaceKind.REVIEW, PlaceKind.ROW}
"""Places from which one question is opened by itself."""

LONGEST_REPLY = 1000
"""Characters of what is said to a remark."""


def begin(form: Form, known: a.Known | None = None, now: datetime | None = None) -> Session:
    """A new session at the first thing to do. `known` are values to be confirmed, not typed.

    Those of silent questions are taken as answers of `now`; without it they wait like the others.
    """
    session = Session(form.pack, form.id, form.version, Place(PlaceKind.REVIEW), known=known or {})
    if now is not None:
        session, _ = take_known(form, session, now)
    return replace(enter(form, session, navigation.next_place(form, session)), entered=0)


def reopened(form: Form, session: Session, now: datetime) -> Session:
    """A session whose answers were changed from the outside, at the next thing to do."""
    session, _ = take_known(form, replace(session, stage=Stage.FILLING), now)
    again = enter(form, session, navigation.next_place(form, session))
    return replace(again, revision=session.revision + 1, entered=session.revision + 1)


def act(
    rules: Rules, session: Session, action: a.Action, now: datetime, revision: int | None = None
) -> Outcome:
    """Apply one action. `now` carries the centre's zone: "today" is its date.

    `revision` is the one a button was drawn for; None for what was typed or sent. An action for
    another revision, or on a session that is no longer being filled, changes nothing (`Stale`).
    """
    if session.stage is not Stage.FILLING or not _current(session, action, revision):
        return session, (events.Stale(),)
    try:
        after, happened = _apply(rules, session, action, now)
    except BadAnswer as bad:
        here = session.place.id if session.place.kind is PlaceKind.QUESTION else ""
        return session, (events.Refused(here, bad.code, tuple(sorted(bad.data.items()))),)
    if after is session:
        return session, happened  # a mark that is there already: buttons drawn before stay good
    if after.correction is not None and after.place.kind is PlaceKind.REVIEW:
        # Nothing more to put right: before and after are shown with the other forms.
        after, more = _finish(rules.form, after)
        happened = (*happened, *(one for one in more if one not in happened))
    return replace(after, revision=session.revision + 1), happened


def _current(session: Session, action: a.Action, revision: int | None) -> bool:
    """Whether the action was made for what the session is now.

    Marks may be older than each other, but not older than the place they were made at.
    """
    if isinstance(action, a.Marked) and revision is not None:
        return session.entered <= revision <= session.revision
    return revision is None or revision == session.revision


def _apply(rules: Rules, session: Session, action: a.Action, now: datetime) -> Outcome:
    form = rules.form
    match action:
        case a.Kept():
            return _kept(rules, session, now)
        case a.ConfirmKnown():
            return _confirm_known(form, session, now)
        case a.ConfirmCheck() | a.DropRow() | a.Finish():
            return _said(form, session, action, now)
        case a.SaveChange() | a.DropChange():
            return _settle_change(rules, session, save=isinstance(action, a.SaveChange))
        case a.Back() | a.GoTo() | a.Row() | a.Overview() | a.Continue():
            return moved(form, session, _destination(form, session, action))
        case a.Typed(text) if session.place.kind is PlaceKind.KNOWN:
            return _said_at_known(rules, session, text, now)
        case a.Typed(text) if session.place.kind is PlaceKind.REPLY:
            return _replied(form, session, text, now)
        case _:
            return take_input(rules, session, action, now)


def _said(
    form: Form, session: Session, action: a.ConfirmCheck | a.DropRow | a.Finish, now: datetime
) -> Outcome:
    match action:
        case a.ConfirmCheck():
            return _confirm_check(form, session)
        case a.DropRow():
            return _drop_row(form, session, now)
        case a.Finish():
            return _finish(form, session)


def _destination(
    form: Form, session: Session, action: a.Back | a.GoTo | a.Row | a.Overview | a.Continue
) -> Place:
    match action:
        case a.Back():
            return navigation.before(form, session)
        case a.GoTo(question):
            _check_open(form, session, [question])
            from_overview = session.place.kind in OVERVIEWS
            return Place(PlaceKind.QUESTION, question, from_overview)
        case a.Row(question):
            cell = form.by_id[question].cell if question in form.by_id else None
            if cell is None:
                raise BadAnswer("tap.expected")
            row = [one.id for one in tables.row_of(form, form.by_id[question])]
            _check_open(form, session, [question, *row])
            return Place(PlaceKind.ROW, question)
        case a.Overview(page):
            return Place(PlaceKind.OVERVIEW, str(page))
        case a.Continue():
            return navigation.next_place(form, session)


def _check_open(form: Form, session: Session, questions: Sequence[str]) -> None:
    """Raise BadAnswer where the first is not shown, or nothing of them may be changed."""
    if questions[0] not in {shown.id for shown in view(form, session).shown}:
        raise BadAnswer("tap.expected")
    if not any(correction.is_open(form, session, one) for one in questions):
        raise BadAnswer("question.locked")


def _kept(rules: Rules, session: Session, now: datetime) -> Outcome:
    if session.place.kind in {PlaceKind.ROW, PlaceKind.REPLY}:
        return _settled(rules.form, session)
    if session.place.kind is not PlaceKind.QUESTION:
        raise BadAnswer("tap.expected")
    question = rules.form.by_id[session.place.id]
    if question.id not in session.answers:
        value = navigation.offered(question, session)
        if value is None:
            raise BadAnswer("answer.required")
        known = answered(Understood(value), now, session.source_of_known(question.id))
        return write(rules, session, question, known)
    if correction.is_asked(session, question.id) and question.id in session.answers:
        row = correction.row_in_work(rules.form, session, question.id)
        return moved(rules.form, session, row or Place(PlaceKind.REPLY, question.id))
    return moved(rules.form, session, onward(rules.form, session, forward=True))


def _settled(form: Form, session: Session) -> Outcome:
    """A remark is done with: the row was put right, or the answer stays without a word."""
    place = session.place
    row = [cell.id for cell in tables.row_of(form, form.by_id[place.id])]
    if place.kind is PlaceKind.REPLY:
        return _left_as_it_is(form, session, None)
    if session.correction is None or not correction.is_asked(session, place.id):
        raise BadAnswer("tap.expected")
    if session.correction.touched.isdisjoint(row):
        return moved(form, session, Place(PlaceKind.REPLY, place.id))
    return _left_as_it_is(form, session, None)


def _replied(form: Form, session: Session, text: str, now: datetime) -> Outcome:
    """Why an answer is right as it is."""
    read = read_long_text(text, Ask(today=today(now), max_length=LONGEST_REPLY))
    return _left_as_it_is(form, session, str(read.value))


def _left_as_it_is(form: Form, session: Session, reply: str | None) -> Outcome:
    after = correction.looked_at(form, session, session.place.id, reply)
    return moved(form, after, navigation.next_place(form, after))


def _drop_row(form: Form, session: Session, now: datetime) -> Outcome:
    if session.place.kind is not PlaceKind.ROW:
        raise BadAnswer("tap.expected")
    question = form.by_id[session.place.id]
    if not tables.can_drop(form, question, view(form, session).counted):
        raise BadAnswer("tap.expected")
    if not correction.is_open(form, session, question.id):
        raise BadAnswer("question.locked")
    answers, gone = tables.without_row(form, question, session.answers, now)
    place = Place(PlaceKind.OVERVIEW, str(navigation.overview_page(form, session, question.id)))
    after = correction.row_dropped(form, replace(session, answers=answers), question.id)
    if session.correction is not None:
        place = navigation.next_place(form, after)
    after = enter(form, after, place)
    return after, (events.RowDropped(question.id, gone),)


def _settle_change(rules: Rules, session: Session, *, save: bool) -> Outcome:
    if session.change is None:
        raise BadAnswer("tap.expected")
    change = session.change
    place = replace(session.place, kind=PlaceKind.QUESTION)
    if save:
        return store(rules.form, session.at(place), {change.question: change.answer})
    at_question = session.at(place)
    return moved(rules.form, session, onward(rules.form, at_question))


def _said_at_known(rules: Rules, session: Session, text: str, now: datetime) -> Outcome:
    """Take a "да" in words, which is as good as a tap on what is known."""
    try:
        said = rules.readers["yes_no"](text, Ask(today=today(now)))
    except BadAnswer:
        raise BadAnswer("tap.expected") from None
    if said.value is not True:
        raise BadAnswer("tap.expected")
    return _confirm_known(rules.form, session, now)


def _confirm_known(form: Form, session: Session, now: datetime) -> Outcome:
    if session.place.kind is not PlaceKind.KNOWN:
        raise BadAnswer("tap.expected")
    section = next(s for s in form.sections if s.id == session.place.id)
    before = session
    happened: list[events.Event] = []
    # What becomes visible by a confirmed answer may be known as well, hence until nothing is left.
    while waiting := navigation.known_in(section, view(form, session).shown, session):
        for question in waiting:
            value: Value = session.known[question.id]
            source = session.source_of_known(question.id)
            session = with_answer(session, question.id, Answer(value, now, source))
            happened.append(events.Answered(question.id, value))
    session, more = take_known(form, session, now)
    happened += more
    given = [one.question for one in happened if isinstance(one, events.Answered)]
    session = correction.written(form, before, session, given)
    return enter(form, session, navigation.next_place(form, session)), tuple(happened)


def _confirm_check(form: Form, session: Session) -> Outcome:
    if session.place.kind is not PlaceKind.CHECK:
        raise BadAnswer("tap.expected")
    check = form.check_by_id[session.place.id]
    if check.severity == "error":
        raise BadAnswer("check.must_be_fixed")
    said = confirmation(check, view(form, session).counted)
    after = replace(session, confirmed=session.confirmed | {said})
    place = navigation.next_place(form, after)
    return enter(form, after, place), (events.CheckConfirmed(check.id),)


def _finish(form: Form, session: Session) -> Outcome:
    place = navigation.next_place(form, session)
    if place.kind is not PlaceKind.REVIEW:
        return moved(form, session, place)
    return replace(session.at(place), stage=Stage.DONE), (events.FormFinished(),)
