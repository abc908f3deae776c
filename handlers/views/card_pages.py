"""The further pages of a service's card, as blocks of lines: parts, documents, who, terms."""

from collections.abc import Iterator, Sequence

from flows.catalogue import Document, Part, Service, part_key
from flows.eligibility import Ground
from flows.verdict import concerns
from handlers.views.offer import Offer
from handlers.views.price import least_share, price_lines, service_price
from handlers.views.share import clause_text
from handlers.views.terms import term_line
from locales.lookup import Html
from locales.texts import Texts


def parts(texts: Texts, offer: Offer) -> list[str]:
    """What a service consists of, and what of it is chosen and paid for."""
    service = offer.service
    base = [part for part in service.parts if part.base]
    more = [part for part in service.parts if not part.base]
    chosen = texts.parts_least() if service.choose == "at_least_one" else texts.parts_any()
    blocks: list[str] = []
    for title, listed in ((texts.parts_base(), base), (chosen, more)):
        if listed:
            blocks += [_title(title, blocks), *(_part(texts, offer, one) for one in listed)]
    return blocks


def documents(texts: Texts, offer: Offer) -> list[str]:
    """What papers are asked for, and where they go."""
    kinds = (
        (texts.documents_centre(), "centre"),
        (texts.documents_both(), "both"),
        (texts.documents_platform(), "platform"),
    )
    blocks: list[str] = []
    for title, where in kinds:
        listed = [one for one in offer.service.documents if one.where == where]
        if listed:
            blocks += [_title(title, blocks), *(_document(texts, offer, one) for one in listed)]
    if any(document.upload for document in offer.service.documents):
        blocks.append(f"\n{texts.document_file()}")
    return blocks


def who(texts: Texts, offer: Offer) -> list[str]:
    """Who may have it: the pack's words, then every ground that stands against it."""
    said = offer.said("who")
    blocks = [said] if said else []
    against = list(grounds(offer))
    if against:
        blocks.append(_title(texts.who_not(), blocks))
        blocks += [
            texts.who_line(ground=Html(_cited(texts, offer, f"ground-{one.id}", one.clause)))
            for one in against
        ]
    return blocks


def terms(texts: Texts, offer: Offer) -> list[str]:
    """How long it takes, what it costs in full, how many must come, how to apply."""
    service = offer.service
    blocks: list[str] = []
    if service.terms:
        blocks.append(texts.terms_title())
        blocks += [_with(texts, term_line(texts, term), term.clause) for term in service.terms]
    if offer.small_print:
        price = service_price(texts, service, explained=True)
        blocks += [_title(texts.terms_price(), blocks), *price, offer.small_print]
    if service.gathering is not None:
        blocks += _places(texts, service, blocks)
    if (how := offer.said("apply")) is not None:
        blocks += [_title(texts.terms_how(), blocks), how]
    return blocks


def grounds(offer: Offer) -> Iterator[Ground]:
    """The pack's conditions and stop factors that concern the service.

    None for what is filled in without the eligibility form: it is open to everybody.
    """
    rules, forms = offer.pack.eligibility, offer.service.forms
    if rules is None or (forms and rules.form not in forms):
        return
    for ground in rules.grounds:
        if ground.sort != "refusal" and concerns(ground, offer.service):
            yield ground


def _part(texts: Texts, offer: Offer, part: Part) -> str:
    key = part_key(offer.service, part)
    name = offer.words.get(key)
    if part.obligatory and not part.base:
        name = f"{name} ({texts.part_obligatory()})"
    lines = [_with(texts, texts.part_line(name=Html(name)), _own_clause(offer, part.clause))]
    price = part.price if part.price != offer.service.price else None
    notes = list(price_lines(texts, price)) if price is not None else []
    notes += [said for said in [offer.words.find(f"{key}.price")] if said]
    return "\n".join([*lines, *(texts.part_note(note=Html(note)) for note in notes)])


def _document(texts: Texts, offer: Offer, document: Document) -> str:
    name = Html(offer.words.get(f"document-{document.id}"))
    return _with(texts, texts.document_line(name=name), _own_clause(offer, document.clause))


def _places(texts: Texts, service: Service, above: Sequence[str]) -> Iterator[str]:
    places = service.gathering
    if places is None or not (places.least or places.sme_share):
        return
    yield _title(texts.terms_places(), above)
    if places.least:
        yield _with(texts, texts.terms_least(count=str(places.least)), places.least_clause)
    if places.sme_share:
        yield texts.terms_sme(share=least_share(texts, places.sme_share))


def _cited(texts: Texts, offer: Offer, key: str, clause: str) -> str:
    return _with(texts, offer.words.get(key).removesuffix("."), clause)


def _own_clause(offer: Offer, clause: str) -> str:
    """A clause, where it is none of the service's own, which the page names at its end."""
    own = offer.service.clause.split(", ")
    return ", ".join(one for one in clause.split(", ") if one not in own)


def _with(texts: Texts, text: str, clause: str) -> str:
    if not clause:
        return text
    return f"{text} {texts.offer_clause_short(clause=Html(clause_text(texts, clause)))}"


def _title(title: str, above: Sequence[str]) -> str:
    return f"\n{title}" if above else title
