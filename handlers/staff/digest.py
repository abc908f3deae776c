"""The digest on request, and whether one gets it in private too."""

from collections.abc import Mapping

from handlers.digesting import Digest
from handlers.staff.errand import Do, Errand
from handlers.views import digest as views


async def digest(errand: Errand) -> None:
    """Today's digest now; "on" and "off" choose for whoever presses."""
    office, choose = errand.office, errand.office.use.choose_digest
    if errand.argument in {"on", "off"}:
        await choose(errand.member, office.now(), wanted=errand.argument == "on")
    screen, _ = await Digest(office).group(bother=False)
    on = await choose.on(errand.member)
    await errand.show(views.toggled(errand.texts, screen, errand.member.name, on=on))


COMMANDS: Mapping[str, Do] = {"digest": digest}

BUTTONS: Mapping[str, Do] = {"digest": digest}
"""By the screen that a button names."""
