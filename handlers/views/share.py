"""Who pays how much, in words: the rule, the working line by line, and the two sums."""

import re
from decimal import Decimal

from flows.catalogue import Limit, Price
from flows.readers.show import show
from flows.share import COUNTED, Split, Step
from locales.lookup import Html
from locales.texts import Texts

APPENDIX = re.compile(r"\w*[^\W\d]\. ")
"""How a clause begins that names its own kind ("Прил. 1")."""


def money(texts: Texts, amount: Decimal | str) -> str:
    """A sum in roubles as people write it."""
    return show("money", f"{Decimal(amount):.2f}", texts.language)


def rule_text(texts: Texts, price: Price) -> str:
    """The rule in one line: who pays what share, up to which ceilings."""
    if price.rule == "business":
        return texts.share_rule_business()
    ceilings = [limit_text(texts, limit) for limit in price.limits]
    limits = texts.share_rule_limits(limits=", ".join(ceilings)) if ceilings else ""
    if price.rule == "free":
        return texts.share_rule_free(limits=limits)
    return texts.share_rule_share(percent=percent(texts, price.own_share), limits=limits)


def limit_text(texts: Texts, limit: Limit) -> str:
    """A ceiling: the sum, for whom, and in what time."""
    return _ceiling(texts, str(limit.amount), limit.per, limit.period)


def percent(texts: Texts, share: Decimal) -> str:
    """A share in percent with the language's decimal mark."""
    return show("decimal", f"{share.normalize():f}", texts.language)


def clause_text(texts: Texts, clause: str) -> str:
    """The clause as it is quoted: "3:4.2" stands in section 3, appendices name themselves."""
    said: list[str] = []
    plain: list[str] = []
    for one in clause.split(", "):
        section, _, rest = one.partition(":")
        if rest:
            said.append(texts.share_section_clause(section=section, clause=rest))
        elif APPENDIX.match(one):
            said.append(one)
        else:
            plain.append(one)
    if plain:
        said.append(texts.share_clause(clause=", ".join(plain)))
    return "; ".join(said)


def working(texts: Texts, result: Split) -> list[str]:
    """The working, a line a step, each with its clause."""
    return [
        texts.share_line(
            text=Html(_step(texts, step)), clause=Html(clause_text(texts, step.clause))
        )
        for step in result.working
    ]


def total(texts: Texts, result: Split) -> str:
    """What each side pays."""
    return texts.share_total(
        centre=money(texts, result.centre), business=money(texts, result.business)
    )


def _step(texts: Texts, step: Step) -> str:
    data = step.data
    match step.code:
        case "share":
            return texts.share_step_share(
                percent=percent(texts, Decimal(data["percent"])),
                price=money(texts, data["price"]),
                own=money(texts, data["own"]),
            )
        case "category":
            known = data["category"] if data["category"] == "svo" else "other"
            return texts.get(f"share-step-category-{known}-{data['special']}")
        case "limit" | "unit":
            return texts.get(f"share-step-{step.code}", limit=_of(texts, step))
        case "used":
            return texts.share_step_used(
                limit=_of(texts, step),
                used=money(texts, data["used"]),
                left=money(texts, data["left"]),
            )
        case "above":
            return texts.share_step_above(above=money(texts, data["above"]))
        case _:
            return texts.get(f"share-step-{step.code}")


def _of(texts: Texts, step: Step) -> str:
    return _ceiling(texts, step.data["amount"], step.data["per"], step.data["period"])


def _ceiling(texts: Texts, amount: str, per: str, period: str) -> str:
    # An event is one service anyhow; of a company it matters whether a service or a year is meant.
    said = per in COUNTED and (period == "year" or per == "sme")
    counted = period if said else "once"
    whom = texts.get(f"share-per-{per}")
    return texts.share_limit(amount=money(texts, amount), per=whom, period=counted)
