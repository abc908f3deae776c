"""A message to many: whom it is for, what it looks like, how far it has come."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from flows.broadcast import FIELDS, PACE, Broadcast, Fates, Kind, Reach, seconds
from handlers.views.buttons import menu_data
from handlers.views.desk import plain
from handlers.views.plural import plural
from handlers.views.screen import Button, Rows, Screen, cut
from locales.lookup import Html, escaped
from locales.texts import Texts

SCREEN = "cast"
"""What the data of its buttons begins with."""

PER_PAGE = 8
"""Options of one page."""

CAPTION = 40

ANY = "-"
"""The option that does not narrow anything."""

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a field with its name and how many it reaches."""

    value: str
    name: str
    count: int

    @property
    def code(self) -> str:
        """Short enough for a button, whatever the value is, and the same tomorrow."""
        return sha256(self.value.encode()).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Composing:
    """A broadcast as its card shows it. `names`: what was chosen, in words, by field."""

    texts: Texts
    broadcast: Broadcast
    reach: Reach = field(default_factory=Reach)
    names: dict[str, str] = field(default_factory=dict)

    def data(self, step: str, argument: object = "") -> str:
        """A button's data."""
        head = f"{step}/{self.broadcast.id}"
        return menu_data(SCREEN, head if argument == "" else f"{head}/{argument}")

    def button(self, text: str, step: str, argument: object = "") -> tuple[Button, ...]:
        """A row of one button."""
        return (Button(plain(text), self.data(step, argument)),)

    @property
    def kind(self) -> str:
        """Its kind in words."""
        return self.texts.get(f"broadcast-name-{self.broadcast.kind}")


def kinds(
    texts: Texts, counts: Sequence[tuple[Kind, int]], going: Sequence[tuple[Broadcast, Fates]] = ()
) -> Screen:
    """To whom at all; `going` are under way and can be stopped from here too."""
    stops = tuple(
        Composing(texts, one).button(
            texts.broadcast_button_stop_one(
                name=texts.get(f"broadcast-name-{one.kind}"),
                sent=str(fates.sent),
                count=str(one.wanted),
            ),
            "stop",
        )
        for one, fates in going
    )
    rows = tuple(
        (
            Button(
                texts.get(f"broadcast-kind-{kind}", count=str(count)),
                menu_data(SCREEN, f"new/{kind}"),
            ),
        )
        for kind, count in counts
    )
    text = f"{texts.broadcast_title()}\n\n{texts.broadcast_kinds_about()}"
    return Screen(text, (*rows, *stops))


def segment(one: Composing) -> Screen:
    """What narrows it, and how many are left."""
    texts, count = one.texts, one.reach.reached
    lines = [texts.broadcast_segment(kind=one.kind, count=str(count))]
    lines.append(texts.broadcast_segment_about() if count else texts.broadcast_nobody())
    rows = [one.button(_field(one, name), "o", name) for name in shown_fields(one.broadcast)]
    if count:
        go = texts.broadcast_button_check() if one.broadcast.written else None
        rows.append(one.button(go or texts.broadcast_button_write(), "p" if go else "w"))
    rows.append(one.button(texts.broadcast_button_cancel(), "x"))
    return Screen("\n".join(lines), tuple(rows))


def shown_fields(broadcast: Broadcast) -> tuple[str, ...]:
    """The fields that can be chosen: a service is one of a programme."""
    return tuple(one for one in FIELDS if one != "service" or broadcast.segment.pack)


