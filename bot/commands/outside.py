"""What `prichal doctor` finds around the bot: its folder, its database, Telegram."""

import re
import tempfile
from collections.abc import Mapping
from typing import Any

from bot.commands.findings import Finding
from bot.commands.printed import say
from bot.database import named
from bot.settings import Settings
from bot.wire import HttpWire
from handlers.wire import CallLost, CallRefused
from locales.texts import Texts
from storage import schema

NO_TOKEN = {401, 404}
"""What Telegram answers to a token that it does not know, and to none of its form."""

_CLASS = re.compile(r"^(\([\w.]+\)|<class '[\w.]+'>:)\s*")


def folder_finding(settings: Settings, texts: Texts) -> Finding:
    """Whether the folder is there and can be written to; none is made."""
    path = settings.data_dir
    data = {"path": str(path.absolute())}
    if not path.is_dir():
        return Finding("data_dir", ok=False, detail=say(texts, "doctor-folder-none", **data))
    try:
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError:
        return Finding("data_dir", ok=False, detail=say(texts, "doctor-folder-closed", **data))
    return Finding("data_dir", ok=True, detail=data["path"])


async def database_finding(settings: Settings, texts: Texts) -> Finding:
    """Whether there is a database, of this version; none is made."""
    try:
        if not await schema.begun(settings.database):
            none = say(texts, "doctor-database-none", at=named(settings.database))
            return Finding("database", ok=False, detail=none)
        waiting = await schema.pending(settings.database)
    except Exception as error:
        # Whatever a driver raises: its class says nothing to an administrator.
        why = _CLASS.sub("", _CLASS.sub("", str(error).partition("\n")[0]))
        detail = say(texts, "doctor-database-away", why=why)
        return Finding("database", ok=False, detail=detail)
    if waiting:
        detail = say(texts, "doctor-database-old", count=len(waiting))
        return Finding("database", ok=False, detail=detail)
    return Finding("database", ok=True, detail=texts.get("doctor-database-fine"))


async def telegram_findings(
    settings: Settings, texts: Texts, *, topics: bool = True
) -> list[Finding]:
    """Whether Telegram knows the bot, and the bot the staff's group. `topics`: they are wanted."""
    token = settings.bot_token.get_secret_value()
    if not token:
        return [Finding("token", ok=False, detail=texts.get("doctor-token-none"))]
    wire = HttpWire(token, settings.bot_api_url)
    try:
        me = await wire.call("getMe", {})
        found = [Finding("token", ok=True, detail=f"@{me.get('username', '')}")]
        bot = int(me["id"]) if topics else None
        return [*found, *await _group(settings, wire, bot, texts)]
    except CallRefused as refused:
        unknown = refused.code in NO_TOKEN
        key = "doctor-token-wrong" if unknown else "doctor-telegram-says"
        detail = say(texts, key, said=refused.description)
    except CallLost:
        detail = say(texts, "doctor-telegram-lost", url=settings.bot_api_url)
    finally:
        await wire.close()
    return [Finding("token", ok=False, detail=detail)]


async def _group(
    settings: Settings, wire: HttpWire, bot: int | None, texts: Texts
) -> list[Finding]:
    """`bot` is its id where topics are wanted."""
    if not settings.staff_chat_id:
        return [Finding("group", ok=False, detail=texts.get("doctor-group-none"))]
    try:
        chat = await wire.call("getChat", {"chat_id": settings.staff_chat_id})
    except CallRefused as error:
        if error.migrate_to is not None:
            moved = say(texts, "doctor-group-moved", id=error.migrate_to)
            return [Finding("group", ok=False, detail=moved)]
        data = {"id": settings.staff_chat_id, "said": error.description}
        return [Finding("group", ok=False, detail=say(texts, "doctor-group-wrong", **data))]
    found = Finding("group", ok=True, detail=str(chat.get("title", "")))
    return [found, *await _topics(chat, wire, bot, texts)]


async def _topics(
    chat: Mapping[str, Any], wire: HttpWire, bot: int | None, texts: Texts
) -> list[Finding]:
    """Where the group is a forum: whether the bot may open and close topics, and pin in them."""
    if not chat.get("is_forum") or bot is None:
        return []
    me = await wire.call("getChatMember", {"chat_id": chat["id"], "user_id": bot})
    lacking = [right for right in ("can_manage_topics", "can_pin_messages") if not me.get(right)]
    if not lacking:
        return [Finding("topics", ok=True, detail=texts.get("doctor-topics-fine"))]
    return [Finding("topics", ok=False, detail=texts.get("doctor-topics-wrong"))]
