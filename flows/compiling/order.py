"""Services in the order of the catalogue's headings."""

from flows.model import Pack


def in_order(pack: Pack) -> Pack:
    """The pack with its services as the groups list them; those of no group come last."""
    listed = [service for group in pack.groups for service in group.services]
    place = {service: index for index, service in reversed(list(enumerate(listed)))}
    ordered = sorted(pack.services, key=lambda service: place.get(service.id, len(place)))
    return pack.model_copy(update={"services": tuple(ordered)})
