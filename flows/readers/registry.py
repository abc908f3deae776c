"""Which reader reads which kind of question; phones and e-mails are added by the caller."""

from collections.abc import Mapping

from flows.readers.base import Reader
from flows.readers.consent import read_consent, read_info
from flows.readers.country import read_country
from flows.readers.dates import read_date
from flows.readers.inn import read_inn
from flows.readers.kpp import read_kpp
from flows.readers.money import read_money
from flows.readers.numbers import read_decimal, read_integer, read_percent
from flows.readers.ogrn import read_ogrn
from flows.readers.okved import read_okved
from flows.readers.periods import read_period
from flows.readers.region import read_region
from flows.readers.text import read_long_text, read_text
from flows.readers.tnved import read_tnved
from flows.readers.url import read_url
from flows.readers.yes_no import read_yes_no

READERS: Mapping[str, Reader] = {
    "yes_no": read_yes_no,
    "consent": read_consent,
    "info": read_info,
    "text": read_text,
    "long_text": read_long_text,
    "integer": read_integer,
    "decimal": read_decimal,
    "money": read_money,
    "percent": read_percent,
    "date": read_date,
    "period": read_period,
    "inn": read_inn,
    "ogrn": read_ogrn,
    "kpp": read_kpp,
    "url": read_url,
    "country": read_country,
    "region": read_region,
    "okved": read_okved,
    "tnved": read_tnved,
}
