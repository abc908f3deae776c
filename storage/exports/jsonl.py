"""One JSON object a line: canonical values by form and question, for programs."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import orjson

from flows.application import Application, FilledForm
from flows.model import Pack
from flows.tables import nested
from storage.exports.about import About
from storage.exports.rows import state_of
from storage.exports.saving import in_portions, whole_text


async def write(
    applications: AsyncIterator[Application],
    packs: Mapping[str, Pack],
    zone: ZoneInfo,
    out: Path,
    about: About,
) -> int:
    """Write one line an application to `out` and return their number; times bear the zone.

    Nothing of `about` stands in the file: the writers are called alike.
    """
    with whole_text(out, "utf-8") as file:

        def lines(portion: Sequence[Application]) -> None:
            for application in portion:
                file.write(orjson.dumps(_tree(application, packs, zone)).decode() + "\n")

        return await in_portions(applications, lines)


def _tree(application: Application, packs: Mapping[str, Pack], zone: ZoneInfo) -> dict[str, object]:
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
        "forms": {
            form: {"version": filled.version, "answers": _answers(form, filled, application, packs)}
            for form, filled in application.forms.items()
        },
    }


def _answers(
    form: str, filled: FilledForm, application: Application, packs: Mapping[str, Pack]
) -> dict[str, object]:
    """The answers with tables as lists and mappings; cells of a former version stay as they are."""
    pack = packs.get(application.pack)
    known = pack.forms.get(form) if pack else None
    return nested(known, filled.answers) if known else dict(filled.answers)


def _moment(moment: datetime | None, zone: ZoneInfo) -> str | None:
    return moment.astimezone(zone).isoformat(timespec="seconds") if moment else None
