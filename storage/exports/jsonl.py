"""One JSON object a line: canonical values by form and question, for programs."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import orjson

from flows.application import Application, FilledForm
from flows.model import Form, Pack
from flows.rating import Rating
from flows.remarks import Round
from flows.tables import nested
from flows.talk import Letter
from storage.exports.about import About
from storage.exports.contracts import plain
from storage.exports.rows import made_with, state_of
from storage.exports.saving import in_portions, whole_text


async def write(
    applications: AsyncIterator[Application],
    packs: Mapping[str, Pack],
    zone: ZoneInfo,
    out: Path,
    about: About,
) -> int:
    """Write one line an application to `out` and return their number; times bear the zone.

    Of `about` only the former versions, the ratings and the corrections are needed: the writers
    are called alike.
    """
    with whole_text(out, "utf-8") as file:

        def lines(portion: Sequence[Application]) -> None:
            for application in portion:
                tree = _tree(application, packs, zone, about)
                file.write(orjson.dumps(tree).decode() + "\n")

        return await in_portions(applications, lines)


def _tree(
    application: Application, packs: Mapping[str, Pack], zone: ZoneInfo, about: About
) -> dict[str, object]:
    state = state_of(packs, application)
    return {
        "number": application.number,
        "pack": application.pack,
        "service": application.service,
        "state": application.state,
        "status": state.official if state else None,
        "created_at": _moment(application.created_at, zone),
        "submitted_at": _moment(application.submitted_at, zone),
        "updated_at": _moment(application.updated_at, zone),
        "result": application.result,
        "rating": _rating(about.ratings.get(application.id)),
        "talk": [_letter(one, zone) for one in about.letters.get(application.id, ())],
        "contracts": plain(
            [
                one.contract
                for one in about.contracts
                if application.id in {one.contract.application_id, one.contract.report_id}
            ]
        ),
        "corrections": [_round(one, zone) for one in about.rounds.get(application.id, ())],
        "forms": {
            form: {
                "version": filled.version,
                "answers": _answers(made_with(packs, application, form, about.former), filled),
            }
            for form, filled in application.forms.items()
        },
    }


def _round(round_: Round, zone: ZoneInfo) -> dict[str, object]:
    """What one correction changed: answers before and after."""
    changed = [asdict(one) for one in round_.differences]
    return {"sent_at": _moment(round_.at, zone), "answers": changed}


def _letter(letter: Letter, zone: ZoneInfo) -> dict[str, object]:
    """A message of the talk; `words` are Telegram's HTML, `file` the id of an upload."""
    return {
        "at": _moment(letter.at, zone),
        "by": letter.actor,
        "words": letter.words,
        "file": letter.file,
        "edited_at": _moment(letter.edited_at, zone),
        "state": letter.state,
    }


def _rating(rating: Rating | None) -> dict[str, object] | None:
    return {"stars": rating.stars, "words": rating.words} if rating else None


def _answers(form: Form | None, filled: FilledForm) -> dict[str, object]:
    """The answers with tables as lists and mappings; of an unknown form they stay as they are."""
    return nested(form, filled.answers) if form else dict(filled.answers)


def _moment(moment: datetime | None, zone: ZoneInfo) -> str | None:
    return moment.astimezone(zone).isoformat(timespec="seconds") if moment else None
