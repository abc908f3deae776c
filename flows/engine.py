"""The form engine: (rules, session, action, now) -> (session, events). Pure.

It never reads a clock, a network or a database, and never loses an answer: what is hidden is
parked, what is refused leaves the session as it was.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from flows import actions as a
from flows import choices, events, navigation, tables
from flows.answering import Rules, Understood, pick, understand
from flows.checks import confirmation, open_checks
from flows.conditions import Value
from flows.impact import impact, with_answer
from flows.model import Form, Question
from flows.readers.base import Ask, BadAnswer
from flows.session import Answer, Change, Place, PlaceKind, Session, Source, Stage
from flows.visibility import view

OVERVIEWS = {PlaceKind.OVERVIEW, PlaceKind.REVIEW, PlaceKind.ROW}
"""Places from which one question is opened by itself."""

Outcome = tuple[Session, tuple[events.Event, ...]]


def begin(form: Form, known: a.Known | None = None, now: datetime | None = None) -> Session:
    """A new session at the first thing to do. `known` are values to be confirmed, not typed.

    Those of silent questions are taken as answers of `now`; without it they wait like the others.
    """
    session = Session(form.pack, form.id, form.version, Place(PlaceKind.REVIEW), known=known or {})
    if now is not None:
        session, _ = _silent(form, session, now)
    return replace(_enter(form, session, navigation.next_place(form, session)), entered=0)


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
            return _moved(form, session, _destination(form, session, action))
        case a.Typed(text) if session.place.kind is PlaceKind.KNOWN:
            return _said_at_known(rules, session, text, now)
        case _:
            return _input(rules, session, action, now)


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
            if question not in {shown.id for shown in view(form, session).shown}:
                raise BadAnswer("tap.expected")
            from_overview = session.place.kind in OVERVIEWS
            return Place(PlaceKind.QUESTION, question, from_overview)
        case a.Row(question):
            if question not in {shown.id for shown in view(form, session).shown}:
                raise BadAnswer("tap.expected")
            if form.by_id[question].cell is None:
                raise BadAnswer("tap.expected")
            return Place(PlaceKind.ROW, question)
        case a.Overview(page):
            return Place(PlaceKind.OVERVIEW, str(page))
        case a.Continue():
            return navigation.next_place(form, session)


def _input(
    rules: Rules,
    session: Session,
    action: a.Input,
    now: datetime,
) -> Outcome:
    if isinstance(action, a.Unsuitable):
        raise BadAnswer(action.code, dict(action.data))
    if session.place.kind is not PlaceKind.QUESTION:
        raise BadAnswer("tap.expected")
    question = rules.form.by_id[session.place.id]
    match action:
        case a.Typed(text):
            return _typed(rules, session, question, text, now)
        case a.Picked(option) if question.kind == "choices":
            return _toggle(rules, session, question, option, now)
        case a.Marked(option, on):
            return _mark(rules, session, question, option, on=on, now=now)
        case a.Picked(option):
            tapped = Understood(pick(question, option))
            return _write(rules, session, question, _answer(tapped, now, Source.TAPPED))
        case a.Attached(file):
            return _attach(rules, session, question, file, now)
        case a.Finished():
            return _finished(rules, session, question, now)
        case a.Skipped():
            return _skipped(rules, session, question, now)


def _typed(rules: Rules, session: Session, question: Question, text: str, now: datetime) -> Outcome:
    if question.cell is not None and (row := _row(rules, session, question, text, now)):
        return _store(rules.form, session, row)
    read = understand(rules, question, text, _today(now))
    return _write(rules, session, question, _answer(read, now, Source.TYPED))


def _row(
    rules: Rules, session: Session, question: Question, text: str, now: datetime
) -> dict[str, Answer] | None:
    """The answers to a whole row of numbers, where the text is one."""
    cells = tables.ahead(rules.form, question, view(rules.form, session).shown, session.answers)
    read = tables.whole_row(rules, cells, text, _today(now)) if cells else None
    if read is None:
        return None
    given = (_answer(one, now, Source.TYPED) for one in read)
    return dict(zip((cell.id for cell in cells), given, strict=True))


def _mark(
    rules: Rules, session: Session, question: Question, option: str, *, on: bool, now: datetime
) -> Outcome:
    if question.kind != "choices":
        raise BadAnswer("tap.expected")
    choices.find(question, option)
    if on == (option in session.selection):
        return session, (events.Moved(),)
    return _toggle(rules, session, question, option, now)


def _toggle(
    rules: Rules, session: Session, question: Question, option: str, now: datetime
) -> Outcome:
    selection = choices.toggled(question, session.selection, option)
    if selection == (option,) and question.option_ids[option].exclusive:
        answer = _answer(Understood([option]), now, Source.TAPPED)
        return _write(rules, session, question, answer)
    return replace(session, selection=selection), (events.Moved(),)


def _attach(
    rules: Rules, session: Session, question: Question, file: str, now: datetime
) -> Outcome:
    if question.kind != "files":
        raise BadAnswer("kind.photo_instead_of_text")
    chosen = session.selection
    if len(chosen) >= question.max_files:
        old = session.answers.get(question.id)
        if old is None or old.value != list(chosen):
            raise BadAnswer("files.too_many", {"max": str(question.max_files)})
        chosen = ()  # opened again while full: the first new file begins a new set
    selection = tuple(dict.fromkeys((*chosen, file)))
    if question.max_files == 1:
        answer = _answer(Understood([file]), now, Source.FILE)
        return _write(rules, session, question, answer)
    return replace(session, selection=selection), (events.Moved(),)


def _finished(rules: Rules, session: Session, question: Question, now: datetime) -> Outcome:
    if question.kind not in {"choices", "files"}:
        raise BadAnswer("tap.expected")
    if not session.selection:
        if question.required:
            raise BadAnswer("choice.none" if question.kind == "choices" else "files.expected")
        return _skipped(rules, session, question, now)
    source = Source.FILE if question.kind == "files" else Source.TAPPED
    answer = _answer(Understood(list(session.selection)), now, source)
    return _write(rules, session, question, answer)


def _skipped(rules: Rules, session: Session, question: Question, now: datetime) -> Outcome:
    if question.required:
        raise BadAnswer("answer.required")
    return _write(rules, session, question, _answer(Understood(None), now, Source.TAPPED))


def _kept(rules: Rules, session: Session, now: datetime) -> Outcome:
    if session.place.kind is not PlaceKind.QUESTION:
        raise BadAnswer("tap.expected")
    question = rules.form.by_id[session.place.id]
    if question.id not in session.answers:
        value = navigation.offered(question, session)
        if value is None:
            raise BadAnswer("answer.required")
        known = _answer(Understood(value), now, Source.KNOWN)
        return _write(rules, session, question, known)
    return _moved(rules.form, session, _onward(rules.form, session, forward=True))


def _write(rules: Rules, session: Session, question: Question, answer: Answer) -> Outcome:
    """Store the answer, or first show what an edit would do."""
    old = session.answers.get(question.id)
    given = {question.id: answer}
    if old is None or old.value == answer.value:
        return _store(rules.form, session, given)
    change = Change(question.id, answer)
    if impact(rules.form, rules.scoring, session, change).matters:
        place = replace(session.place, kind=PlaceKind.IMPACT)
        return replace(session, place=place, change=change, selection=()), (events.Moved(),)
    return _store(rules.form, session, given)


def _store(form: Form, session: Session, given: Mapping[str, Answer]) -> Outcome:
    parked_before = set(view(form, session).parked)
    happened: list[events.Event] = []
    after = session
    for question, answer in given.items():
        old = session.answers.get(question)
        before = old.value if old else None
        happened.append(events.Answered(question, answer.value, before, answer.note))
        after = with_answer(after, question, answer)
    after, known = _silent(form, after, answer.at)
    happened += known
    parked_after = view(form, after).parked
    if newly := tuple(q for q in parked_after if q not in parked_before):
        happened.append(events.Parked(newly))
    if again := tuple(
        sorted(parked_before.difference(parked_after), key=form.position.__getitem__)
    ):
        happened.append(events.Returned(again))
    return _enter(form, after, _onward(form, after)), tuple(happened)


def _silent(form: Form, session: Session, now: datetime) -> tuple[Session, list[events.Event]]:
    """Take what is known of silent questions that can be seen, as if it had been confirmed."""
    happened: list[events.Event] = []
    if form.silent.isdisjoint(session.known):
        return session, happened
    while waiting := [
        question.id
        for question in view(form, session).shown
        if question.silent and question.id in session.known.keys() - session.answers.keys()
    ]:
        for question in waiting:
            value = session.known[question]
            session = with_answer(session, question, Answer(value, now, Source.KNOWN))
            happened.append(events.Answered(question, value))
    return session, happened


def _drop_row(form: Form, session: Session, now: datetime) -> Outcome:
    if session.place.kind is not PlaceKind.ROW:
        raise BadAnswer("tap.expected")
    question = form.by_id[session.place.id]
    if not tables.can_drop(form, question, view(form, session).counted):
        raise BadAnswer("tap.expected")
    answers, gone = tables.without_row(form, question, session.answers, now)
    place = Place(PlaceKind.OVERVIEW, str(navigation.overview_page(form, session, question.id)))
    after = _enter(form, replace(session, answers=answers), place)
    return after, (events.RowDropped(question.id, gone),)


def _settle_change(rules: Rules, session: Session, *, save: bool) -> Outcome:
    if session.change is None:
        raise BadAnswer("tap.expected")
    change = session.change
    place = replace(session.place, kind=PlaceKind.QUESTION)
    if save:
        return _store(rules.form, session.at(place), {change.question: change.answer})
    at_question = session.at(place)
    return _moved(rules.form, session, _onward(rules.form, at_question))


def _said_at_known(rules: Rules, session: Session, text: str, now: datetime) -> Outcome:
    """Take a "да" in words, which is as good as a tap on what is known."""
    try:
        said = rules.readers["yes_no"](text, Ask(today=_today(now)))
    except BadAnswer:
        raise BadAnswer("tap.expected") from None
    if said.value is not True:
        raise BadAnswer("tap.expected")
    return _confirm_known(rules.form, session, now)


def _confirm_known(form: Form, session: Session, now: datetime) -> Outcome:
    if session.place.kind is not PlaceKind.KNOWN:
        raise BadAnswer("tap.expected")
    section = next(s for s in form.sections if s.id == session.place.id)
    happened: list[events.Event] = []
    # What becomes visible by a confirmed answer may be known as well, hence until nothing is left.
    while waiting := navigation.known_in(section, view(form, session).shown, session):
        for question in waiting:
            value: Value = session.known[question.id]
            session = with_answer(session, question.id, Answer(value, now, Source.KNOWN))
            happened.append(events.Answered(question.id, value))
    session, more = _silent(form, session, now)
    happened += more
    return _enter(form, session, navigation.next_place(form, session)), tuple(happened)


def _confirm_check(form: Form, session: Session) -> Outcome:
    if session.place.kind is not PlaceKind.CHECK:
        raise BadAnswer("tap.expected")
    check = form.check_by_id[session.place.id]
    if check.severity == "error":
        raise BadAnswer("check.must_be_fixed")
    said = confirmation(check, view(form, session).counted)
    after = replace(session, confirmed=session.confirmed | {said})
    place = navigation.next_place(form, after)
    return _enter(form, after, place), (events.CheckConfirmed(check.id),)


def _finish(form: Form, session: Session) -> Outcome:
    place = navigation.next_place(form, session)
    if place.kind is not PlaceKind.REVIEW:
        return _moved(form, session, place)
    return replace(session.at(place), stage=Stage.DONE), (events.FormFinished(),)


def _onward(form: Form, session: Session, *, forward: bool = False) -> Place:
    """Where an answered question leads: a contradiction, back to the overview, or onward."""
    here = form.by_id.get(session.place.id)
    another = here is not None and here.cell is not None and here.cell.more
    if another and session.values().get(session.place.id) is True:
        return navigation.next_place(form, session)  # the new row is what was wanted
    if session.place.back_to_overview and not open_checks(form, session):
        page = navigation.overview_page(form, session, session.place.id)
        return Place(PlaceKind.OVERVIEW, str(page))
    if forward:
        return navigation.after(form, session)
    return navigation.next_place(form, session)


def _moved(form: Form, session: Session, place: Place) -> Outcome:
    return _enter(form, session, place), (events.Moved(),)


def _enter(form: Form, session: Session, place: Place) -> Session:
    """Show a place; where several may be chosen, start from what was chosen before."""
    entered = session.at(place)
    if place.kind is PlaceKind.QUESTION and form.by_id[place.id].kind in {"choices", "files"}:
        known = session.known.get(place.id)
        answer = session.answers.get(place.id)
        value = answer.value if answer else known
        if isinstance(value, list):
            return replace(entered, selection=_still_there(form.by_id[place.id], value))
    return entered


def _still_there(question: Question, chosen: list[str]) -> tuple[str, ...]:
    """What was chosen, without options that the form no longer has."""
    if question.kind == "files":
        return tuple(chosen)
    return tuple(option for option in chosen if option in question.option_ids)


def _answer(read: Understood, now: datetime, source: Source) -> Answer:
    return Answer(read.value, now, source, read.note)


def _today(now: datetime) -> date:
    return now.date()
