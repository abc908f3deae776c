"""The buttons under a reminder: the step that it asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flows.reminders import Reminder, Subject
from flows.reminders.words import ReportState
from handlers.views.buttons import menu_data
from handlers.views.follow_up import contract_buttons, follow_buttons
from handlers.views.screen import Button
from locales.texts import Texts

Buttons = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What the buttons are made of. `service`: what is to be filled in, or is spoken of.

    `takes`: applications for it are taken now. `report`: what there is of the contract's report.
    """

    rule: Reminder
    subject: Subject
    texts: Texts
    service: str | None = None
    takes: bool = True
    report: ReportState = "none"

    @property
    def application(self) -> str:
        """Its id in a button."""
        return str(self.subject.application_id or "")

    @property
    def key(self) -> str:
        """The service in a button."""
        return f"{self.subject.pack}/{self.service}"


def next_step(step: Step) -> Buttons:
    """For the business: what to do. For staff: the card, where there is one."""
    if step.rule.to != "business":
        return _card(step)
    make = NEXT.get(step.subject.kind)
    return make(step) if make is not None else ()


def _card(step: Step) -> Buttons:
    if not step.application:
        return ()
    return (Button(step.texts.due_button_card(), menu_data("open", step.application)),)


def _draft(step: Step) -> Buttons:
    return (Button(step.texts.reminder_button_draft(), menu_data("resume", step.application)),)


def _application(step: Step) -> Buttons:
    return (Button(step.texts.button_open_application(), menu_data("app", step.application)),)


def _remarks(step: Step) -> Buttons:
    return (Button(step.texts.button_fix_application(), menu_data("fix", step.application)),)


def _documents(step: Step) -> Buttons:
    return (Button(step.texts.reminder_button_documents(), menu_data("files", step.application)),)


def _report(step: Step) -> Buttons:
    if step.service is None:
        return _application(step)
    data = menu_data("about", f"{step.application}/{step.service}")
    return (Button(step.texts.reminder_button_report(), data),)


def _service(step: Step) -> Buttons:
    """Of a window or a day of the year: the form, or what the service is about."""
    if step.service is None:
        return ()
    if step.takes:
        return (Button(step.texts.reminder_button_form(), menu_data("start", step.key)),)
    return (Button(step.texts.reminder_button_service(), menu_data("service", step.key)),)


def _follow_up(step: Step) -> Buttons:
    return follow_buttons(step.texts, step.application)


def _contract(step: Step) -> Buttons:
    return contract_buttons(step.texts, step.subject.id.partition(":")[2], step.report)


NEXT: Mapping[str, Callable[[Step], Buttons]] = {
    "draft": _draft,
    "application": _application,
    "remarks": _remarks,
    "documents": _documents,
    "document": _documents,
    "sales-report": _report,
    "follow-up": _follow_up,
    "contract": _contract,
    "window": _service,
    "date": _service,
}
"""By the subject's kind; one that is not here has a text and no button."""
