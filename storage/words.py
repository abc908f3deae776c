"""Keeps the words that applications are found by, in the transaction that changes them.

Drafts and erased people's applications have none, so whatever is found may be shown.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, or_, select, update

from flows.application import Application
from flows.model import Form, Question
from flows.wordsearch import PLACES, RULES, kept_name, kept_words, picked_texts, texts_in, unmarked
from storage.columns import dump
from storage.search import identifying
from storage.tables import (
    application,
    application_history,
    document,
    file,
    letter,
    letter_before,
    paper,
    remark,
    search_words,
)
from storage.work import Work

WORDLESS = {"yes_no", "consent", "info", "date", "percent", "files"}
"""Kinds of questions whose answers nobody looks for."""

PICKED = {"choice", "choices", *PLACES}
"""Kinds of questions whose answers stand for words."""

column = search_words.c


class Words:
    """One row an application."""

    def __init__(self, work: Work) -> None:
        """Inside one transaction."""
        self._work = work

    async def keep(self, one: Application, forms: Sequence[Form]) -> None:
        """Write the words of an application as it stands; nothing where they did not change."""
        if one.submitted_at is None or one.locked:
            return
        digest = _digest(one)
        row = await self._work.row(
            select(column.digest, column.rules).where(column.application_id == one.id)
        )
        if row is not None and (row.digest, row.rules) == (digest, RULES):
            return
        names = [one.number or "", *identifying(one, forms)]
        files = await self._file_names(one, forms)
        kept = {
            "rules": RULES,
            "digest": digest,
            "name": _text(kept_name(names)),
            "said": _text(kept_words([*names, *_answers(one, forms), *files])),
        }
        if row is None or row.rules != RULES:
            kept["told"] = _text(kept_words(await self._told(one.id)))
        insert = self._work.insert(search_words).values(application_id=one.id, **kept)
        if "told" not in kept:
            await self._work.execute(
                update(search_words).where(column.application_id == one.id).values(**kept)
            )
            return
        await self._work.execute(
            insert.on_conflict_do_update(index_elements=["application_id"], set_=kept)
        )

    async def add(self, application_id: int, text: str | None, files: Sequence[str] = ()) -> None:
        """Let an application be found by what was said about it too, and by the names of files.

        Later edits add to it.
        """
        fresh = kept_words([text or "", *await self._named(files)])
        if not fresh:
            return
        row = await self._work.row(
            select(column.told).where(column.application_id == application_id)
        )
        fresh -= frozenset(row.told.split()) if row is not None else frozenset()
        if row is None or not fresh:
            return  # a draft: all of it is looked at when it is sent in
        # Joined by the database: of two that add at once none is lost.
        await self._work.execute(
            update(search_words)
            .where(column.application_id == application_id)
            .values(told=column.told + _text(fresh))
        )

    async def forget(self, person_id: int) -> None:
        """Nothing of this person's is found any more."""
        theirs = select(application.c.id).where(application.c.person_id == person_id)
        await self._work.execute(delete(search_words).where(column.application_id.in_(theirs)))

    async def missing(self, limit: int, before: int | None) -> Sequence[int]:
        """Applications whose words are not kept yet, or by other rules; the newest first."""
        query = _missing() if before is None else _missing().where(application.c.id < before)
        rows = await self._work.rows(query.limit(limit))
        return [row.id for row in rows]

    async def _told(self, application_id: int) -> list[str]:
        """All that was ever said beside the answers, with the names of the files that came."""
        history, slots = application_history.c, document.c
        texts = [
            *await self._column(history.words, history.application_id == application_id),
            *await self._column(remark.c.words, remark.c.application_id == application_id),
            *await self._column(slots.name, slots.application_id == application_id),
            *await self._column(slots.reason, slots.application_id == application_id),
        ]
        letters = select(letter.c.id).where(letter.c.application_id == application_id)
        said = [
            *await self._column(letter.c.words, letter.c.application_id == application_id),
            *await self._column(letter_before.c.words, letter_before.c.letter_id.in_(letters)),
        ]
        files = [
            *await self._column(letter.c.file_id, letter.c.application_id == application_id),
            *await self._column(paper.c.file_id, paper.c.application_id == application_id),
        ]
        for row in await self._work.rows(
            select(slots.files).where(slots.application_id == application_id)
        ):
            files += row.files
        return [*texts, *(unmarked(text) for text in said), *await self._named(files)]

    async def _column(self, one: ColumnElement[Any], where: ColumnElement[bool]) -> list[str]:
        rows = await self._work.rows(select(one).where(where, one.is_not(None)))
        return [row[0] for row in rows]

    async def _file_names(self, one: Application, forms: Sequence[Form]) -> list[str]:
        ids = [
            str(id_)
            for question, value in _values(one, forms)
            if question is not None and question.kind == "files" and isinstance(value, list)
            for id_ in value
        ]
        return await self._named(ids)

    async def _named(self, files: Sequence[str]) -> list[str]:
        if not files:
            return []
        rows = await self._work.rows(select(file.c.name).where(file.c.id.in_(files)))
        return [row.name for row in rows]


def _missing() -> Select[tuple[int]]:
    stale = or_(column.application_id.is_(None), column.rules != RULES)
    return (
        select(application.c.id)
        .outerjoin(search_words, column.application_id == application.c.id)
        .where(and_(application.c.submitted_at.is_not(None), application.c.locked_at.is_(None)))
        .where(stale)
        .order_by(application.c.id.desc())
    )


def _digest(one: Application) -> str:
    """Changes whenever the answers or the number do."""
    forms = {id_: [form.version, dict(form.answers)] for id_, form in one.forms.items()}
    return hashlib.sha256(dump([one.number, forms]).encode()).hexdigest()


def _text(kept: Iterable[str]) -> str:
    return "".join(f"{word} " for word in sorted(kept))


def _values(one: Application, forms: Sequence[Form]) -> Iterator[tuple[Question | None, object]]:
    """Each question with its answer; None where the form of then is not known any more."""
    by_version = {form.version: form for form in forms}
    for filled in one.forms.values():
        form = by_version.get(filled.version)
        asked = {question.id: question for question in form.questions} if form else {}
        for id_, value in filled.answers.items():
            yield asked.get(id_), value


def _answers(one: Application, forms: Sequence[Form]) -> Iterator[str]:
    for question, value in _values(one, forms):
        if question is None or question.kind not in WORDLESS:
            yield from texts_in(value)
        if question is not None and question.kind in PICKED:
            yield from picked_texts(question, value)
