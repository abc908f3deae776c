"""How the bot gets its updates: getUpdates and the webhook."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from bot.emulator.errors import BadRequest, Conflict
from bot.emulator.methods.request import Handler, Request
from bot.emulator.polling import WEBHOOK_ACTIVE, WEBHOOK_SET
from bot.emulator.webhooks import Target

MAX_LIMIT = 100
MAX_TIMEOUT = 50
MAX_CONNECTIONS = 100
MAX_SECRET = 256
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


async def get_updates(request: Request) -> list[dict[str, Any]]:
    """Return waiting updates, at once or when the first comes."""
    params, world = request.params, request.world
    if world.webhook.active:
        raise Conflict(WEBHOOK_ACTIVE)
    world.updates.allow(params.get("allowed_updates"))
    limit = min(max(params.get("limit", MAX_LIMIT), 1), MAX_LIMIT)
    seconds = min(max(params.get("timeout", 0), 0), MAX_TIMEOUT)
    return await world.poller.get(params.get("offset", 0), limit, seconds)


def set_webhook(request: Request) -> bool:
    """Set the webhook; an empty address takes it away. Plain http is taken, as this is local."""
    params, world = request.params, request.world
    url = params.get("url", "")
    if not url:
        return delete_webhook(request)
    secret = params.get("secret_token", "")
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise BadRequest("invalid webhook URL specified")
    if len(secret) > MAX_SECRET:
        raise BadRequest("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise BadRequest("secret token contains unallowed characters")
    connections = min(max(params.get("max_connections", 40), 1), MAX_CONNECTIONS)
    target = Target(url, secret, connections, params.get("ip_address"))
    world.updates.allow(params.get("allowed_updates"))
    if world.webhook.target.same(target) and not params.get("drop_pending_updates"):
        return True
    if params.get("drop_pending_updates"):
        world.updates.clear()
    world.poller.abort(WEBHOOK_SET)
    world.webhook.set(target)
    return True


def delete_webhook(request: Request) -> bool:
    """Take the webhook away."""
    if request.params.get("drop_pending_updates"):
        request.world.updates.clear()
    request.world.webhook.set(Target())
    return True


def get_webhook_info(request: Request) -> dict[str, Any]:
    """Return the WebhookInfo."""
    world = request.world
    world.updates.prune()
    target = world.webhook.target
    info: dict[str, Any] = {
        "url": target.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }
    if target.url:
        info["max_connections"] = target.max_connections
    if target.ip_address:
        info["ip_address"] = target.ip_address
    if target.last_error is not None:
        info["last_error_date"] = target.last_error_at
        info["last_error_message"] = target.last_error
    if world.updates.allowed is not None:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


METHODS: dict[str, Handler] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
