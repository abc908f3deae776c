"""Whether the business may have a service, in words: what fails, why, what to do, what else."""

from collections.abc import Sequence

from flows.catalogue import Service
from flows.centre import Centre
from flows.eligibility import Ground
from flows.usecases.result import Result
from flows.verdict import Finding, Standing, Verdict
from handlers.views.buttons import fits, menu_data
from handlers.views.screen import Button, Rows, Screen, paged
from handlers.views.share import clause_text
from locales.lookup import Html, Lookup
from locales.texts import Texts

BARRED = 8
"""How many services that are not possible are named, with their grounds."""

OFFERED = 4
"""How many services are offered instead; the rest is a tap away."""

STANDINGS: tuple[Standing, ...] = ("fails", "open", "staff", "clear")
"""How grounds stand, what matters most first."""


def verdict_text(view: Result, verdict: Verdict, pack: Lookup, texts: Texts, centre: Centre) -> str:
    """What the applicant reads: every failing ground with its clause and cure, or that it fits."""
    name = Html(pack.get(f"service-{view.application.service}"))
    if verdict.failing:
        contacts = f"{centre.contacts.phone}, {centre.contacts.email}"
        grounds = [_ground(ground, pack, texts) for ground in verdict.failing]
        return "\n\n".join(
            [
                texts.verdict_refused(service=name) if view.submits else texts.verdict_hindered(),
                *grounds,
                texts.verdict_mistake(contacts=contacts),
            ]
        )
    if not view.submits:
        return _self_check(view, pack, texts)
    lines = [texts.verdict_passed_service(service=name)]
    if (left := _count(verdict, "open")) > 0:
        lines.append(texts.verdict_open(count=str(left)))
    if (own := _count(verdict, "staff")) > 0:
        lines.append(texts.verdict_staff(count=str(own)))
    return "\n".join(lines)


def _self_check(view: Result, pack: Lookup, texts: Texts) -> str:
    """What the check came to for all services: which ones are kept from the business, and why."""
    barred = view.weighed.barred if view.weighed else ()
    if not barred:
        return texts.verdict_passed()
    lines = [texts.verdict_partly()]
    for service, ground in barred[:BARRED]:
        name = Html(pack.get(f"service-{service.id}"))
        why = Html(pack.get(f"ground-{ground.id}"))
        clause = Html(clause_text(texts, ground.clause))
        lines.append(texts.verdict_barred(service=name, ground=_bare(why), clause=clause))
    if len(barred) > BARRED:
        lines.append(texts.verdict_more(count=str(len(barred) - BARRED)))
    return "\n".join(lines)


def instead_rows(view: Result, pack: Lookup, texts: Texts) -> Rows:
    """The ways on from a verdict: correct an answer, see all conditions, other services."""
    weighed = view.weighed
    if weighed is None:
        return ()
    number = str(view.application.id)
    rows: list[tuple[Button, ...]] = []
    if view.refused:
        rows += [(_service_button(view, service, pack),) for service in weighed.possible[:OFFERED]]
    conditions = Button(texts.button_conditions(), menu_data("conditions", number))
    return (*rows, (Button(texts.button_all_services(), menu_data("apply")), conditions))


def conditions(view: Result, pack: Lookup, texts: Texts, page: int) -> Screen:
    """Every ground with how it stands, a page at a time."""
    found = view.weighed.verdict.findings if view.weighed else ()
    pages = paged(finding_lines(found, pack, texts))
    page = min(page, len(pages) - 1)
    number = str(view.application.id)
    rows: list[tuple[Button, ...]] = []
    if page + 1 < len(pages):
        following = menu_data("conditions", f"{number}/{page + 1}")
        rows.append((Button(texts.offer_next(), following),))
    rows.append((Button(texts.button_back(), menu_data("result", number)),))
    return Screen(f"{texts.verdict_title()}\n\n{pages[page]}", tuple(rows))


def _ground(ground: Ground, pack: Lookup, texts: Texts) -> str:
    return texts.verdict_ground(
        ground=_bare(pack.get(f"ground-{ground.id}")),
        clause=Html(clause_text(texts, ground.clause)),
        cure=Html(pack.get(f"ground-{ground.id}.cure")),
    )


def finding_lines(found: Sequence[Finding], pack: Lookup, texts: Texts) -> list[str]:
    """Every ground on a line, under how it stands: what is in the way comes first."""
    lines: list[str] = []
    for standing in STANDINGS:
        alike = [one.ground for one in found if one.standing == standing]
        said = [
            texts.verdict_line(
                ground=_bare(pack.get(f"ground-{ground.id}")),
                clause=Html(clause_text(texts, ground.clause)),
            )
            for ground in alike
        ]
        if said:
            title = texts.get(f"verdict-standing-{standing}")
            gap = "\n" if lines else ""
            # A heading stays with its first line when pages are cut.
            lines += [f"{gap}{title}\n{said[0]}", *said[1:]]
    return lines


def _bare(ground: str) -> Html:
    """A ground without its full stop, since the clause follows it."""
    return Html(ground.removesuffix("."))


def _count(verdict: Verdict, standing: str) -> int:
    return sum(one.standing == standing for one in verdict.findings)


def _service_button(view: Result, service: Service, pack: Lookup) -> Button:
    key = f"{view.application.pack}/{service.id}"
    data = menu_data("service", key)
    assert fits(data), key  # noqa: S101 - the compiler keeps ids short
    return Button(pack.get(f"service-{service.id}"), data)
