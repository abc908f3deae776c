"""A broadcast with the words for all of it: what its segment is called, what may be chosen."""

from collections.abc import Mapping

from flows.application import DRAFT
from flows.broadcast import FIELDS, FINISHED, RUNNING, Broadcast
from flows.centre import Member
from flows.reference.regions import regions
from handlers.office import Office
from handlers.staff.numbers import number
from handlers.views.broadcast import Composing, Option
from handlers.views.staff_dossier import staff_state
from locales.lookup import Lookup
from locales.texts import Texts

STAGES = (RUNNING, FINISHED, DRAFT)


async def own(office: Office, member: Member, argument: str) -> Broadcast:
    """The member's own that a button names, not let go. Raises NotFound, NotAllowed."""
    return await office.use.to_many.draft(member, number(argument.split("/")[1]))


async def composed(office: Office, broadcast: Broadcast) -> Composing:
    """With its count and the words for its segment."""
    reach = await office.use.to_many.reach(broadcast.kind, broadcast.segment)
    return Composing(_texts(office), broadcast, reach, names(office, broadcast))


def shown(office: Office, broadcast: Broadcast) -> Composing:
    """With the words for its segment; nobody is counted."""
    return Composing(_texts(office), broadcast, names=names(office, broadcast))


def names(office: Office, broadcast: Broadcast) -> dict[str, str]:
    """What was chosen, in words, by field."""
    chosen = {name: getattr(broadcast.segment, name) for name in FIELDS}
    return {name: named(office, broadcast, name, value) for name, value in chosen.items() if value}


async def options(office: Office, broadcast: Broadcast, name: str) -> list[Option]:
    """The values of a field, those that reach most first; stages in their order."""
    found = await office.use.to_many.options(broadcast, name)
    if name == "stage":
        return await _stages(office, broadcast, found)
    listed = [
        Option(value, named(office, broadcast, name, value), count)
        for value, count in found.items()
    ]
    return sorted(listed, key=lambda one: (-one.count, one.name))


def named(office: Office, broadcast: Broadcast, name: str, value: str) -> str:
    """A value in words."""
    if name == "tag":
        return value
    if name == "region":
        found = regions().get(value)
        return found.label(office.centre.staff_language) if found else value
    if name == "stage" and value in STAGES:
        return _texts(office).get(f"broadcast-stage-{value}")
    own = value if name == "pack" else broadcast.segment.pack
    for id_ in [own] if own else office.library.packs:
        pack = office.pack_texts.get((id_, office.centre.staff_language))
        if pack is not None and (words := _of_pack(pack, name, value)):
            return words
    return value


def _of_pack(pack: Lookup, name: str, value: str) -> str | None:
    if name == "stage":
        return staff_state(pack, value.removeprefix("=").split(",")[0])
    key = {"pack": "pack", "service": "service", "level": "score-level"}[name]
    return pack.find(f"{key}-{value}")


async def _stages(office: Office, broadcast: Broadcast, found: Mapping[str, int]) -> list[Option]:
    """States that are called the same are one stage."""
    listed = [
        Option(stage, named(office, broadcast, "stage", stage), found[stage]) for stage in STAGES
    ]
    by_name: dict[str, list[str]] = {}
    for value in found:
        if value not in STAGES:
            by_name.setdefault(named(office, broadcast, "stage", value), []).append(value[1:])
    for name, states in sorted(by_name.items()):
        value = "=" + ",".join(sorted(states))
        count = found.get(value, 0)
        if len(states) > 1:  # who has an application in each of them is one reader
            segment = broadcast.segment.put("stage", value)
            count = (await office.use.to_many.reach(broadcast.kind, segment)).reached
        listed.append(Option(value, name, count))
    return [one for one in listed if one.count]


def _texts(office: Office) -> Texts:
    return office.texts(office.centre.staff_language)
