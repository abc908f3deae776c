"""From a service's additional parts: the form in which the business chooses what it needs."""

from flows.catalogue import Part, Service, part_key
from flows.compiling.made import made_form
from flows.model import Form, Option, Pack, Question

TEXTS = "parts"
"""What the messages of every such form begin with: one name and one section for all."""

QUESTION = "parts"


def parts_form(service: Service) -> str:
    """The id of the form in which the parts of a service are chosen."""
    return f"parts-{service.id}"


def with_parts(pack: Pack) -> Pack:
    """The pack in which parts are chosen right after the eligibility check."""
    forms = dict(pack.forms)
    services = []
    for service in pack.services:
        offered = tuple(part for part in service.parts if not part.base and not part.obligatory)
        if not offered or not service.forms or not service.submits:
            services.append(service)
            continue
        form = _form(pack, service, offered)
        forms[form.id] = form
        services.append(service.model_copy(update={"forms": _placed(pack, service, form.id)}))
    return pack.model_copy(update={"forms": forms, "services": tuple(services)})


def _placed(pack: Pack, service: Service, form: str) -> tuple[str, ...]:
    first = pack.eligibility.form if pack.eligibility else None
    begun = 1 if service.forms[0] == first else 0
    return (*service.forms[:begun], form, *service.forms[begun:])


def _form(pack: Pack, service: Service, offered: tuple[Part, ...]) -> Form:
    question = Question(
        id=QUESTION,
        kind="choices",
        official=service.official,
        clause=service.clause,
        required=service.choose == "at_least_one",
        options=tuple(_option(service, part) for part in offered),
        texts="parts-choose",
    )
    return made_form(pack, service, parts_form(service), TEXTS, (question,))


def _option(service: Service, part: Part) -> Option:
    return Option(
        id=part.id.replace(".", "-"), official=part.official, texts=part_key(service, part)
    )
