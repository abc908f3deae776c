"""All tables, by subject. What each row means is said in `flows`; here is only how it is kept.

The schema is made by the migrations alone; a test compares them with these tables. AUTOINCREMENT
stands where an id travels in buttons: an id that was erased must never be given again.
"""

from storage.tables.applications import application, application_history, number_counter
from storage.tables.broadcasts import broadcast, digest_reader, tag
from storage.tables.bulk import bulk, bulk_item
from storage.tables.contracts import contract, contract_change, follow_up, rate
from storage.tables.documents import document, document_note, originals
from storage.tables.files import file
from storage.tables.forms import (
    answer,
    answer_log,
    form_version,
    session,
    version_content,
    version_offer,
)
from storage.tables.gatherings import gathering, seat
from storage.tables.handling import absence, checked, paper
from storage.tables.messages import audit, outbox, prompt
from storage.tables.pace import moved_chat, pace
from storage.tables.people import consent, person, profile, subscription
from storage.tables.ratings import rating
from storage.tables.registers import company_answer, sme_company, sme_set
from storage.tables.remarks import correction, remark
from storage.tables.reminders import reminder, wish
from storage.tables.search import search_words
from storage.tables.talk import letter, letter_before, topic_attempt
from storage.tables.terms import endless_term, reckoning, term

__all__ = [
    "absence",
    "answer",
    "answer_log",
    "application",
    "application_history",
    "audit",
    "broadcast",
    "bulk",
    "bulk_item",
    "checked",
    "company_answer",
    "consent",
    "contract",
    "contract_change",
    "correction",
    "digest_reader",
    "document",
    "document_note",
    "endless_term",
    "file",
    "follow_up",
    "form_version",
    "gathering",
    "letter",
    "letter_before",
    "moved_chat",
    "number_counter",
    "originals",
    "outbox",
    "pace",
    "paper",
    "person",
    "profile",
    "prompt",
    "rate",
    "rating",
    "reckoning",
    "remark",
    "reminder",
    "search_words",
    "seat",
    "session",
    "sme_company",
    "sme_set",
    "subscription",
    "tag",
    "term",
    "topic_attempt",
    "version_content",
    "version_offer",
    "wish",
]
