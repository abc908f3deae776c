"""Screens of the applicant's menu: home, consent, help, language, privacy."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.centre import Centre
from flows.people import Language, Person
from flows.ports import Filling
from flows.progress import progress
from flows.readers.show import show
from handlers.views.buttons import menu_data
from handlers.views.desk import Desk
from handlers.views.screen import Button, Rows, Screen
from locales.lookup import Html
from locales.texts import Texts


def home(
    texts: Texts,
    centre: Centre,
    draft: Application | None,
    *,
    first_time: bool = False,
    events: bool = False,
    contracts: bool = False,
) -> Screen:
    """Where everything begins. A draft that waits comes first. `events`: some are ahead.

    `contracts`: the person has told of some, or has had a service after which they are asked.
    """
    # "This is the bot of ..." takes the short name, which is in the genitive case in Russian.
    name = centre.short_name if first_time else centre.name
    said = name.ru if texts.language == "ru" else name.en
    text = texts.home_first(centre=said) if first_time else texts.home(centre=said)
    rows: list[tuple[Button, ...]] = []
    if draft is not None:
        rows.append((Button(texts.menu_continue(), menu_data("resume", str(draft.id))),))
    rows += [
        (Button(texts.menu_catalogue(), menu_data("apply")),),
        *([(Button(texts.menu_gatherings(), menu_data("gatherings")),)] if events else []),
        (
            Button(texts.menu_applications(), menu_data("list")),
            Button(texts.menu_reminders(), menu_data("reminders")),
        ),
        *([(Button(texts.menu_contracts(), menu_data("contracts")),)] if contracts else []),
        (
            Button(texts.menu_profile(), menu_data("profile")),
            Button(texts.menu_help(), menu_data("help")),
        ),
        (
            Button(texts.menu_language(), menu_data("language")),
            Button(texts.menu_privacy(), menu_data("privacy")),
        ),
    ]
    return Screen(text, tuple(rows))


def consent(texts: Texts, centre: Centre, then: str, *, sent: bool = True) -> Screen:
    """The consent's text as it stands now. `then` is where "I agree" leads.

    `sent`: it is asked for an application; a check of oneself goes to nobody.
    """
    tell = texts.consent if sent else texts.consent_check
    text = tell(operator=centre.operator_name, version=centre.consent_version)
    return Screen(
        _with_service(text, texts, centre),
        (
            (Button(texts.button_agree(), menu_data("agree", then)),),
            (Button(texts.button_not_now(), menu_data("home")),),
        ),
    )


def paused(desk: Desk, filling: Filling) -> Screen:
    """What is left of a card when the person says "later"."""
    texts = desk.texts
    done = progress(desk.rules.form, filling.session, None)
    text = texts.paused(
        form=Html(desk.pack.get(desk.rules.form.name_key)),
        answered=str(done.answered),
        asked=str(done.asked),
        minutes=str(max(1, done.minutes)),
    )
    resume = Button(texts.menu_continue(), menu_data("resume", str(filling.application_id)))
    return Screen(text, ((resume,), *_home(texts)))


def help_screen(texts: Texts, centre: Centre, *, complaints: bool = False) -> Screen:
    """How it works and whom to call. `complaints`: a regulation here takes them."""
    how = centre.contacts
    contacts = " · ".join(part for part in (how.phone, how.email, how.site, how.address) if part)
    complain = ((Button(texts.button_complain(), menu_data("complain")),),) if complaints else ()
    return Screen(texts.help(contacts=contacts), (*complain, *_home(texts)))


def languages(texts: Texts) -> Screen:
    """Choose the language of the chat."""
    rows = (
        (
            Button("Русский", menu_data("speak", "ru")),
            Button("English", menu_data("speak", "en")),
        ),
    )
    return Screen(texts.language_title(), (*rows, *_home(texts)))


def privacy(texts: Texts, centre: Centre, person: Person) -> Screen:
    """What is kept, and what the person can do about it."""
    rows: list[tuple[Button, ...]] = [
        (Button(texts.button_my_data(), menu_data("mydata")),),
        (Button(texts.button_erase(), menu_data("erase")),),
    ]
    if person.consent is None:
        text = texts.privacy_none()
    else:
        given = person.consent.given_at.astimezone(ZoneInfo(centre.zone)).date()
        text = texts.privacy(
            operator=centre.operator_name,
            version=person.consent.version,
            given=day(given, texts.language),
        )
        rows.insert(1, (Button(texts.button_withdraw(), menu_data("withdraw")),))
    return Screen(_with_service(text, texts, centre), (*rows, *_home(texts)))


def _with_service(text: str, texts: Texts, centre: Centre) -> str:
    """Where something goes to a service outside, that is said too."""
    return f"{text}\n\n{texts.privacy_dadata()}" if "dadata" in centre.registers else text


def ask_withdraw(texts: Texts) -> Screen:
    """Without consent nothing can be filled in or sent, so it is asked once more."""
    return Screen(
        texts.withdraw_ask(),
        (
            (Button(texts.button_withdraw_yes(), menu_data("withdraw!")),),
            (Button(texts.button_not_now(), menu_data("privacy")),),
        ),
    )


def ask_erase(texts: Texts) -> Screen:
    """Erasing can't be undone, so it is asked once more."""
    return Screen(
        texts.erase_ask(),
        (
            (Button(texts.button_erase_yes(), menu_data("erase!")),),
            (Button(texts.button_not_now(), menu_data("privacy")),),
        ),
    )


def message(texts: Texts, text: str, rows: Rows = ()) -> Screen:
    """A plain message with the way home."""
    return Screen(text, (*rows, *_home(texts)))


def day(value: date, language: Language) -> str:
    """A date as people write it."""
    return show("date", value.isoformat(), language)


def moment(value: datetime, language: Language) -> str:
    """A date and a time; `value` is in the zone it shall be shown in."""
    return f"{day(value.date(), language)}, {value:%H:%M}"


def _home(texts: Texts) -> Rows:
    return ((Button(texts.button_home(), menu_data("home")),),)
