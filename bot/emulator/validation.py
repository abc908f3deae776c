"""Parameters checked against Telegram's published specification (`spec.json`)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

from bot.emulator.errors import BadRequest

Params = dict[str, Any]
Check = Callable[[Any, str], Any]
Field = tuple[Check, bool]

_SPEC: dict[str, Any] = json.loads(Path(__file__).with_name("spec.json").read_text("utf-8"))
_TRUE = frozenset({"true", "yes", "1"})
_FALSE = frozenset({"false", "no", "0", ""})

BOT_API_VERSION: str = _SPEC["bot_api"]


def is_integer(text: str) -> bool:
    """Whether a text is a number as Telegram writes it: digits, a minus before them at most."""
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdigit()


def _integer(value: Any, path: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and is_integer(value):
        return int(value)
    raise BadRequest(f"{path} must be of type Integer")


def _float(value: Any, path: str) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    try:
        return float(value)
    except (TypeError, ValueError):
        raise BadRequest(f"{path} must be of type Float") from None


def _string(value: Any, path: str) -> str:
    if isinstance(value, str):
        return value
    raise BadRequest(f"{path} must be of type String")


def _boolean(value: Any, path: str) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        low = value.lower()
        if low in _TRUE:
            return True
        if low in _FALSE:
            return False
    raise BadRequest(f"{path} must be of type Boolean")


def _chat(value: Any, path: str) -> int | str:
    """Read an identifier or an @username."""
    if isinstance(value, str) and value.startswith("@"):
        return value
    if value == "":
        raise BadRequest("chat_id is empty")
    return _integer(value, path)


def _anything(value: Any, path: str) -> Any:
    return _decoded(value, path)


def _raw(value: Any, path: str) -> Any:
    """Pass on a file part, a file_id or an address; `files.py` tells them apart."""
    del path
    return value


def _decoded(value: Any, path: str) -> Any:
    """Read JSON where a form carries an object as text."""
    if not isinstance(value, str):
        return value
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        raise BadRequest(f"can't parse {path} JSON object") from None


def _list_of(item: Check) -> Check:
    def check(value: Any, path: str) -> list[Any]:
        value = _decoded(value, path)
        if not isinstance(value, list):
            raise BadRequest(f"{path} must be of type Array")
        return [item(one, f"{path}[{index}]") for index, one in enumerate(value)]

    return check


def _object(name: str, fields: dict[str, Field]) -> Check:
    required = [field for field, (_, needed) in fields.items() if needed]

    def check(value: Any, path: str) -> Params:
        value = _decoded(value, path)
        if not isinstance(value, dict):
            raise BadRequest(f"{path} must be of type {name}")
        result: Params = {}
        for key, one in value.items():
            known = fields.get(key)
            if known is None:
                raise BadRequest(f'unknown field "{key}" of {name} in {path}')
            if one is not None:
                result[key] = known[0](one, f"{path}.{key}")
        for key in required:
            if key not in result:
                raise BadRequest(f'can\'t find field "{key}" of {name} in {path}')
        return result

    return check


def _one_of(names: list[str]) -> Check:
    """Choose the object by its `type`, or by the first field that only it has."""

    def check(value: Any, path: str) -> Params:
        value = _decoded(value, path)
        if not isinstance(value, dict):
            raise BadRequest(f"{path} must be an Object")
        for name in names:
            if _fits(name, value):
                checked: Params = _check(name)(value, path)
                return checked
        raise BadRequest(f"{path} is of no known type ({', '.join(names)})")

    return check


_MARKUPS = {
    "InlineKeyboardMarkup": "inline_keyboard",
    "ReplyKeyboardMarkup": "keyboard",
    "ReplyKeyboardRemove": "remove_keyboard",
    "ForceReply": "force_reply",
}


def _fits(name: str, value: Params) -> bool:
    if name in _MARKUPS:
        return _MARKUPS[name] in value
    kind = value.get("type")
    return isinstance(kind, str) and name.lower().endswith(kind.replace("_", "").lower())


_PLAIN: dict[str, Check] = {
    "Integer": _integer,
    "Float": _float,
    "String": _string,
    "Boolean": _boolean,
    "Object": _anything,
    "InputFile": _raw,
    "InputFile or String": _raw,
    "Integer or String": _chat,
}
_checks: dict[str, Check] = dict(_PLAIN)


def _check(kind: str) -> Check:
    """Return the check of a type, made once."""
    known = _checks.get(kind)
    if known is None:
        known = _checks[kind] = _make(kind)
    return known


def checked(kind: str, value: Any, path: str) -> Any:
    """Return a value in the shape of a type of the specification; raises BadRequest."""
    return _check(kind)(value, path)


def _make(kind: str) -> Check:
    if kind.startswith("Array of "):
        return _list_of(_check(kind.removeprefix("Array of ")))
    if " or " in kind:
        return _one_of(kind.split(" or "))
    if kind in _SPEC["unions"]:
        return _one_of(_SPEC["unions"][kind])
    return _object(kind, _fields(_SPEC["types"][kind]))


def _fields(table: dict[str, list[Any]]) -> dict[str, Field]:
    return {name: (_check(kind), needed) for name, (kind, needed) in table.items()}


class Signature:
    """The parameters of one method."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.fields = _fields(_SPEC["methods"][name])
        self.required = [field for field, (_, needed) in self.fields.items() if needed]

    def check(self, given: Params) -> Params:
        """Return the parameters in their types; raises BadRequest where they don't fit.

        Unlike Telegram, which ignores what it does not know, an unknown parameter is refused.
        """
        fields = self.fields
        result: Params = {}
        for name, value in given.items():
            known = fields.get(name)
            if known is None:
                raise BadRequest(f'unknown parameter "{name}" of method "{self.name}"')
            if value is not None:
                result[name] = known[0](value, name)
        for name in self.required:
            if name not in result:
                raise BadRequest(_missing(name))
        return result


_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "file_id": "file_id not specified",
    "action": "wrong parameter action in request",
}


def _missing(name: str) -> str:
    """Word the lack of a parameter as Telegram does."""
    return _MISSING.get(name, f'parameter "{name}" is required')


SIGNATURES: dict[str, Signature] = {name.lower(): Signature(name) for name in _SPEC["methods"]}
