"""The same questionnaire on aiogram and its MemoryStorage, as its documentation advises.

It keeps nothing on a disk, and neither checks an answer nor skips a question: whatever it does
less than the product is in its favour.
"""

import asyncio
import os
from pathlib import Path
from typing import Any

import orjson
import uvloop
from aiogram import Bot, Dispatcher, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message
from aiogram.utils.keyboard import InlineKeyboardBuilder
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

QUESTIONS: list[dict[str, Any]] = orjson.loads(Path(os.environ["BENCH_QUESTIONS"]).read_bytes())

router = Router()


class Scoring(StatesGroup):
    """A questionnaire that is being filled; the number of the question is in the data."""

    answering = State()


class Tap(CallbackData, prefix="a", sep="|"):
    """A button: the question it was drawn for, and what it means there."""

    number: int
    what: str


@router.message(CommandStart())
async def start(message: Message, state: FSMContext) -> None:
    """Begin."""
    await state.set_state(Scoring.answering)
    await state.set_data({"number": 0, "answers": {}, "chosen": []})
    await message.answer(text(0), reply_markup=keyboard(0, []))


@router.message(Scoring.answering)
async def typed(message: Message, state: FSMContext) -> None:
    """Take a typed answer and send the next question."""
    data = await state.get_data()
    number = data["number"]
    answers = {**data["answers"], QUESTIONS[number]["id"]: (message.text or "").strip()}
    await state.update_data(number=number + 1, answers=answers, chosen=[])
    await message.answer(text(number + 1), reply_markup=keyboard(number + 1, []))


@router.callback_query(Scoring.answering, Tap.filter())
async def tapped(query: CallbackQuery, callback_data: Tap, state: FSMContext) -> None:
    """Take a tap and show what comes next in the same message."""
    data = await state.get_data()
    number, chosen = data["number"], data["chosen"]
    question = QUESTIONS[number]
    _, verb, *rest = callback_data.what.split(":")
    if verb == "y" and rest[0] not in question["alone"]:
        chosen = [*chosen, rest[0]]
        await state.update_data(chosen=chosen)
    else:
        answers = {**data["answers"], question["id"]: chosen if verb == "d" else rest[0]}
        number, chosen = number + 1, []
        await state.update_data(number=number, answers=answers, chosen=[])
    if isinstance(query.message, Message):
        await query.message.edit_text(text(number), reply_markup=keyboard(number, chosen))
    await query.answer()


def text(number: int) -> str:
    """The question, or a word of thanks."""
    if number == len(QUESTIONS):
        return "Спасибо, это все вопросы."
    question = QUESTIONS[number]
    why = f"\n<i>{question['why']}</i>" if question["why"] else ""
    return f"{number + 1} из {len(QUESTIONS)}\n\n<b>{question['text']}</b>{why}"


def keyboard(number: int, chosen: list[str]) -> InlineKeyboardMarkup | None:
    """The options, if it has any."""
    if number == len(QUESTIONS) or not QUESTIONS[number]["options"]:
        return None
    builder = InlineKeyboardBuilder()
    several = QUESTIONS[number]["several"]
    for option, caption in QUESTIONS[number]["options"]:
        mark = ("☑ " if option in chosen else "☐ ") if several else ""
        what = f":{'y' if several else 'p'}:{option}"
        builder.button(text=f"{mark}{caption}"[:60], callback_data=Tap(number=number, what=what))
    if chosen:
        builder.button(text="Готово", callback_data=Tap(number=number, what=":d"))
    return InlineKeyboardMarkup(inline_keyboard=builder.adjust(1).export())


async def main() -> None:
    """Serve until stopped."""
    secret = os.environ["WEBHOOK_SECRET"]
    host, _, port = os.environ["LISTEN"].rpartition(":")
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    bot = Bot(os.environ["BOT_TOKEN"], session, DefaultBotProperties(parse_mode="HTML"))
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.include_router(router)
    app = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=secret)
    handler.register(app, path="/hook")
    app.router.add_get("/healthz", healthz)
    setup_application(app, dispatcher, bot=bot)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, int(port)).start()
    await bot.set_webhook(f"{os.environ['WEBHOOK_URL']}/hook", secret_token=secret)
    await asyncio.Event().wait()


async def healthz(_: web.Request) -> web.Response:
    """Say that it lives."""
    return web.json_response({"status": "ok"})


if __name__ == "__main__":
    uvloop.run(main())
