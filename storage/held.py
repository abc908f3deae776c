"""All that is held of a person, as plain data: what "my data" hands out [152-ФЗ 14]."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, select

from flows.errors import NotFound
from storage.tables import (
    answer,
    answer_log,
    application,
    application_history,
    audit,
    checked,
    consent,
    contract,
    contract_change,
    correction,
    document,
    document_note,
    file,
    follow_up,
    letter,
    originals,
    outbox,
    pace,
    paper,
    person,
    profile,
    prompt,
    rating,
    remark,
    reminder,
    seat,
    session,
    subscription,
    tag,
    wish,
)
from storage.work import Work

Rows = list[dict[str, Any]]

INTERNAL = frozenset(
    {"search", "number_key", "number_digits", "number_serial"}
    | {"source_chat_id", "source_message_id", "copy_chat_id", "copy_message_id"}
    # What follows tells of the staff, who are people too.
    | {"author", "performer", "card_chat_id", "card_message_id", "card_thread_id"}
)


async def held(work: Work, person_id: int) -> dict[str, Any]:
    """Rows of each table by the table's name; times as ISO texts. Raises NotFound."""
    themselves = await _rows(work, person, person.c.id == person_id)
    if not themselves or themselves[0]["telegram_id"] is None:
        raise NotFound("person.not_found", id=str(person_id))
    data: dict[str, Any] = {"person": themselves[0]}
    for table in (consent, profile, application, session, file, subscription, seat, wish, tag):
        data[table.name] = await _rows(work, table, table.c.person_id == person_id)
    applications = _ids(data["application"])
    sessions = _ids(data["session"])
    for table in (contract, follow_up):
        data[table.name] = await _rows(work, table, table.c.person_id == person_id)
    of_contracts = contract_change.c.contract_id.in_(_ids(data["contract"]))
    data["contract_change"] = await _rows(work, contract_change, of_contracts)
    data["application_history"] = await _rows(
        work, application_history, application_history.c.application_id.in_(applications)
    )
    data["rating"] = await _rows(work, rating, rating.c.application_id.in_(applications))
    for table in (correction, remark, checked, document, document_note, originals, paper):
        of_theirs = table.c.application_id.in_(applications)
        data[table.name] = await _rows(work, table, of_theirs)
    about = reminder.c.application_id.in_(applications) | (reminder.c.person_id == person_id)
    data["reminder"] = await _rows(work, reminder, about)
    data["letter"] = await _rows(work, letter, letter.c.application_id.in_(applications))
    for table in (answer, answer_log):
        data[table.name] = await _rows(work, table, table.c.session_id.in_(sessions))
    data["prompt"] = await _rows(work, prompt, prompt.c.chat_id == themselves[0]["chat_id"])
    data["pace"] = await _rows(work, pace, pace.c.chat_id == themselves[0]["chat_id"])
    data["outbox"] = await _rows(work, outbox, outbox.c.chat_id == themselves[0]["chat_id"])
    subjects = [
        f"person:{person_id}",
        *(f"application:{id_}" for id_ in applications),
        *(f"session:{id_}" for id_ in sessions),
    ]
    data["audit"] = await _rows(work, audit, audit.c.subject.in_(subjects))
    return data


async def _rows(work: Work, table: Table, condition: ColumnElement[bool]) -> Rows:
    query = select(table).where(condition).order_by(*table.primary_key.columns)
    return [
        {key: _plain(key, value) for key, value in row.items() if key not in INTERNAL}
        for row in (await work.execute(query)).mappings()
    ]


def _ids(rows: Rows) -> Sequence[int]:
    return [row["id"] for row in rows]


def _plain(key: str, value: object) -> object:
    if key == "actor":
        return str(value).partition(":")[0]  # that it was the staff, not who of them
    return value.isoformat() if isinstance(value, datetime) else value