def options(one: Composing, name: str, found: Sequence[Option], page: int) -> Screen:
    """The values of a field."""
    texts, title = one.texts, one.texts.get(f"broadcast-field-{name}")
    page = min(max(page, 0), max(0, (len(found) - 1) // PER_PAGE))
    shown = found[page * PER_PAGE : (page + 1) * PER_PAGE]
    rows = [
        one.button(f"{escaped(cut(each.name, CAPTION))} ({each.count})", "v", f"{name}/{each.code}")
        for each in shown
    ]
    turns = []
    if page:
        turns.append(Button(texts.button_page_before(), one.data("o", f"{name}/{page - 1}")))
    if (page + 1) * PER_PAGE < len(found):
        turns.append(Button(texts.button_page_after(), one.data("o", f"{name}/{page + 1}")))
    rows += [tuple(turns)] if turns else []
    rows.append(one.button(texts.broadcast_button_any(), "v", f"{name}/{ANY}"))
    rows.append(one.button(texts.broadcast_button_back(), "f"))
    text = texts.broadcast_options if found else texts.broadcast_options_none
    return Screen(text(name=title), tuple(rows))


def check(one: Composing, later: str = "") -> Screen:
    """The dry run. `later`: when it begins, where that is not now."""
    texts, count = one.texts, one.reach.reached
    if not count:
        return segment(one)
    lines = [
        texts.broadcast_check(kind=one.kind, count=str(count), time=lasting(texts, count)),
        *_names(one),
        *_left_out(texts, one.reach),
    ]
    if later:
        lines.append(texts.broadcast_later(when=later))
    rows: Rows = (
        one.button(texts.broadcast_button_send(count=str(count)), "ask"),
        one.button(texts.broadcast_button_rewrite(), "w"),
        one.button(texts.broadcast_button_whom(), "f"),
        one.button(texts.broadcast_button_cancel(), "x"),
    )
    return Screen("\n".join(lines), rows)


def sure(one: Composing) -> Screen:
    """Once more, with the count."""
    texts, count = one.texts, str(one.reach.reached)
    lines = [texts.broadcast_sure(kind=one.kind, count=count), *_names(one)]
    rows: Rows = (
        one.button(texts.broadcast_button_sure(count=count), "go"),
        one.button(texts.broadcast_button_back(), "p"),
    )
    return Screen("\n".join(lines), rows)


def progress(one: Composing, fates: Fates, pause: str = "") -> Screen:
    """How far it has come. `pause`: until when it waits for the centre's hours."""
    texts, whole = one.texts, max(one.broadcast.wanted, one.broadcast.fed)
    counts = {"sent": str(fates.sent), "count": str(whole)}
    if one.broadcast.state == "stopping":
        return Screen(texts.broadcast_running_stopping(**counts))
    lines = [texts.broadcast_running(kind=one.kind, **counts), *_names(one)]
    if pause:
        lines.append(texts.broadcast_running_pause(when=pause))
    elif (left := whole - fates.settled) > PACE:
        lines.append(texts.broadcast_running_left(time=lasting(texts, left)))
    return Screen("\n".join(lines), (one.button(texts.broadcast_button_stop(), "stop"),))


def result(one: Composing, fates: Fates) -> Screen:
    """What became of it."""
    texts, broadcast = one.texts, one.broadcast
    stopped = broadcast.state in {"stopping", "stopped"}
    title = texts.broadcast_stopped if stopped else texts.broadcast_done
    whole = broadcast.wanted if stopped else broadcast.fed
    lines = [title(kind=one.kind, sent=str(fates.sent), count=str(whole)), *_names(one)]
    counts = {name: getattr(fates, name) for name in ("blocked", "failed", "unsure")}
    if stopped:
        counts["not-sent"] = max(0, whole - fates.settled) + fates.dropped
    else:
        counts["dropped"] = fates.dropped
    lines += [
        texts.get(f"broadcast-{name}", count=str(count)) for name, count in counts.items() if count
    ]
    return Screen("\n".join(lines))


def lasting(texts: Texts, count: int) -> str:
    """How long so many messages take."""
    took = seconds(count)
    if took < MINUTE:
        return texts.broadcast_time_seconds(n=plural(texts.language, took), count=str(took))
    minutes = -(-took // MINUTE)
    return texts.broadcast_time_minutes(n=plural(texts.language, minutes), count=str(minutes))


def moment(at: datetime | None) -> str:
    """The beginning of the hours; "" where it is now."""
    return f"{at:%d.%m %H:%M}" if at is not None else ""


def _field(one: Composing, name: str) -> str:
    title = one.texts.get(f"broadcast-field-{name}")
    chosen = one.names.get(name)
    if chosen is None:
        return f"{title} ›"
    return one.texts.broadcast_field(name=title, value=Html(escaped(cut(chosen, CAPTION))))


def _names(one: Composing) -> list[str]:
    chosen = [
        one.texts.broadcast_field(name=one.texts.get(f"broadcast-field-{name}"), value=value)
        for name, value in one.names.items()
    ]
    return [f"· {line}" for line in chosen]


def _left_out(texts: Texts, reach: Reach) -> list[str]:
    whys = {name: getattr(reach, name) for name in ("blocked", "muted", "no_consent", "erased")}
    named = [
        texts.get(f"broadcast-why-{name}", count=str(count))
        for name, count in whys.items()
        if count
    ]
    if not named:
        return []
    return [texts.broadcast_left_out(count=str(reach.left_out), why=", ".join(named))]
