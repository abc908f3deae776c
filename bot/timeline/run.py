"""One time line: an office in a folder of its own, the event, and then time that passes."""

import tempfile
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.timeline.message import READERS, Told
from bot.timeline.stage import opened
from bot.timeline.subjects import ABOUT, APPLICATION, LEAD, SUBJECTS
from bot.timeline.walk import walk
from flows.calendar import russia
from flows.centre import Centre, Window
from flows.model import Pack
from flows.people import Language

TAKEN = timedelta(days=60)
"""How long the intake window is open that is taken where the centre has none on the day."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a time line is wanted of. `event` and `until` are in the centre's zone.

    `state`: the one that the application comes into; "": it is sent.
    """

    pack: Pack
    subject: str
    service: str
    event: datetime
    until: datetime
    centre: Centre
    language: Language
    digests: bool = False
    packs_dir: Path | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What everybody was written, in order.

    `window`: an intake window that had to be supposed. `unknown`: years whose working days are not
    confirmed yet.
    """

    told: tuple[Told, ...]
    window: Window | None
    unknown: tuple[int, ...]


async def timeline(asked: Asked) -> Timeline:
    """Play it. Raises NotFilled, NoWay and FlowError where the subject can't be brought about."""
    window = _window(asked)
    centre = _centre(asked, window)
    place = (asked.pack.id, asked.service, asked.state)
    with tempfile.TemporaryDirectory(prefix="prichal-timeline-") as folder:
        stage = opened(
            Path(folder),
            centre,
            place,
            (asked.event - LEAD.get(asked.subject, timedelta()), asked.event),
            asked.language,
            asked.packs_dir,
            digests=asked.digests,
        )
        async with stage as there:
            await there.begin()
            await SUBJECTS[asked.subject](there)
            await there.go(there.now)
            await walk(there, asked.until, daily=asked.digests)
            told = [one for one in there.heard.told if _wanted(asked, one)]
    told.sort(key=lambda one: (one.at.replace(microsecond=0), READERS.index(one.to)))
    return Timeline(tuple(told), window, _unknown(centre, asked.event.date(), asked.until.date()))


def _wanted(asked: Asked, one: Told) -> bool:
    """Whether a message is about the subject; all else that such a business gets is left out."""
    about = ABOUT.get(asked.subject, APPLICATION) | ({"digest"} if asked.digests else set())
    return one.at <= asked.until and bool(one.about & about)


def _window(asked: Asked) -> Window | None:
    """The window that is supposed to be open; None where none is needed or the centre has one."""
    service = asked.pack.service_by_id[asked.service]
    lead = LEAD.get(asked.subject, timedelta()) if asked.subject != "window" else timedelta()
    day = (asked.event - lead).date()
    known = asked.centre.window_on(asked.pack.id, service.id, day)
    if service.intake != "window" or (known is not None and asked.subject != "window"):
        return None
    return Window(pack=asked.pack.id, service=service.id, opens=day, closes=day + TAKEN)


def _centre(asked: Asked, window: Window | None) -> Centre:
    """The centre with this pack alone, whose staff read the language that is asked for.

    Windows of other services tell nobody of this one.
    """
    place = (asked.pack.id, asked.service)
    own = tuple(one for one in asked.centre.windows if (one.pack, one.service) == place)
    windows = own if window is None else (window,)
    changed = {"windows": windows, "packs": (asked.pack.id,), "staff_language": asked.language}
    return asked.centre.model_copy(update=changed)


def _unknown(centre: Centre, first: date, last: date) -> tuple[int, ...]:
    known = russia(centre.closures).years
    return tuple(year for year in range(first.year, last.year + 1) if year not in known)
