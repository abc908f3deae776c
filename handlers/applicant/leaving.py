"""A form is put aside for something else: one live card, not two."""

from flows.people import Person
from handlers.office import Office


async def leave_form(office: Office, person: Person, keep: int | None = None) -> None:
    """Pause the form that is open and take its card away, unless that is the message `keep`."""
    filling = await office.store.answers.open_in_chat(person.chat_id)
    if filling is None:
        return
    await office.use.pause(person.chat_id)
    card = await office.drawer.release(person.chat_id, filling.id, filling.card)
    if card is not None and card != keep:
        await office.messenger.delete(person.chat_id, [card])
