"""What is shown: text in Telegram's HTML and rows of buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

TEXT_LIMIT = 4096
"""Characters of a message after its entities are read (Telegram's limit)."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button: `data` comes back when it is pressed (1–64 bytes), or `url` is opened."""

    text: str
    data: str = ""
    url: str = ""


PAGE = 3000
"""Characters of one page of lines: with markup and title well within Telegram's 4096."""

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One message."""

    text: str
    rows: Rows = ()

    def payload(self) -> dict[str, Any]:
        """The parameters that sendMessage and editMessageText share."""
        return {
            "text": self.text,
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            "reply_markup": {"inline_keyboard": [[_button(b) for b in row] for row in self.rows]},
        }


def paired(buttons: list[Button], longest: int = 14) -> Rows:
    """Two buttons a row where both captions are short enough for half a phone's width."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        alone = len(rows[-1]) == 1 if rows else False
        if alone and max(len(button.text), len(rows[-1][0].text)) <= longest:
            rows[-1] = (rows[-1][0], button)
        else:
            rows.append((button,))
    return tuple(rows)


def paged(lines: Sequence[str]) -> list[str]:
    """Lines as pages that are not too long; a line is never parted."""
    pages: list[str] = []
    for line in lines:
        if pages and len(pages[-1]) + len(line) < PAGE:
            pages[-1] += f"\n{line}"
        else:
            pages.append(line)
    return pages or [""]


def cut(text: str, length: int) -> str:
    """The text, or its beginning with an ellipsis, at most `length` characters."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _button(button: Button) -> dict[str, str]:
    if button.url:
        return {"text": button.text, "url": button.url}
    return {"text": button.text, "callback_data": button.data}
