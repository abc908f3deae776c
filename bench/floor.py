"""The floor: a bare aiohttp handler that makes one call out and says 200."""

import asyncio
import os

import aiohttp
import orjson
import uvloop
from aiohttp import web

JSON = {"Content-Type": "application/json"}


async def main() -> None:
    """Serve until stopped."""
    api = f"{os.environ['BOT_API_URL']}/bot{os.environ['BOT_TOKEN']}/"
    host, _, port = os.environ["LISTEN"].rpartition(":")
    connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=60)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def call(method: str, params: dict[str, object]) -> None:
            body = orjson.dumps(params)
            async with session.post(api + method, data=body, headers=JSON) as response:
                orjson.loads(await response.read())

        async def hook(request: web.Request) -> web.Response:
            update = orjson.loads(await request.read())
            message = update.get("message") or update["callback_query"]["message"]
            await call("sendMessage", {"chat_id": message["chat"]["id"], "text": "Taken"})
            return web.Response()

        async def healthz(_: web.Request) -> web.Response:
            return web.json_response({"status": "ok"})

        app = web.Application()
        app.router.add_post("/hook", hook)
        app.router.add_get("/healthz", healthz)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, host, int(port)).start()
        await call("setWebhook", {"url": f"{os.environ['WEBHOOK_URL']}/hook"})
        await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(main())
