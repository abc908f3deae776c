"""What can be an answer to the question that is shown: typed, tapped, marked, sent, skipped."""

from dataclasses import replace
from datetime import date, datetime

from flows import actions as a
from flows import choices, events, tables
from flows.answering import Rules, Understood, pick, understand
from flows.correction import is_open
from flows.model import Question
from flows.readers.base import BadAnswer
from flows.session import Answer, PlaceKind, Session, Source
from flows.storing import Outcome, store, write
from flows.visibility import view


def take_input(
    rules: Rules,
    session: Session,
    action: a.Input,
    now: datetime,
) -> Outcome:
    """Take it as an answer. Raises BadAnswer."""
    if isinstance(action, a.Unsuitable):
        raise BadAnswer(action.code, dict(action.data))
    question = _asked(rules, session)
    match action:
        case a.Typed(text):
            return _typed(rules, session, question, text, now)
        case a.Picked(option) if question.kind == "choices":
            return _toggle(rules, session, question, option, now)
        case a.Marked(option, on):
            return _mark(rules, session, question, option, on=on, now=now)
        case a.Picked(option):
            tapped = Understood(pick(question, option))
            return write(rules, session, question, answered(tapped, now, Source.TAPPED))
        case a.Brought(files):
            return _brought(rules, session, question, files, now)
        case a.Attached() | a.Detached():
            return _attach(rules, session, question, action, now)
        case a.Finished():
            return _finished(rules, session, question, now)
        case a.Skipped():
            return _skipped(rules, session, question, now)


def _asked(rules: Rules, session: Session) -> Question:
    """The question that is shown. Raises BadAnswer where there is none, or it is locked."""
    if session.place.kind is not PlaceKind.QUESTION:
        raise BadAnswer("tap.expected")
    question = rules.form.by_id[session.place.id]
    if not is_open(rules.form, session, question.id):
        raise BadAnswer("question.locked")
    return question


def _typed(rules: Rules, session: Session, question: Question, text: str, now: datetime) -> Outcome:
    if question.cell is not None and (row := _row(rules, session, question, text, now)):
        return store(rules.form, session, row)
    read = understand(rules, question, text, today(now))
    return write(rules, session, question, answered(read, now, Source.TYPED))


def _row(
    rules: Rules, session: Session, question: Question, text: str, now: datetime
) -> dict[str, Answer] | None:
    """The answers to a whole row of numbers, where the text is one."""
    cells = tables.ahead(rules.form, question, view(rules.form, session).shown, session.answers)
    read = tables.whole_row(rules, cells, text, today(now)) if cells else None
    if read is None:
        return None
    given = (answered(one, now, Source.TYPED) for one in read)
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
        answer = answered(Understood([option]), now, Source.TAPPED)
        return write(rules, session, question, answer)
    return replace(session, selection=selection), (events.Moved(),)


def _attach(
    rules: Rules,
    session: Session,
    question: Question,
    action: a.Attached | a.Detached,
    now: datetime,
) -> Outcome:
    file = action.file
    if isinstance(action, a.Detached):
        left = tuple(one for one in session.selection if one != file)
        return replace(session, selection=left), (events.Moved(),)
    if question.kind != "files":
        raise BadAnswer("kind.photo_instead_of_text")
    chosen = session.selection
    if len(chosen) >= question.max_files:
        old = session.answers.get(question.id)
        if old is None or old.value != list(chosen):
            raise BadAnswer("files.too_many", {"max": str(question.max_files)})
        chosen = ()  # opened again while full: the first new file begins a new set
    if file in chosen:
        raise BadAnswer("files.again")
    if question.max_files == 1:
        answer = answered(Understood([file]), now, Source.FILE)
        return write(rules, session, question, answer)
    return replace(session, selection=(*chosen, file)), (events.Moved(),)


def _brought(
    rules: Rules, session: Session, question: Question, files: tuple[str, ...], now: datetime
) -> Outcome:
    if question.kind != "files" or not files:
        raise BadAnswer("tap.expected")
    if len(files) > question.max_files:
        raise BadAnswer("files.too_many", {"max": str(question.max_files)})
    answer = answered(Understood(list(files)), now, Source.FILE)
    return write(rules, session, question, answer)


def _finished(rules: Rules, session: Session, question: Question, now: datetime) -> Outcome:
    if question.kind not in {"choices", "files"}:
        raise BadAnswer("tap.expected")
    if not session.selection:
        if question.required:
            raise BadAnswer("choice.none" if question.kind == "choices" else "files.expected")
        return _skipped(rules, session, question, now)
    source = Source.FILE if question.kind == "files" else Source.TAPPED
    answer = answered(Understood(list(session.selection)), now, source)
    return write(rules, session, question, answer)


def _skipped(rules: Rules, session: Session, question: Question, now: datetime) -> Outcome:
    if question.required:
        raise BadAnswer("answer.required")
    return write(rules, session, question, answered(Understood(None), now, Source.TAPPED))


def answered(read: Understood, now: datetime, source: Source) -> Answer:
    """The value as it is kept."""
    return Answer(read.value, now, source, read.note)


def today(now: datetime) -> date:
    """The day in the centre's zone."""
    return now.date()
