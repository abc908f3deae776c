"""A message of the bot that waits for a member's reply: sent, remembered, and tidied away."""

from collections.abc import Mapping

from handlers.staff.turn import Turn


async def ask(turn: Turn, text: str, placeholder: str, data: Mapping[str, str]) -> int:
    """Ask below the card, in its topic; return the message. `data` names the kind of prompt.

    A crash between the two leaves a message whose reply nobody takes; pressing again asks anew.
    """
    office, place = turn.office, turn.place
    prompt = await office.messenger.ask(
        place.chat_id, text, placeholder, place.message_id, thread_id=place.thread_id
    )
    async with office.store.transaction() as repositories:
        await repositories.prompts.put(place.chat_id, prompt, {"application": str(turn.id), **data})
    return prompt
