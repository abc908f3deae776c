"""What people are reminded of, and when: rules of a pack, what they are about, planned messages."""

from flows.reminders.planned import Planned
from flows.reminders.rule import Offset, Party, Reminder, SubjectKind
from flows.reminders.subject import Subject

__all__ = ["Offset", "Party", "Planned", "Reminder", "Subject", "SubjectKind"]
