"""Number words of Russian and English, and the words that multiply."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

_THOUSAND, _MILLION, _BILLION = Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9

MULTIPLIERS: Mapping[str, Decimal] = {
    **dict.fromkeys(("тыс", "тысяча", "тысячи", "тысяч", "тысячу", "к"), _THOUSAND),
    **dict.fromkeys(("k", "thousand", "thousands", "ths"), _THOUSAND),
    **dict.fromkeys(("млн", "миллион", "миллиона", "миллионов"), _MILLION),
    **dict.fromkeys(("mln", "mio", "million", "millions"), _MILLION),
    **dict.fromkeys(("млрд", "миллиард", "миллиарда", "миллиардов"), _BILLION),
    **dict.fromkeys(("bn", "billion", "billions"), _BILLION),
    "полмиллиона": _MILLION / 2,
    "полмиллиарда": _BILLION / 2,
}

_WORDS: Mapping[str, Decimal] = {
    word: Decimal(amount)
    for amount, words in {
        "0": "ноль нуль zero",
        "0.5": "пол half",
        "1": "один одна одну одно one a",
        "1.5": "полтора полторы",
        "2": "два две two",
        "3": "три three",
        "4": "четыре four",
        "5": "пять five",
        "6": "шесть six",
        "7": "семь seven",
        "8": "восемь eight",
        "9": "девять nine",
        "10": "десять ten",
        "11": "одиннадцать eleven",
        "12": "двенадцать twelve",
        "13": "тринадцать thirteen",
        "14": "четырнадцать fourteen",
        "15": "пятнадцать fifteen",
        "16": "шестнадцать sixteen",
        "17": "семнадцать seventeen",
        "18": "восемнадцать eighteen",
        "19": "девятнадцать nineteen",
        "20": "двадцать twenty",
        "30": "тридцать thirty",
        "40": "сорок forty",
        "50": "пятьдесят fifty",
        "60": "шестьдесят sixty",
        "70": "семьдесят seventy",
        "80": "восемьдесят eighty",
        "90": "девяносто ninety",
        "100": "сто",
        "150": "полтораста",
        "200": "двести",
        "300": "триста",
        "400": "четыреста",
        "500": "пятьсот",
        "600": "шестьсот",
        "700": "семьсот",
        "800": "восемьсот",
        "900": "девятьсот",
    }.items()
    for word in words.split()
}


def value(words: Sequence[str]) -> Decimal | None:
    """Return what words such as "сто двадцать пять" add up to, or None when they don't.

    Each word must fit below the rank of the one before: "двадцать пять", not "пять двадцать".
    """
    amounts = [_WORDS.get(word) for word in words]
    known = [amount for amount in amounts if amount is not None]
    if not known or len(known) < len(amounts):
        return None
    if any(later >= _room_after(earlier) for earlier, later in pairwise(known)):
        return None
    return sum(known, Decimal(0))


def _room_after(amount: Decimal) -> Decimal:
    for rank in (Decimal(100), Decimal(10)):
        if amount >= rank and amount % rank == 0:
            return rank
    return Decimal(0)
