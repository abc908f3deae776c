"""A chat as plain lines, for golden files and for messages of failed tests."""

from __future__ import annotations

from bot.emulator.chats import Chat, Msg


def transcript_lines(chat: Chat, bot_id: int) -> list[str]:
    """Return a line a message (its further lines indented), buttons in brackets."""
    lines: list[str] = []
    for message in chat.messages.values():
        who = "bot" if message["from"]["id"] == bot_id else message["from"]["first_name"]
        lines.append(f"{who}: {_content(message)}".replace("\n", "\n    "))
        markup = message.get("reply_markup", {})
        lines += [f"    {_row(row)}" for row in markup.get("inline_keyboard", ())]
    if chat.reply_keyboard is not None:
        lines += [f"  # {_row(row)}" for row in chat.reply_keyboard["keyboard"]]
    return lines


def _row(row: list[Msg]) -> str:
    return " ".join(f"[{button['text']}]" for button in row)


def _content(message: Msg) -> str:
    if "text" in message:
        return str(message["text"])
    caption = f" {message['caption']}" if "caption" in message else ""
    if "document" in message:
        return f"<document {message['document']['file_name']}>{caption}"
    for kind in ("photo", "voice", "sticker", "contact"):
        if kind in message:
            return f"<{kind}>{caption}"
    return "<service>"
