"""Button data: short, strict, and always with what makes a stale press recognisable.

`f:<filling>:<revision>:<verb>[:argument]` for a form, `m:<screen>[:argument]` for menus,
`s:<application>:<revision>:<verb>[:argument]` for staff. Numbers are base 36.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flows import actions as a
from flows.model import Form

LIMIT = 64
"""Bytes Telegram carries in a button."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


PLAIN: Mapping[str, a.Action] = {
    "d": a.Finished(),
    "s": a.Skipped(),
    "k": a.Kept(),
    "b": a.Back(),
    "c": a.Continue(),
    "kn": a.ConfirmKnown(),
    "ck": a.ConfirmCheck(),
    "sv": a.SaveChange(),
    "dr": a.DropChange(),
    "fi": a.Finish(),
    "dw": a.DropRow(),
}
"""Actions of a form's buttons that carry no argument."""


@dataclass(frozen=True, slots=True)
class FormPress:
    """A button of a form, taken apart."""

    filling: int
    revision: int
    verb: str
    argument: str


@dataclass(frozen=True, slots=True)
class StaffPress:
    """A button of an application's card, taken apart."""

    application: int
    revision: int
    verb: str
    argument: str


def form_data(filling: int, revision: int, verb: str, argument: str = "") -> str:
    """Data of a form's button; an argument that does not fit is a fault of the pack."""
    return _data("f", base36(filling), base36(revision), verb, argument)


def staff_data(application: int, revision: int, verb: str, argument: str = "") -> str:
    """Data of a staff card's button."""
    return _data("s", base36(application), base36(revision), verb, argument)


def menu_data(screen: str, argument: str = "") -> str:
    """Data of a menu's button."""
    return _data("m", screen, argument)


def fits(data: str) -> bool:
    """Whether Telegram will carry it."""
    return 0 < len(data.encode()) <= LIMIT


def form_press(data: str) -> FormPress | None:
    """Take a form's button apart; None when it is none of ours."""
    parts = _numbered(data, "f")
    return FormPress(*parts) if parts else None


def staff_press(data: str) -> StaffPress | None:
    """Take a staff button apart; None when it is none of ours."""
    parts = _numbered(data, "s")
    return StaffPress(*parts) if parts else None


def form_action(form: Form, press: FormPress) -> a.Action | None:
    """What a form's button does; None for a verb that is no action of the form ("l": later)."""
    if press.verb in PLAIN:
        return PLAIN[press.verb]
    match press.verb:
        case "p":
            return a.Picked(press.argument)
        case "y" | "u":
            return a.Marked(press.argument, on=press.verb == "y")
        case "x":
            return a.Detached(press.argument)
        case "t":
            return a.Typed(press.argument)
        case "o":
            return a.Overview(_number(press.argument) or 0)
        case "g" | "r":
            index = _number(press.argument)
            if index is not None and index < len(form.questions):
                name = form.questions[index].id
                return a.GoTo(name) if press.verb == "g" else a.Row(name)
    return None


def base36(number: int) -> str:
    """A number in few characters."""
    if number < len(DIGITS):
        return DIGITS[number]
    head, digit = divmod(number, len(DIGITS))
    return base36(head) + DIGITS[digit]


def _data(*parts: str) -> str:
    return ":".join(parts).rstrip(":")


def _numbered(data: str, head: str) -> tuple[int, int, str, str] | None:
    found, *rest = data.split(":", 4)
    if found != head or len(rest) < 3:  # noqa: PLR2004 - subject, revision, verb
        return None
    subject, revision = _number(rest[0]), _number(rest[1])
    if subject is None or revision is None:
        return None
    return subject, revision, rest[2], rest[3] if len(rest) > 3 else ""  # noqa: PLR2004


def _number(text: str) -> int | None:
    """A number as `base36` writes it; Python's `int` reads more: "-1", "1_0", other scripts."""
    return int(text, 36) if text.isascii() and text.isalnum() else None
