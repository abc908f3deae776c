"""The menu of commands that a private chat shows."""

from flows.ledger import ledger_pack
from handlers.office import Office
from locales.texts import Texts


async def set_commands(office: Office) -> None:
    """Publish the applicant's commands menu in both languages."""
    for language in ("ru", "en"):
        texts = office.texts("ru" if language == "ru" else "en")
        commands = [
            {"command": "start", "description": texts.command_start()},
            {"command": "applications", "description": texts.command_applications()},
            {"command": "reminders", "description": texts.command_reminders()},
            *_commands_of_packs(office, texts),
            {"command": "help", "description": texts.command_help()},
        ]
        params: dict[str, object] = {
            "commands": commands,
            "scope": {"type": "all_private_chats"},
        }
        if language != "ru":
            params["language_code"] = language
        await office.wire.call("setMyCommands", params)


def _commands_of_packs(office: Office, texts: Texts) -> list[dict[str, str]]:
    """What only some regulations ask for."""
    if ledger_pack(office.library) is None:
        return []
    return [{"command": "contracts", "description": texts.command_contracts()}]
