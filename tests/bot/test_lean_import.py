"""aiogram with its models built on demand is the same aiogram."""

import subprocess
import sys

BUILD_ALL = """
import bot.lean_import
import aiogram.methods, aiogram.types
from pydantic import BaseModel

assert not aiogram.types.Message.__pydantic_complete__, "built at the import"
for module in (aiogram.types, aiogram.methods):
    for name in module.__all__:
        found = getattr(module, name)
        if isinstance(found, type) and issubclass(found, BaseModel):
            found.model_rebuild()
            assert found.__pydantic_complete__, name
assert "defer_build" not in BaseModel.model_config
"""

USE = """
import bot.lean_import
from aiogram.methods import GetUpdates, SendMessage
from aiogram.types import Update
from pydantic import TypeAdapter

chat = {"id": 7, "type": "private"}
message = {"message_id": 1, "date": 1, "chat": chat, "text": "/start"}
(update,) = TypeAdapter(GetUpdates.__returning__).validate_python(
    [{"update_id": 1, "message": {**message, "reply_to_message": message}}]
)
assert isinstance(update, Update)
assert update.message.reply_to_message.chat.id == 7
print(SendMessage(chat_id=7, text="a").chat_id)
"""


def run(program: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_model_can_be_built_later() -> None:
    run(BUILD_ALL)


def test_models_are_built_when_they_are_used() -> None:
    assert run(USE) == "7\n"
