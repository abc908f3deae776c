"""One turn of one contestant: started, used, measured, killed, and its database looked through."""

import asyncio
import gc
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bench.chats import Chat, Hook
from bench.contestants import SECRET, Contestant
from bench.load import PATIENCE, ClosedLoop, OpenLoop, Stuck
from bench.plan import Input, Plan
from bench.prepared import missing_answers
from bench.process import Server
from bench.telegram import BotApi, serving

PRESS_ANSWER = "answerCallbackQuery"


@dataclass(frozen=True, slots=True)
class Throughput:
    """A closed loop. Seconds, megabytes, milliseconds of processor time an input."""

    per_second: float
    cpu_ms: float
    started_in: float
    memory_idle: float
    memory_busy: float
    calls: float
    press_answers: float
    missing: int


@dataclass(frozen=True)
class Stage:
    """A started server and the people before it."""

    server: Server
    api: BotApi
    chats: list[Chat]
    directory: Path
    env: Mapping[str, str]


class Stages:
    """Turns with the same plan and the same people."""

    def __init__(self, plan: Plan, people: int) -> None:
        """`people`: as many as have the questionnaire open in the prepared databases."""
        self._plan = plan
        self._people = people

    async def throughput(self, contestant: Contestant) -> Throughput:
        """Everybody answers the whole plan as fast as they are answered."""
        async with self._stage(contestant, self._people) as stage:
            server, calls = stage.server, stage.api.calls
            idle, cpu = server.memory(), server.cpu()
            calls.clear()
            per_second = await ClosedLoop(stage.chats, self._plan.inputs).run()
            inputs = len(stage.chats) * len(self._plan.inputs)
            cpu_ms = 1000 * (server.cpu() - cpu) / inputs
            busy = server.memory()
        presses = calls.pop(PRESS_ANSWER, 0)
        presses_in_responses = sum(chat.answered_presses for chat in stage.chats)
        return Throughput(
            per_second=per_second,
            cpu_ms=cpu_ms,
            started_in=server.started_in,
            memory_idle=idle,
            memory_busy=busy,
            calls=calls.total() / inputs,
            press_answers=(presses + presses_in_responses) / inputs,
            missing=await self._missing(contestant, stage),
        )

    async def waits(self, contestant: Contestant, people: int, rate: float) -> list[float]:
        """So many inputs a second; seconds from due to shown, sorted."""
        async with self._stage(contestant, people) as stage:
            return await OpenLoop(stage.chats, self._plan.inputs, rate).run()

    async def _missing(self, contestant: Contestant, stage: Stage) -> int:
        """Answers that are not in the database of the killed server."""
        url = stage.env.get("DATABASE_URL")
        if contestant.prepared is None or url is None:
            return 0
        return await missing_answers(url, stage.directory, len(stage.chats), self._plan)

    @asynccontextmanager
    async def _stage(self, contestant: Contestant, people: int) -> AsyncIterator[Stage]:
        """A server that is warm, and people with the first question before them."""
        api = BotApi()
        everybody = [Chat(number) for number in range(self._people)]
        api.chats.update((chat.id, chat) for chat in everybody)
        chats = everybody[:people]
        async with serving(api) as url:
            directory, env = await contestant.place(url)
            server = Server(contestant.module, env, directory)
            try:
                await server.healthy()
                await _connected(api, server, chats)
                await _greeted(contestant, everybody, chats)
                gc.collect()
                gc.disable()
                yield Stage(server, api, chats, directory, env)
                if refused := sum(1 for chat in chats if chat.failed is not None):
                    raise Stuck(f"{refused} chats were refused: {server.said()[-2000:]}")
            finally:
                gc.enable()
                server.kill()
                for chat in chats:
                    chat.close()


async def _connected(api: BotApi, server: Server, chats: list[Chat]) -> None:
    webhook = await asyncio.wait_for(api.webhook, PATIENCE)
    hook = Hook("127.0.0.1", server.port, urlsplit(webhook["url"]).path, SECRET)
    for chat in chats:
        await chat.connect(hook)


async def _greeted(contestant: Contestant, everybody: list[Chat], chats: list[Chat]) -> None:
    if contestant.greeting:
        await ClosedLoop(chats, [Input(text=contestant.greeting)]).run()
    if contestant.draws:
        await asyncio.wait_for(
            asyncio.gather(*(chat.has_card.wait() for chat in everybody)), PATIENCE
        )
