"""Changing messages that the bot sent."""

from __future__ import annotations

from bot.emulator.chats import Chat, Msg
from bot.emulator.errors import BadRequest
from bot.emulator.keyboards import check_inline
from bot.emulator.limits import TEXT_LENGTH
from bot.emulator.messages import change
from bot.emulator.methods.content import caption_content, refuse_unsupported, text_content
from bot.emulator.methods.request import Handler, Request

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
CONTENT = ("text", "entities", "caption", "caption_entities", "link_preview_options")


def edit_message_text(request: Request) -> Msg:
    """Change the text and the inline keyboard (none given takes it away)."""
    content = text_content(request.params, TEXT_LENGTH, "MESSAGE_TOO_LONG")
    chat, message = _editable(request)
    if "text" not in message:
        raise BadRequest("there is no text in the message to edit")
    return _edit(request, chat, message, content)


def edit_message_caption(request: Request) -> Msg:
    """Change the caption of a file."""
    content = caption_content(request.params)
    chat, message = _editable(request)
    if "document" not in message and "photo" not in message:
        raise BadRequest("there is no caption in the message to edit")
    return _edit(request, chat, message, content)


def edit_message_reply_markup(request: Request) -> Msg:
    """Change only the inline keyboard."""
    chat, message = _editable(request)
    content = {name: message[name] for name in CONTENT if name in message}
    return _edit(request, chat, message, content)


def _editable(request: Request) -> tuple[Chat, Msg]:
    """Return a message that the bot may change."""
    refuse_unsupported(request.params)
    chat = request.open_chat()
    if "message_id" not in request.params:
        raise BadRequest("message identifier is not specified")
    message = request.own_message(chat, "message to edit not found")
    foreign = message["from"]["id"] != request.world.bot.id
    if foreign or message["message_id"] in chat.with_keyboard or "forward_origin" in message:
        raise BadRequest("message can't be edited")
    return chat, message


def _edit(request: Request, chat: Chat, message: Msg, content: Msg) -> Msg:
    markup = check_inline(request.params.get("reply_markup"))
    new = {name: value for name, value in message.items() if name not in CONTENT}
    new.pop("reply_markup", None)
    new.update(content)
    if markup is not None:
        new["reply_markup"] = markup
    if all(new.get(name) == message.get(name) for name in (*CONTENT, "reply_markup")):
        raise BadRequest(NOT_MODIFIED)
    new["edit_date"] = int(request.world.clock.now())
    return change(request.world, chat, new)


METHODS: dict[str, Handler] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
}
