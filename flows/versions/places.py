"""Where a person stands in a form that has changed under them."""

from dataclasses import replace

from flows import navigation
from flows.checks import open_checks
from flows.correction import is_asked
from flows.model import Form, Question
from flows.session import Place, PlaceKind, Session, Stage
from flows.storing import enter
from flows.visibility import view

SEVERAL = {"choices", "files"}


def settled(form: Form, before: Session, after: Session) -> Session:
    """`after` at a place that the form has; nothing half done is kept that it does not know.

    `after` holds what `before` held, moved to `form`. A form that was done and has something open
    again is filled on. Buttons that were drawn for `before` are stale.
    """
    place = _place(form, before, after)
    if before.stage is Stage.DONE:
        place = navigation.next_place(form, after)
    done = before.stage is Stage.DONE and place.kind is not PlaceKind.REVIEW
    stage = Stage.FILLING if done else before.stage
    moved = enter(form, replace(after, selection=(), change=None), place)
    if place == before.place:
        moved = _half_done(form, before, moved)
    return replace(moved, stage=stage, revision=before.revision + 1)


def _place(form: Form, before: Session, after: Session) -> Place:
    """The same place, if there is one, else the first thing that is open."""
    place = before.place
    if place.kind is PlaceKind.IMPACT and not _change_does(before, after):
        place = replace(place, kind=PlaceKind.QUESTION)
    return place if _stands(form, after, place) else navigation.next_place(form, after)


def _stands(form: Form, session: Session, place: Place) -> bool:
    shown = view(form, session).shown
    match place.kind:
        case PlaceKind.QUESTION | PlaceKind.IMPACT:
            return any(question.id == place.id for question in shown)
        case PlaceKind.ROW:
            return any(one.id == place.id and one.cell is not None for one in shown)
        case PlaceKind.KNOWN:
            sections = [section for section in form.sections if section.id == place.id]
            return any(navigation.known_in(section, shown, session) for section in sections)
        case PlaceKind.CHECK:
            return any(check.id == place.id for check in open_checks(form, session))
        case PlaceKind.REPLY:
            return is_asked(session, place.id) and any(one.id == place.id for one in shown)
        case PlaceKind.OVERVIEW:
            return True
    return False  # of a review something may be open again


def _change_does(before: Session, after: Session) -> bool:
    """Whether the edit that waits for a yes is still one: of an answer that stands as it did."""
    change = after.change
    if change is None:
        return False
    was = before.answers.get(change.question)
    return was is not None and was is after.answers.get(change.question)


def _half_done(form: Form, before: Session, moved: Session) -> Session:
    """What was marked or sent but not finished, as far as the question takes it."""
    if moved.place.kind is PlaceKind.IMPACT:
        return replace(moved, change=before.change)
    question = form.by_id.get(moved.place.id)
    if moved.place.kind is not PlaceKind.QUESTION or question is None:
        return moved
    return replace(moved, selection=_selection(question, before.selection))


def _selection(question: Question, chosen: tuple[str, ...]) -> tuple[str, ...]:
    if question.kind == "files":
        # A single file is an answer as it comes: one that only waits could not be finished.
        return chosen[: question.max_files] if question.max_files > 1 else ()
    if question.kind != "choices":
        return ()
    left = tuple(option for option in chosen if option in question.option_ids)
    alone = any(question.option_ids[option].exclusive for option in left)
    return left if len(left) == 1 or not alone else ()
