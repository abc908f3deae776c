"""HTTP on LISTEN: the webhook, health, readiness and metrics."""

import hmac
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import structlog
from aiohttp import web
from prometheus_client import generate_latest

from bot import metrics
from bot.gateway import Gateway
from bot.trouble import TRIES, passing

log = structlog.get_logger()

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name

JSON = "application/json"

LARGEST = 1024 * 1024
"""Bytes of one update; Telegram's are far smaller."""


class Webhook:
    """Telegram's requests. 2xx is said only after the update's commit."""

    def __init__(self, gateway: Gateway, secret: str) -> None:
        """`secret` is what Telegram repeats in a header; empty: none is asked for."""
        self._gateway = gateway
        self._secret = secret
        self._failures: Counter[int] = Counter()

    async def __call__(self, request: web.Request) -> web.Response:
        """Take one update."""
        given = request.headers.get(SECRET_HEADER, "")
        if self._secret and not hmac.compare_digest(given.encode(), self._secret.encode()):
            return web.Response(status=403)
        try:
            update = orjson.loads(await request.read())
        except orjson.JSONDecodeError:
            return web.Response(status=400)
        if not isinstance(update, dict) or "update_id" not in update:
            return web.Response(status=400)
        try:
            answer = await self._gateway.feed(update)
        except Exception as error:
            metrics.FAILED.inc()
            log.exception("update.failed", update_id=update["update_id"])
            return await self._failed(update, error)
        if answer is None:
            return web.Response()
        return web.Response(body=orjson.dumps(answer), content_type=JSON)

    async def _failed(self, update: dict[str, Any], error: Exception) -> web.Response:
        """Let Telegram send it again; what fails by itself is let go in the end, with a word."""
        number = update["update_id"]
        self._failures[number] += 0 if passing(error) else 1
        if self._failures[number] < TRIES:
            return web.Response(status=500)
        del self._failures[number]
        await self._gateway.give_up(update)
        return web.Response()


Ready = Callable[[], Awaitable[str | None]]
"""Says why the bot is not ready, or None."""


def web_app(ready: Ready, webhook: Webhook | None = None, path: str = "") -> web.Application:
    """Build the application; `path` is the secret part of the webhook's URL."""
    app = web.Application(client_max_size=LARGEST)

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def readyz(_: web.Request) -> web.Response:
        why = await ready()
        body = {"status": "ok"} if why is None else {"status": "not ready", "why": why}
        return web.json_response(body, status=200 if why is None else 503)

    async def show_metrics(_: web.Request) -> web.Response:
        return web.Response(body=generate_latest(), content_type="text/plain", charset="utf-8")

    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.router.add_get("/metrics", show_metrics)
    if webhook is not None:
        app.router.add_post(f"/telegram/{path}", webhook.__call__)
    return app
