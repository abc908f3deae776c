"""What Telegram demands of keyboards beyond their shape."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from bot.emulator.errors import BadRequest
from bot.emulator.limits import CALLBACK_DATA_BYTES

INLINE_ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
    "disabled",
)
PRIVATE_ONLY = {
    "request_contact": "phone number can be requested",
    "request_location": "location can be requested",
    "request_poll": "poll can be requested",
    "request_users": "users can be requested",
    "request_chat": "chats can be requested",
    "web_app": "web App buttons can be used",
}
MAX_BUTTONS = 100
MAX_COPY_TEXT = 256

Markup = dict[str, Any]


def check_markup(markup: Markup | None, *, private: bool) -> Markup | None:
    """Return the keyboard, or None where Telegram would show none; raises BadRequest.

    Stricter than Telegram in one point: a button with an empty text is refused, where Telegram
    leaves it out in silence.
    """
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        return check_inline(markup)
    if "keyboard" in markup:
        for row in markup["keyboard"]:
            for button in row:
                _check_key(button, private=private)
        return markup if any(markup["keyboard"]) else None
    return markup


def check_inline(markup: Markup | None) -> Markup | None:
    """Check an inline keyboard; an empty one is none."""
    if markup is None:
        return None
    count = 0
    for row in markup["inline_keyboard"]:
        for button in row:
            count += 1
            if not button["text"]:
                raise BadRequest("inline keyboard button text must be non-empty")
            _check_action(button)
    if count > MAX_BUTTONS:
        raise BadRequest("reply markup is too long")
    if not count:
        return None
    return {"inline_keyboard": [row for row in markup["inline_keyboard"] if row]}


def _check_action(button: Markup) -> None:
    actions = [name for name in INLINE_ACTIONS if name in button]
    data = button.get("callback_data")
    if not actions or (actions == ["callback_data"] and not data):
        raise BadRequest(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise BadRequest(f"inline keyboard button has more than one action: {', '.join(actions)}")
    if data is not None and len(data.encode()) > CALLBACK_DATA_BYTES:
        raise BadRequest("BUTTON_DATA_INVALID")
    if "url" in button:
        _check_url(button["url"])
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= MAX_COPY_TEXT:
        raise BadRequest("BUTTON_COPY_TEXT_INVALID")


def _check_url(url: str) -> None:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    host_ok = parts.scheme == "tg" or "." in (parts.hostname or "")
    if parts.scheme not in ("http", "https", "tg", "ton") or not host_ok or " " in url:
        raise BadRequest(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_key(button: Markup, *, private: bool) -> None:
    if not button["text"]:
        raise BadRequest("keyboard button text must be non-empty")
    for name, what in PRIVATE_ONLY.items():
        if name in button and not private:
            raise BadRequest(f"{what} in private chats only")
