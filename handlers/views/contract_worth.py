"""What an export contract is called and worth, in words."""

from flows.contracts import RUB, USD, Contract, ContractKind, Deal
from flows.readers.show import show
from handlers.views.menu import day
from locales.texts import Texts


def result_text(texts: Texts, contract: Contract) -> str:
    """What a report that is filled in comes to, before it is sent."""
    if not contract.values:
        return texts.contract_result_unknown()
    return "\n".join(
        [
            texts.contract_result(value=number(texts, contract)),
            texts.contract_result_years(years=years(texts, contract)),
            *rate_lines(texts, contract),
        ]
    )


def worth_lines(texts: Texts, contract: Contract) -> list[str]:
    """What was reported: the volume and the rates."""
    if not contract.values:
        return []
    return [texts.contract_worth(value=number(texts, contract)), *rate_lines(texts, contract)]


def rate_lines(texts: Texts, contract: Contract) -> list[str]:
    """The rates and whose they are; nothing for dollars."""
    told = rates(texts, contract.deal)
    if not told:
        return []
    if contract.rate_source == "cbr":
        signed, since = contract.deal.signed_on, contract.rate_day or contract.deal.signed_on
        if since != signed:
            days_ = {"signed": day(signed, texts.language), "since": day(since, texts.language)}
            return [texts.contract_rate_cbr_since(rates=told, **days_)]
        return [texts.contract_rate_cbr(signed=day(signed, texts.language), rates=told)]
    return [texts.contract_rate_hand(rates=told)]


def rates(texts: Texts, deal: Deal) -> str:
    """The rates of a contract: "1 USD = 80,1234 ₽, 1 CNY = 11,2345 ₽"."""
    if deal.currency == USD:
        return ""
    own = None if deal.currency == RUB else deal.rate
    told = [
        texts.contract_rate(code=code, rate=show("decimal", f"{rate:f}", texts.language))
        for code, rate in ((USD, deal.usd_rate), (deal.currency, own))
        if rate is not None
    ]
    return ", ".join(told)


def years(texts: Texts, contract: Contract) -> str:
    """Thousands of dollars by year."""
    return "; ".join(
        f"{year}: {show('decimal', f'{value.normalize():f}', texts.language)}"
        for year, value in contract.values.items()
    )


def number(texts: Texts, contract: Contract) -> str:
    """Thousands of dollars of all years."""
    return show("decimal", f"{contract.total.normalize():f}", texts.language)


def name(texts: Texts, deal: Deal) -> str:
    """A contract in two words and a day."""
    signed = day(deal.signed_on, texts.language)
    return texts.contract_name(kind=kind_name(texts, deal.kind), signed=signed)


def kind_name(texts: Texts, kind: ContractKind) -> str:
    """A contract or a sale."""
    return texts.get(f"contract-kind-{kind}")
