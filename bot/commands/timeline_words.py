"""A time line as people read it, and as data."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from bot.timeline.message import READERS, Told
from bot.timeline.run import Asked, Timeline
from handlers.views.sheet import weekday
from locales.lookup import Html, Lookup
from locales.texts import Texts

MARGIN = " " * 7
"""Under the time of a message."""


def rows(line: Timeline) -> list[dict[str, object]]:
    """The messages as data, one a reader."""
    return [
        {
            "at": one.at.isoformat(timespec="seconds"),
            "to": one.to,
            "rule": one.rule,
            "clause": one.clause,
            "text": one.text,
            "rules": list(one.rules),
            "kind": one.kind,
        }
        for one in line.told
    ]


def notes(line: Timeline, texts: Texts) -> list[str]:
    """What had to be supposed, or is not known."""
    said = []
    if line.window is not None:
        opens, closes = (weekday(texts, day) for day in (line.window.opens, line.window.closes))
        said.append(texts.timeline_note_window(opens=opens, closes=closes))
    if line.unknown:
        years = ", ".join(str(year) for year in line.unknown)
        said.append(texts.timeline_note_unknown(years=years))
    return said


def headline(asked: Asked, texts: Texts, pack: Lookup) -> str:
    """What the time line is of."""
    day = _moment(texts, asked.event)
    name = pack.get(f"service-{asked.service}")
    if asked.state:
        state = pack.get(f"status-{asked.state}")
        return texts.timeline_event_state(day=day, service=Html(name), state=Html(state))
    return texts.get(f"timeline-event-{asked.subject}", day=day, service=name)


def told(asked: Asked, line: Timeline, texts: Texts, pack: Lookup) -> str:
    """All of it, day by day."""
    until = weekday(texts, asked.until.date())
    lines = [
        headline(asked, texts, pack),
        texts.timeline_zone(zone=asked.centre.zone, until=until),
        *notes(line, texts),
    ]
    for day, some in groupby(line.told, key=lambda one: one.at.date()):
        lines += ["", weekday(texts, day), *_day(list(some), texts)]
    counts = {to: str(sum(one.to == to for one in line.told)) for to in READERS}
    lines += ["", texts.timeline_count(**counts) if line.told else texts.timeline_none()]
    return "\n".join(lines)


def _day(some: Sequence[Told], texts: Texts) -> Iterator[str]:
    """A day's messages; what several have read stands once."""
    for (at, rule, text), same in groupby(some, key=lambda one: (one.at, one.rule, one.text)):
        readers = list(same)
        to = texts.get(f"timeline-to-{'-'.join(dict.fromkeys(one.to for one in readers))}")
        clause = readers[0].clause
        yield texts.timeline_line(
            time=f"{at:%H:%M}",
            to=to,
            rule=rule,
            clause=texts.timeline_clause(clause=clause) if clause else "",
        )
        yield from (f"{MARGIN}{part}" for part in text.splitlines() if part.strip())


def _moment(texts: Texts, at: datetime) -> str:
    return f"{weekday(texts, at.date())}, {at:%H:%M}"
