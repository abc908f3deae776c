"""A session and its answers as rows, and back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from flows.ports import Filling
from flows.session import (
    Answer,
    Change,
    Correction,
    Inquiry,
    Place,
    PlaceKind,
    Remarked,
    Session,
    Source,
    Stage,
)


def progress(session: Session) -> dict[str, Any]:
    """What moves with every step besides the answers; nothing that is empty is written."""
    place = session.place
    data: dict[str, Any] = {"place": [place.kind, place.id, place.back_to_overview]}
    if session.entered:
        data["entered"] = session.entered
    if session.selection:
        data["selection"] = session.selection
    if session.confirmed:
        data["confirmed"] = sorted(session.confirmed)
    if session.inquiry:
        asked = session.inquiry
        data["inquiry"] = [asked.inn, asked.standing, asked.cluster, dict(asked.origins)]
    if session.correction:
        data["correction"] = _locked(session.correction)
    if session.change:
        answer = session.change.answer
        data["change"] = {
            "question": session.change.question,
            "value": answer.value,
            "at": answer.at.isoformat(),
            "source": answer.source,
            "note": answer.note,
        }
    return data


def filling(row: Row[Any], answers: Mapping[str, Answer]) -> Filling:
    """A row of `session` (with the person's language) and its answers."""
    kind, id_, back_to_overview = row.progress["place"]
    session = Session(
        pack=row.pack,
        form=row.form,
        version=row.version,
        place=Place(PlaceKind(kind), id_, back_to_overview),
        answers=answers,
        known=row.known,
        selection=tuple(row.progress.get("selection", ())),
        entered=row.progress.get("entered", 0),
        change=_change(row.progress.get("change")),
        confirmed=frozenset(row.progress.get("confirmed", ())),
        stage=Stage(row.stage),
        revision=row.revision,
        inquiry=_inquiry(row.progress.get("inquiry")),
        correction=_correction(row.progress.get("correction")),
    )
    return Filling(
        id=row.id,
        session=session,
        person_id=row.person_id,
        chat_id=row.chat_id,
        application_id=row.application_id,
        language=row.language,
        card=row.card,
        shown=row.shown,
        last_message=row.last_message,
    )


def answers_of(rows: Sequence[Row[Any]]) -> dict[int, dict[str, Answer]]:
    """Rows of `answer` by session and question."""
    by_session: dict[int, dict[str, Answer]] = {}
    for row in rows:
        answer = Answer(row.value, row.at, Source(row.source), row.note)
        by_session.setdefault(row.session_id, {})[row.question] = answer
    return by_session


def _inquiry(data: Sequence[Any] | None) -> Inquiry | None:
    return Inquiry(*data) if data is not None else None


def _locked(correction: Correction) -> dict[str, Any]:
    return {
        "line": correction.line,
        "open": sorted(correction.open),
        "asked": {name: [one.field, one.words] for name, one in correction.asked.items()},
        "looked": sorted(correction.looked),
        "touched": sorted(correction.touched),
        "replies": dict(correction.replies),
    }


def _correction(data: Mapping[str, Any] | None) -> Correction | None:
    if data is None:
        return None
    return Correction(
        line=data["line"],
        open=frozenset(data["open"]),
        asked={name: Remarked(*one) for name, one in data["asked"].items()},
        looked=frozenset(data["looked"]),
        touched=frozenset(data["touched"]),
        replies=data["replies"],
    )


def _change(data: Mapping[str, Any] | None) -> Change | None:
    if data is None:
        return None
    at = datetime.fromisoformat(data["at"])
    return Change(data["question"], Answer(data["value"], at, Source(data["source"]), data["note"]))
