"""A conversation as a page that a person can read, kept as a golden file.

`REWRITE_TRANSCRIPTS=1 pytest tests/handlers/test_transcripts.py` writes the files anew.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.emulator.chats import Msg
from bot.emulator.inline import InlineQuery
from bot.emulator.presses import Press
from bot.emulator.stream import Event
from tests.support.product import Card, Talk

REWRITE = "REWRITE_TRANSCRIPTS"

LEGEND = """\
# {who}: …            she writes; 🗑 behind it: the bot takes the message away, its card says it now
# {who} → [Да]        she taps a button
# {bot}:                a new message, its buttons in brackets below
# {bot} (same message): the message above is changed in place
# 🗑 …                the bot takes an earlier message away
# 💬 …                words that flash over the chat (💬! has to be closed by a tap)
"""


class Transcript:
    """Writes down what one person and the bot say to each other in a private chat."""

    def __init__(self, talk: Talk, title: str) -> None:
        """Listen from now on."""
        self.talk = talk
        self.bot = "Бот" if talk.person.language_code == "ru" else "Bot"
        legend = LEGEND.format(who=talk.person.first_name, bot=self.bot)
        self._parts = [f"# {title}\n#\n{legend}"]
        self._events = talk.world.stream.listen(None)
        self._said: dict[int, str] = {}
        self._signed: set[int] = set()

    def remark(self, text: str) -> None:
        """What the reader should know here; what was done without the page is left out."""
        for one in self._drained():
            self._shown(one, [])
        self._parts.append(f"## {text}\n")

    async def begin(self, payload: str = "") -> Card:
        """Press Start."""
        return await self._after(self.talk.start(payload))

    async def go(self, steps: Sequence[str]) -> Card:
        """Do what `Talk.go` does."""
        for step in steps:
            await self._after(self.talk.act(step))
        return self.talk.card()

    async def looks_for(self, words: str) -> InlineQuery:
        """Type "@bot words" without sending it; the page has what the bot offers."""
        asked = await self.talk.look_for(words)
        assert asked.answer is not None
        offered = [
            line
            for one in asked.answer.results
            for line in (f"    {one['title']}", f"        {one['description']}")
        ]
        typed = f"{self.talk.person.first_name}: @{self.talk.world.bot.username} {words} …"
        self._parts.append("\n".join([typed, *offered]) + "\n")
        return asked

    async def does(self, done: Msg | Press) -> Card:
        """Something was done by hand: a sticker, an edit."""
        return await self._after(done)

    async def wait(self) -> Card:
        """Nothing is done; the bot acts by itself."""
        return await self._after(None)

    def text(self) -> str:
        """The whole page."""
        return "\n".join(self._parts)

    async def _after(self, done: Msg | Press | None) -> Card:
        await self.talk.settled()
        events = self._drained()
        gone = [n for one in events if one.type == "deleted" for n in one.data["message_ids"]]
        lines = self._deed(done, events, gone)
        for one in events:
            lines += self._shown(one, gone)
        self._parts.append("\n".join(lines) + "\n")
        return self.talk.card()

    def _drained(self) -> list[Event]:
        events = []
        while True:
            try:
                event = self._events.get_nowait()
            except asyncio.QueueEmpty:
                break
            if event is not None and event.chat_id == self.talk.chat.id:
                events.append(event)
        # A toast and the card are independent calls: either may come first.
        return sorted(events, key=lambda event: event.type != "callback_answer")

    def _deed(
        self, done: Msg | Press | None, events: Sequence[Event], gone: list[int]
    ) -> list[str]:
        who = self.talk.person.first_name
        if done is None:
            return []
        if isinstance(done, Press):
            caption = next(
                button["text"]
                for row in done.message["reply_markup"]["inline_keyboard"]
                for button in row
                if button.get("callback_data") == done.data
            )
            unanswered = "" if done.answer is not None else "  (the tap is never answered!)"
            return [f"{who} → [{caption}]{unanswered}"]
        away = "  🗑" if done["message_id"] in gone else ""
        verb = " (edits)" if "edit_date" in done else ""
        if "via_bot" in done:
            return [f"{who} (@{done['via_bot']['username']}):", *_indented(done)]
        return [f"{who}{verb}: {_content(done)}{away}"]

    def _shown(self, event: Event, gone: list[int]) -> list[str]:
        data = event.data
        if event.type == "callback_answer":
            mark = "💬!" if data["show_alert"] else "💬"
            return [f"{mark} {data['text']}"] if data["text"] else []
        if event.type == "deleted":
            return [f"🗑 {self._said[n]}" for n in data["message_ids"] if n in self._said]
        if event.type not in {"message", "edited"}:
            return []
        message = data["message"]
        number = message["message_id"]
        if message["from"]["id"] != self.talk.world.bot.id:
            if number not in gone:
                self._said[number] = f"{self.talk.person.first_name}: {_content(message)}"
            return self._marked(number) if event.type == "edited" else []
        self._said[number] = f"{self.bot}: {_content(message).splitlines()[0]} …"
        again = " (same message)" if event.type == "edited" else ""
        return [f"{self.bot}{again}:", *_indented(message)]

    def _marked(self, number: int) -> list[str]:
        """The bot's reaction on what a person wrote; it is shown once."""
        sign = _sign(self.talk.chat.reactions.get(number, []))
        if not sign or number in self._signed or number not in self._said:
            return []
        self._signed.add(number)
        return [f"{sign} {self._said[number].splitlines()[0]}"]


def _sign(reactions: list[dict[str, Any]]) -> str:
    return "".join(one["emoji"] for one in reactions)


def _indented(message: Msg) -> list[str]:
    lines = [f"    {line}".rstrip() for line in _content(message).splitlines()]
    rows: list[list[dict[str, Any]]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [*lines, *("    " + " ".join(f"[{one['text']}]" for one in row) for row in rows)]


def _content(message: Msg) -> str:
    if "text" in message:
        return str(message["text"])
    caption = f"\n{message['caption']}" if "caption" in message else ""
    if "document" in message:
        return f"📎 {message['document']['file_name']}{caption}"
    kind = next(kind for kind in ("photo", "voice", "sticker", "contact") if kind in message)
    return f"<{kind}>{caption}"


def same(page: Transcript, path: Path) -> None:
    """Compare a page with its golden file, or write the file where that is asked for."""
    text = page.text()
    if os.environ.get(REWRITE):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    assert text == path.read_text(encoding="utf-8"), (
        f"the conversation has changed; look at it and run {REWRITE}=1 pytest {path.parent.parent}"
    )
