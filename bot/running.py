"""Runs a wired bot, by webhook or polling, with health and metrics beside."""

import asyncio
import hashlib
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from aiohttp import web

from bot.app import App, announce
from bot.polling import ALLOWED, Poller
from bot.web import Ready, Webhook, web_app
from handlers.wire import CallLost, CallRefused

log = structlog.get_logger()

CONNECTIONS = 100
"""Updates that Telegram may send at the same time."""


def webhook_path(token: str) -> str:
    """The secret part of the webhook's URL, made from the token: nobody has to think of it."""
    return hashlib.sha256(f"webhook:{token}".encode()).hexdigest()[:32]


@asynccontextmanager
async def served(app: App) -> AsyncIterator[None]:
    """Listen, and take updates by webhook where there is a WEBHOOK_URL, else by polling."""
    settings = app.settings
    token = settings.bot_token.get_secret_value()
    path = webhook_path(token)
    hook = Webhook(app.gateway, settings.webhook_secret.get_secret_value())
    by_webhook = bool(settings.webhook_url)
    site = web_app(_ready(app), hook if by_webhook else None, path)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    host, port = settings.host_port
    await web.TCPSite(runner, host, port).start()
    log.info("listening", host=host, port=port, webhook=by_webhook)
    poller = None
    try:
        await _announce(app)
        if by_webhook:
            await _set_webhook(app, f"{settings.webhook_url}/telegram/{path}")
        else:
            poller = asyncio.create_task(Poller(app.wire, app.gateway).run())
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


async def _set_webhook(app: App, url: str) -> None:
    params: dict[str, object] = {
        "url": url,
        "max_connections": CONNECTIONS,
        "allowed_updates": ALLOWED,
    }
    secret = app.settings.webhook_secret.get_secret_value()
    if secret:
        params["secret_token"] = secret
    await app.wire.call("setWebhook", params)


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
