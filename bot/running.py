"""Runs a wired bot, by webhook or polling, with health and metrics beside."""

import asyncio
import hashlib
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from aiohttp import web

from bot.app import App, announce
from bot.polling import ALLOWED, LONGEST_PAUSE, Poller
from bot.settings import WrongSetting
from bot.web import Ready, Webhook, web_app
from handlers.wire import CallLost, CallRefused

log = structlog.get_logger()

UNKNOWN_TOKEN = (401, 404)
"""How Telegram answers to a token that it does not know, and to one that looks like none."""

CONNECTIONS = 100
"""Updates that Telegram may send at the same time."""


def webhook_path(token: str) -> str:
    """The secret part of the webhook's URL, made from the token: nobody has to think of it."""
    return hashlib.sha256(f"webhook:{token}".encode()).hexdigest()[:32]


@asynccontextmanager
async def served(app: App) -> AsyncIterator[None]:
    """Listen, and take updates by webhook where there is a WEBHOOK_URL, else by polling.

    Raises WrongSetting for what can't be listened on, and for what Telegram refuses.
    """
    settings = app.settings
    token = settings.bot_token.get_secret_value()
    path = webhook_path(token)
    hook = Webhook(app.gateway, settings.webhook_secret.get_secret_value())
    by_webhook = bool(settings.webhook_url)
    site = web_app(_ready(app), hook if by_webhook else None, path)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    poller = None
    try:
        await _listen(runner, *settings.host_port)
        log.info("listening", address=settings.listen, webhook=by_webhook)
        await _introduce(app)
        await _find_staff(app)
        await _announce(app)
        if by_webhook:
            await _set_webhook(app, f"{settings.webhook_url}/telegram/{path}")
        else:
            poller = asyncio.create_task(Poller(app.wire, app.gateway).run())
            poller.add_done_callback(_stop_deaf)
        yield
    finally:
        if poller is not None:
            poller.cancel()
            with suppress(asyncio.CancelledError):
                await poller
        await runner.cleanup()


async def until_stopped() -> None:
    """Wait for SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    await stop.wait()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as taken:
        why = f"{host}:{port}: {taken.strerror or taken}"
        raise WrongSetting("LISTEN", why, "Choose a free port of this machine.") from taken


async def _introduce(app: App) -> None:
    """Let Telegram say whether it knows the token. While it is away the bot waits for it."""
    try:
        await app.wire.call("getMe", {})
    except CallRefused as refused:
        if refused.code not in UNKNOWN_TOKEN:
            log.warning("telegram.refused", why=refused.description)
            return
        cure = "Copy the token from @BotFather again (/mybots)."
        raise WrongSetting("BOT_TOKEN", f"refused: {refused.description}", cure) from refused
    except CallLost as lost:
        log.warning("telegram.away", why=str(lost), cure="check BOT_API_URL and the network")


async def _find_staff(app: App) -> None:
    """Without the staff's chat applications still come in, but nobody is told: say so at once."""
    chat = app.settings.staff_chat_id
    cure = "add the bot to the staff's group and set STAFF_CHAT_ID to the group's id"
    if not chat:
        log.error("staff_chat.unset", cure=cure)
        return
    try:
        await app.wire.call("getChat", {"chat_id": chat})
    except CallRefused as refused:
        log.error("staff_chat.not_found", chat=chat, why=refused.description, cure=cure)
    except CallLost as lost:
        log.warning("telegram.away", why=str(lost))


def _stop_deaf(poller: asyncio.Task[None]) -> None:
    """A bot that takes no updates any more must not look alive: it is stopped, with exit code 1."""
    if not poller.cancelled():
        log.critical("polling.died", why=type(poller.exception()).__name__)
        signal.raise_signal(signal.SIGTERM)


async def _set_webhook(app: App, url: str) -> None:
    """Ask for updates. Raises WrongSetting when Telegram does not want this address."""
    params: dict[str, object] = {
        "url": url,
        "max_connections": CONNECTIONS,
        "allowed_updates": ALLOWED,
    }
    secret = app.settings.webhook_secret.get_secret_value()
    if secret:
        params["secret_token"] = secret
    pause = 1.0
    while True:
        try:
            await app.wire.call("setWebhook", params)
        except CallRefused as refused:
            if refused.retry_after is None:
                cure = "It has to be an https address that Telegram can reach."
                raise WrongSetting("WEBHOOK_URL", refused.description, cure) from refused
            pause = refused.retry_after
        except CallLost as lost:
            log.warning("webhook.not_set", why=str(lost), wait=pause)
        else:
            return
        await asyncio.sleep(pause)
        pause = min(LONGEST_PAUSE, pause * 2)


async def _announce(app: App) -> None:
    """Commands menus are a comfort: the bot works without them."""
    try:
        await announce(app)
    except (CallRefused, CallLost) as error:
        log.warning("commands.not_set", why=str(error))


def _ready(app: App) -> Ready:
    async def ready() -> str | None:
        try:
            async with app.store.reading() as repositories:
                await repositories.people.by_telegram(0)
        except Exception as error:
            return type(error).__name__
        return None

    return ready
