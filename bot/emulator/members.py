"""Members of chats as the Bot API shapes them."""

from __future__ import annotations

from typing import Any

from bot.emulator.people import User

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_send_welcome_messages",
)


def member(user: User, role: str, lacks: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the ChatMember object of a user with this role, who has not the rights of `lacks`."""
    result: dict[str, Any] = {"user": user, "status": role}
    if role == "creator":
        result["is_anonymous"] = False
    elif role == "administrator":
        result["can_be_edited"] = False
        result["is_anonymous"] = False
        result.update({right: right not in lacks for right in _RIGHTS})
    elif role == "kicked":
        result["until_date"] = 0
    return result
