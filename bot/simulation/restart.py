"""A session as it comes back after a restart: written as rows are written, and read again."""

import json
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import Row

from flows.ports import Filling
from flows.session import Session
from storage import codec


def restarted(session: Session) -> Session:
    """The session through the storage's own writing and reading."""
    rows = [
        _row(
            session_id=1,
            question=question,
            value=_stored(answer.value),
            at=answer.at,
            source=str(answer.source),
            note=answer.note,
        )
        for question, answer in session.answers.items()
    ]
    return filling(session, codec.answers_of(rows).get(1, {})).session


def filling(session: Session, answers: Any = None) -> Filling:
    """A filling as the storage would give it, in a chat and an application numbered 1."""
    row = _row(
        id=1,
        pack=session.pack,
        form=session.form,
        version=session.version,
        progress=_stored(codec.progress(session)),
        known=_stored(dict(session.known)),
        stage=str(session.stage),
        revision=session.revision,
        person_id=1,
        chat_id=1,
        application_id=1,
        language="ru",
        card=None,
        shown=-1,
        last_message=0,
    )
    return codec.filling(row, session.answers if answers is None else answers)


def _stored(value: object) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False))


def _row(**columns: object) -> Row[Any]:
    return cast("Row[Any]", SimpleNamespace(**columns))
