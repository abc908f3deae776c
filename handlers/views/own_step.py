"""Before a step of the applicant's own: what follows from it."""

from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Screen
from handlers.views.sheet import Sheet
from handlers.views.talk import write_row


def ask_step(sheet: Sheet, verb: str) -> Screen:
    """Ask once more before a step that can't be taken back."""
    texts = sheet.texts
    return Screen(
        texts.step_ask(what=sheet.verb(verb), number=sheet.number),
        (
            (Button(texts.step_yes(), menu_data("step!", f"{sheet.id}/{verb}")),),
            (Button(texts.button_not_now(), menu_data("app", sheet.id)),),
        ),
    )


def ask_take_back(sheet: Sheet, verb: str) -> Screen:
    """Ask once more before an application is taken back, and say what that means."""
    texts, argument = sheet.texts, f"{sheet.id}/{verb}"
    lines = [texts.take_back_ask(number=sheet.number, what=sheet.verb(verb))]
    lines += [texts.take_back_seat()] if sheet.seat else []
    return Screen(
        "\n".join(lines),
        (
            (Button(texts.step_yes(), menu_data("step!", argument)),),
            (Button(texts.take_back_why(), menu_data("stepwords", argument)),),
            (Button(texts.button_not_now(), menu_data("app", sheet.id)),),
        ),
    )


def no_taking_back(sheet: Sheet) -> Screen:
    """The regulation has no such step here: the centre is asked."""
    texts = sheet.texts
    back = Button(texts.button_application(), menu_data("app", sheet.id))
    return Screen(
        texts.take_back_no(phone=sheet.phone), (write_row(texts, sheet.application), (back,))
    )
