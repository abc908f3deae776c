"""The live card of a form: one message that always shows what to do next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.conditions import Value
from flows.events import (
    Answered,
    Event,
    Forgotten,
    Inquired,
    Parked,
    Refused,
    Returned,
    RowDropped,
    Stale,
)
from flows.model import Question
from flows.ports import Filling
from flows.progress import progress
from flows.readers.base import BadAnswer, placeables
from flows.session import PlaceKind
from handlers.views.buttons import fits
from handlers.views.correction import correction_header, reply_place
from handlers.views.desk import Desk, button
from handlers.views.overview import overview_place, review_place, row_place
from handlers.views.places import check_place, impact_place, known_place
from handlers.views.question import question_place
from handlers.views.registers import inquired, question_names
from handlers.views.screen import Rows, Screen, paired
from handlers.views.tables import line_name, line_value, one_row
from handlers.views.values import question_name, short_value
from locales.lookup import Html

MANY = 2
"""More answers than these at once were known ones, confirmed with one tap: they are counted."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say above the question that is no event of the engine: a code and its data."""

    code: str
    data: tuple[tuple[str, str], ...] = ()


def card(
    desk: Desk, filling: Filling, events: tuple[Event, ...] = (), note: Note | None = None
) -> Screen:
    """The card for where the person is, with what has just happened above it."""
    body = _body(desk, filling, refused=any(isinstance(event, Refused) for event in events))
    parts = [_header(desk, filling), *_news(desk, filling, events, note), body.text]
    extra = _suggestions(desk, filling, events, note)
    return Screen("\n\n".join(part for part in parts if part), (*extra, *body.rows))


def _body(desk: Desk, filling: Filling, *, refused: bool) -> Screen:
    match filling.session.place.kind:
        case PlaceKind.QUESTION:
            return question_place(desk, filling, brief=refused)
        case PlaceKind.ROW:
            return row_place(desk, filling)
        case PlaceKind.KNOWN:
            return known_place(desk, filling)
        case PlaceKind.CHECK:
            return check_place(desk, filling)
        case PlaceKind.IMPACT:
            return impact_place(desk, filling)
        case PlaceKind.OVERVIEW:
            return overview_place(desk, filling)
        case PlaceKind.REVIEW:
            return review_place(desk, filling)
        case PlaceKind.REPLY:
            return reply_place(desk, filling)


def _header(desk: Desk, filling: Filling) -> str:
    place, form = filling.session.place, desk.rules.form
    if filling.session.correction is not None:
        return correction_header(desk, filling)
    at = place.id if place.kind in {PlaceKind.QUESTION, PlaceKind.KNOWN, PlaceKind.IMPACT} else None
    done = progress(form, filling.session, at)
    if at is None:
        return f"<b>{desk.pack.get(form.name_key)}</b>"
    texts, name = desk.texts, Html(desk.pack.get(form.name_key))
    counted = {"answered": str(done.answered), "minutes": str(max(1, done.minutes))}
    complete = done.answered == done.asked
    if done.sections == 1:  # its only section says what the form is called, or less
        if complete:
            return texts.card_header_one_done(form=name, asked=str(done.asked))
        return texts.card_header_one(form=name, asked=str(done.asked), **counted)
    section = form.section_of[at].id if at in form.section_of else at
    where = {
        "form": name,
        "section": Html(desk.pack.get(form.section_key(section))),
        "number": str(done.section),
        "of": str(done.sections),
        "asked": str(done.asked),
    }
    return texts.card_header_done(**where) if complete else texts.card_header(**where, **counted)


def _news(desk: Desk, filling: Filling, events: tuple[Event, ...], note: Note | None) -> list[str]:
    events = tuple(event for event in events if not _listed(desk, filling, event))
    answered = {event.question: event.value for event in events if isinstance(event, Answered)}
    row = [desk.rules.form.by_id[question] for question in answered]
    if one_row(row):
        lines = [_row(desk, row, answered)]
    elif len(answered) > MANY:
        lines = [desk.texts.card_confirmed(count=str(len(answered)))]
    else:
        lines = [line for event in events if (line := _event(desk, event))]
    lines += [_forgotten(desk, event) for event in events if isinstance(event, Forgotten)]
    lines += [inquired(desk, event) for event in events if isinstance(event, Inquired)]
    if note is not None:
        lines.append(desk.texts.get(f"note-{note.code.replace('.', '-')}", **dict(note.data)))
    return ["\n".join(filter(None, lines))] if any(lines) else []


def _forgotten(desk: Desk, event: Forgotten) -> str:
    return desk.texts.card_forgotten(names=question_names(desk, event.questions))


def _listed(desk: Desk, filling: Filling, event: Event) -> bool:
    """Whether the card lists the answer anyhow: all rows stand above "is there another one?"."""
    form, place = desk.rules.form, filling.session.place
    if place.kind is not PlaceKind.QUESTION or not isinstance(event, Answered):
        return False
    here, given = form.by_id[place.id].cell, form.by_id[event.question].cell
    if here is None or given is None or not here.more:
        return False
    return here.table == given.table


def _hushed(question: Question) -> bool:
    """Whether nobody need be told: a text was read, a row follows or is the last."""
    return question.kind == "info" or (question.cell is not None and question.cell.more)


def _row(desk: Desk, row: Sequence[Question], answers: Mapping[str, Value]) -> str:
    """A whole row that was answered."""
    form, pack, texts = desk.rules.form, desk.pack, desk.texts
    value = line_value(form, row, answers, pack, texts)
    return texts.card_answered(name=Html(line_name(form, row, pack)), value=value)


def _dropped(desk: Desk, event: RowDropped) -> str:
    form, pack, texts = desk.rules.form, desk.pack, desk.texts
    answers = dict(event.answers)
    row = [form.by_id[question] for question in answers] or [form.by_id[event.question]]
    value = line_value(form, row, answers, pack, texts)
    return texts.card_row_dropped(name=Html(line_name(form, row, pack)), value=value)


def _event(desk: Desk, event: Event) -> str:
    form, texts = desk.rules.form, desk.texts
    match event:
        case Answered(question, value) if _hushed(form.by_id[question]):
            return ""
        case Answered(question, value, _, remark):
            line = texts.card_answered(
                name=Html(question_name(form.id, form.by_id[question], desk.pack)),
                value=short_value(form.id, form.by_id[question], value, desk.pack, texts),
            )
            return (
                f"{line}\n{texts.get('answer-note-' + remark.replace('.', '-'))}"
                if remark
                else line
            )
        case Refused(_, code, data):
            return texts.card_refused(
                why=Html(
                    texts.get(
                        "answer-" + code.replace(".", "-"),
                        **placeables(dict(data)),
                    )
                )
            )
        case RowDropped():
            return _dropped(desk, event)
        case Parked(questions):
            return texts.card_parked(count=str(len(questions)))
        case Returned(questions):
            return texts.card_returned(count=str(len(questions)))
        case Stale():
            return texts.card_stale()
    return ""


def _suggestions(
    desk: Desk, filling: Filling, events: tuple[Event, ...], note: Note | None
) -> Rows:
    """Buttons that send what the person may have meant."""
    meant = [
        text
        for event in events
        if isinstance(event, Refused)
        for text in BadAnswer(event.code, dict(event.data)).suggestions
    ]
    if note is not None:
        meant += [text for name, text in note.data if name == "typed"]
    buttons = [button(filling, text, "t", text) for text in meant]
    return paired([button for button in buttons if fits(button.data)])
