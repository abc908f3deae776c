"""An application as a row, and back."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from flows.application import Application, Card, Entry, FilledForm
from storage.search import digits, number_key, serial

KOPECKS = 100
"""In a rouble; sums are stored whole, since SQLite has no decimals."""


def columns(application: Application, search: str, inn: str | None) -> dict[str, Any]:
    """What `save` writes; the staff's card has its own verb."""
    number = application.number
    return {
        "service": application.service,
        "state": application.state,
        "updated_at": application.updated_at,
        "submitted_at": application.submitted_at,
        "number": number,
        "number_key": number_key(number) if number else None,
        "number_digits": digits(number) if number else None,
        "number_serial": serial(number) if number else None,
        "search": search,
        "performer": application.performer,
        "parent_id": application.parent_id,
        "inn": inn,
        "granted": None if application.granted is None else int(application.granted * KOPECKS),
        "forms": {
            id_: {"version": form.version, "answers": dict(form.answers)}
            for id_, form in application.forms.items()
        },
        "result": application.result,
    }


def read(row: Row[Any]) -> Application:
    """A row of `application`."""
    return Application(
        id=row.id,
        pack=row.pack,
        service=row.service,
        person_id=row.person_id,
        state=row.state,
        revision=row.revision,
        created_at=row.created_at,
        number=row.number,
        submitted_at=row.submitted_at,
        updated_at=row.updated_at,
        performer=row.performer,
        forms={id_: FilledForm(**form) for id_, form in row.forms.items()},
        result=row.result,
        card=_card(row),
        locked=row.locked_at is not None,
        inn=row.inn,
        parent_id=row.parent_id,
        topic_id=row.topic_id,
        granted=None if row.granted is None else Decimal(row.granted) / KOPECKS,
    )


def entry(row: Row[Any]) -> Entry:
    """A row of `application_history`."""
    on = date.fromisoformat(row.on_day) if row.on_day else None
    return Entry(row.at, row.actor, row.verb, row.state, row.words, on)


def _card(row: Row[Any]) -> Card | None:
    if row.card_chat_id is None:
        return None
    return Card(row.card_chat_id, row.card_message_id, row.card_thread_id)
