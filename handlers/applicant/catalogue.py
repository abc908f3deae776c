"""The catalogue: services by need, by group and by search, and the card of each."""

import re
from collections.abc import Iterable, Mapping

from flows.catalogue import Service, ServiceGroup
from flows.errors import NotFound
from flows.model import Pack
from flows.people import Language
from handlers.applicant.menu import Page, Visit
from handlers.finding import Hit
from handlers.office import Office
from handlers.views import catalogue as views
from handlers.views import service_card
from handlers.views.intake import intake_line
from handlers.views.links import CardPlace, card_place
from handlers.views.offer import Offer
from handlers.views.screen import Rows, Screen, cut
from handlers.views.service_card import Card

DIGITS = re.compile(r"[0-9]{1,3}")

QUERY = 60
"""Characters of what somebody searches for; the rest is not looked at."""


async def catalogue(visit: Visit) -> None:
    """What the centre helps with: all services where they are few, otherwise the needs."""
    offers = list(offered(visit))
    if len(offers) <= views.FEW:
        cards = [(offer, _intake(visit, offer)) for offer in offers]
        await visit.show(views.few(visit.texts, cards))
        return
    wanted = dict.fromkeys(need for offer in offers for need in offer.service.needs)
    await visit.show(views.needs(visit.texts, sorted(wanted, key=views.ORDER.index)))


async def need(visit: Visit) -> None:
    """The services for a need; a single one is shown at once."""
    name, _, page = visit.argument.partition("/")
    wanted = next((one for one in views.ORDER if one == name), None)
    offers = [offer for offer in offered(visit) if wanted in offer.service.needs]
    if wanted is None or not offers:
        await catalogue(visit)
    elif len(offers) == 1:
        await _show_card(visit, offers[0], CardPlace(offers[0].key))
    else:
        await visit.show(
            views.of_need(visit.texts, wanted, offers, int(page) if DIGITS.fullmatch(page) else 0)
        )


async def everything(visit: Visit) -> None:
    """The packs; with a single one its groups at once."""
    packs = [pack for pack in visit.office.library.packs.values() if _has_offers(pack)]
    if len(packs) == 1:
        await _show_pack(visit, packs[0], alone=True)
        return
    language = visit.person.language
    named = [(pack, visit.office.pack(pack.id, language)) for pack in packs]
    await visit.show(views.packs(visit.texts, named))


async def one_pack(visit: Visit) -> None:
    """A pack's groups."""
    pack = visit.office.library.pack(visit.argument)
    await _show_pack(visit, pack, alone=len(visit.office.library.packs) == 1)


async def group(visit: Visit) -> None:
    """A group's services."""
    pack_id, _, group_id = visit.argument.partition("/")
    pack = visit.office.library.pack(pack_id)
    named = next((one for one in pack.groups if one.id == group_id), None)
    if named is None:
        raise NotFound("group.unknown", group=group_id)
    await _show_group(visit, pack, named)


async def group_of(visit: Visit) -> None:
    """The group that a service stands in."""
    pack_id, _, service_id = visit.argument.partition("/")
    pack = visit.office.library.pack(pack_id)
    named = next((one for one in pack.groups if service_id in one.services), None)
    await (everything(visit) if named is None else _show_group(visit, pack, named))


async def card(visit: Visit) -> None:
    """A page of a service's card."""
    place = card_place(visit.argument)
    pack_id, _, service_id = place.key.partition("/")
    service = visit.office.library.service(pack_id, service_id)
    pack = visit.office.library.pack(pack_id)
    await _show_card(visit, _offer(visit, pack, service), place)


async def find(visit: Visit) -> None:
    """The search of a button: what somebody had typed before."""
    offers = _hits(visit, visit.argument)
    if offers:
        await visit.show(views.found(visit.texts, visit.argument, offers, again=True))
    else:
        await catalogue(visit)


def search(visit: Visit, said: str, above: Rows = ()) -> Screen | None:
    """What is found by somebody's words; None when nothing is, and something else waits."""
    query = cut(" ".join(said.split()), QUERY)
    offers = _hits(visit, query)
    if offers:
        return views.found(visit.texts, query, offers, above=above)
    return None if above or not query else views.nothing(visit.texts, query)


def _hits(visit: Visit, query: str) -> list[Offer]:
    hits = visit.office.finder(query)
    return [hit_offer(visit.office, visit.person.language, hit) for hit in hits]


def hit_offer(office: Office, language: Language, hit: Hit) -> Offer:
    """What was found, in the reader's language."""
    return Offer(hit.pack, hit.service, office.pack(hit.pack.id, language))


def offered(visit: Visit) -> Iterable[Offer]:
    """Every service that stands in lists, in the order of the packs."""
    for pack in visit.office.library.packs.values():
        for service in pack.services:
            if service.offered:
                yield _offer(visit, pack, service)


async def _show_pack(visit: Visit, pack: Pack, *, alone: bool) -> None:
    if len(pack.groups) > 1:
        words = visit.office.pack(pack.id, visit.person.language)
        await visit.show(views.groups(visit.texts, pack, words, alone=alone))
        return
    services = [service for service in pack.services if service.offered]
    await _show_services(visit, pack, f"pack-{pack.id}", services, "apply" if alone else "all")


async def _show_group(visit: Visit, pack: Pack, named: ServiceGroup) -> None:
    services = [pack.service_by_id[id_] for id_ in named.services]
    listed = [service for service in services if service.offered]
    await _show_services(visit, pack, f"group-{named.id}", listed, "pack")


async def _show_services(
    visit: Visit, pack: Pack, title: str, services: list[Service], back: str
) -> None:
    words = visit.office.pack(pack.id, visit.person.language)
    offers = [_offer(visit, pack, service) for service in services]
    argument = pack.id if back == "pack" else ""
    await visit.show(views.of_group(visit.texts, words.get(title), offers, (back, argument)))


async def _show_card(visit: Visit, offer: Offer, place: CardPlace) -> None:
    shown = Card(offer, _intake(visit, offer))
    await visit.show(service_card.card(visit.texts, shown, place))


def _offer(visit: Visit, pack: Pack, service: Service) -> Offer:
    return Offer(pack, service, visit.office.pack(pack.id, visit.person.language))


def _intake(visit: Visit, offer: Offer) -> str:
    today = visit.office.now().date()
    window = visit.office.centre.window_on(offer.pack.id, offer.service.id, today)
    return intake_line(visit.texts, offer.service, window)


def _has_offers(pack: Pack) -> bool:
    return any(service.offered for service in pack.services)


PAGES: Mapping[str, Page] = {
    "apply": catalogue,
    "need": need,
    "all": everything,
    "pack": one_pack,
    "group": group,
    "of": group_of,
    "service": card,
    "find": find,
}
