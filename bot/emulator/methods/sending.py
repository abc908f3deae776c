"""sendMessage and sendChatAction."""

from __future__ import annotations

from bot.emulator.chats import Chat, Msg
from bot.emulator.errors import BadRequest
from bot.emulator.keyboards import Markup
from bot.emulator.limits import TEXT_LENGTH
from bot.emulator.messages import post
from bot.emulator.methods.content import keyboard, refuse_unsupported, reply_to, text_content
from bot.emulator.methods.request import Handler, Request

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(request: Request) -> Msg:
    """Send a text."""
    content = text_content(request.params, TEXT_LENGTH, "message is too long")
    return deliver(request, content)


def deliver(request: Request, content: Msg, markup: Markup | None = None) -> Msg:
    """Post what the bot sends, with keyboard, topic and reply; shared by all sending methods."""
    params = request.params
    refuse_unsupported(params)
    chat = request.open_chat()
    markup = keyboard(request, chat) if markup is None else markup
    thread = request.thread(chat)
    if params.get("protect_content"):
        content["has_protected_content"] = True
    if markup is not None and "inline_keyboard" in markup:
        content["reply_markup"] = markup
    world = request.world
    message = post(
        world, chat, world.bot.user, content, thread=thread, reply_to=reply_to(params, chat)
    )
    if markup is not None and "inline_keyboard" not in markup:
        _show_keyboard(request, chat, markup, message["message_id"])
    return message


def _show_keyboard(request: Request, chat: Chat, markup: Markup, number: int) -> None:
    """Put a reply keyboard under the input field, or take it away."""
    chat.with_keyboard.add(number)
    if "force_reply" in markup and "keyboard" not in markup:
        hint = markup.get("input_field_placeholder")
        request.world.stream.publish(
            "force_reply", chat.id, message_id=number, input_field_placeholder=hint
        )
        return
    chat.reply_keyboard = markup if "keyboard" in markup else None
    request.world.stream.publish("keyboard", chat.id, reply_keyboard=chat.reply_keyboard)


def send_chat_action(request: Request) -> bool:
    """Show that the bot is busy."""
    refuse_unsupported(request.params)
    chat = request.open_chat()
    request.thread(chat)
    action = request.params["action"]
    if action not in ACTIONS:
        raise BadRequest("wrong parameter action in request")
    by = request.world.bot.first_name
    request.world.stream.publish("action", chat.id, action=action, by=by)
    return True


METHODS: dict[str, Handler] = {"sendMessage": send_message, "sendChatAction": send_chat_action}
