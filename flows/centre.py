"""The centre's own data: name, zone, contacts, staff, intake windows, readings of slips."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from flows.model import Option
from flows.people import Language
from flows.register import RegisterSource

Role = Literal["manager", "rec", "head", "admin"]
"""manager decides for the centre, rec for МО РЭЦ, head for both; admin decides nothing."""

Policy = Literal["pin", "migrate", "ask"]
"""What becomes of drafts of an edited form: kept as begun, moved over, or as the person says."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Member(_Data):
    """One of the staff, by Telegram id."""

    telegram: int
    name: str
    roles: tuple[Role, ...] = Field(min_length=1)


class Window(_Data):
    """A period in which applications for a service are taken, both days inclusive."""

    pack: str
    service: str
    opens: date
    closes: date
    every: int | None = Field(default=None, gt=0)
    """Announced anew every so many days: each time is a window of its own, with its own terms."""

    @model_validator(mode="after")
    def _in_order(self) -> "Window":
        if self.closes < self.opens:
            raise ValueError("a window closes before it opens")
        return self

    def announced(self) -> "Iterator[Window]":
        """The window of each announcement, one after the other; itself where there is but one."""
        if self.every is None:
            yield self
            return
        opens = self.opens
        while opens <= self.closes:
            after = opens + timedelta(days=self.every)
            closes = min(after - timedelta(days=1), self.closes)
            yield Window(pack=self.pack, service=self.service, opens=opens, closes=closes)
            opens = after


class Hours(_Data):
    """When the bot may write first, in the centre's zone [domain: 09:00–20:00]."""

    begin: time = time(9)
    end: time = time(20)


class QuickReply(_Data):
    """Words that staff send often: picked with a tap, changed before they are sent if need be."""

    title: str = Field(max_length=40)
    text: str = Field(min_length=1, max_length=3000)


class Contacts(_Data):
    """How to reach the centre."""

    phone: str
    email: str
    site: str | None = None
    address: str | None = None


class Text(_Data):
    """A text in both languages."""

    ru: str
    en: str


class Centre(_Data):
    """One centre. Everything of a region stands here and nowhere in code.

    `lists` replaces a pack's lists that are the centre's data; `readings` says how slips of a
    source are read (docs/readings.md); `limits` are numbers that the centre's people keep to and
    nothing computes with: `prichal doctor` shows them.
    """

    name: Text
    short_name: Text
    """In Russian in the genitive, in English with its article: "the bot of …"."""
    region: str
    """As the questionnaire's list of regions has it [rec-marketplaces, Приложение 2]."""
    zone: str
    """The IANA name, e.g. Asia/Vladivostok: all dates, terms and quiet hours go by it."""
    contacts: Contacts
    packs: tuple[str, ...] = ()
    staff: tuple[Member, ...] = ()
    staff_language: Language = "ru"
    """The language of the staff's chat."""
    windows: tuple[Window, ...] = ()
    quiet: Hours = Hours()
    consent_version: str = "2026-11"
    operator_name: str
    """Who processes personal data: the full legal name that the consent names."""
    lists: dict[str, tuple[Option, ...]] = {}
    readings: dict[str, str] = {}
    limits: dict[str, int] = {}
    closures: tuple[date, ...] = ()
    """Days on which the centre is closed besides the state's days off: no working days here."""
    terms: dict[str, int] = {}
    """Days for steps to which the source gives no term, by "<pack>.<machine>.<verb>": regional
    rules [rec-marketplaces 5.9, 2.3 and 4.1]. In the step's own unit."""
    take_back_minutes: int = Field(default=30, ge=0, le=24 * 60)
    """For how long one may take one's own step back; 0: never."""
    replies: tuple[QuickReply, ...] = ()
    topics: bool = True
    """A topic for each application, where the staff's group is a forum."""
    topic_talk: Literal["replies", "all"] = "replies"
    """What the applicant is sent from a topic: replies to their messages and to the card, or
    everything that staff write there."""
    registers: tuple[RegisterSource, ...] = ()
    """Where companies are looked up by ИНН, the first that knows one wins; none: nowhere."""
    okved: dict[str, tuple[str, ...]] = {}
    """ОКВЭД codes of each cluster, by the option that names it in the pack's lists."""
    drafts: Policy = "migrate"
    drafts_of: dict[str, Policy] = {}
    """The same for single forms, by "<pack>.<form>"."""

    @field_validator("zone")
    @classmethod
    def _zone_exists(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (KeyError, OSError) as wrong:  # what zoneinfo raises for names and for folders
            raise ValueError(f"no such time zone: {zone}") from wrong
        return zone

    def window_on(self, pack: str, service: str, day: date) -> Window | None:
        """The window that is open on this day, if any."""
        return next((w for w in self._of(pack, service) if w.opens <= day <= w.closes), None)

    def next_window(self, pack: str, service: str, day: date) -> Window | None:
        """The first window that opens after this day, if one is announced."""
        later = [window for window in self._of(pack, service) if window.opens > day]
        return min(later, key=lambda window: window.opens, default=None)

    def member(self, telegram: int) -> Member | None:
        """Who of the staff has this Telegram id."""
        return next((member for member in self.staff if member.telegram == telegram), None)

    def policy(self, pack: str, form: str) -> Policy:
        """What becomes of drafts of this form when it is edited."""
        return self.drafts_of.get(f"{pack}.{form}", self.drafts)

    def _of(self, pack: str, service: str) -> list[Window]:
        named = (w for w in self.windows if w.pack == pack and w.service == service)
        return [one for window in named for one in window.announced()]
