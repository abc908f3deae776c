"""From a service's list of documents: the form in which they are sent as files."""

from flows.catalogue import Document, Service, uploads
from flows.compiling.made import made_form
from flows.model import Pack, Question

TEXTS = "documents"
"""What the messages of every such form begin with: one name and one section for all."""


def documents_form(service: Service) -> str:
    """The id of the form with a service's documents."""
    return f"docs-{service.id}"


def with_documents(pack: Pack) -> Pack:
    """The pack in which every service that asks for files has a last form to send them in."""
    forms = dict(pack.forms)
    services = []
    for service in pack.services:
        files = uploads(service)
        if files and service.forms and service.submits:
            asked = tuple(_question(one) for one in files)
            form = made_form(pack, service, documents_form(service), TEXTS, asked)
            forms[form.id] = form
            services.append(service.model_copy(update={"forms": (*service.forms, form.id)}))
        else:
            services.append(service)
    return pack.model_copy(update={"forms": forms, "services": tuple(services)})


def _question(document: Document) -> Question:
    return Question(
        id=document.id,
        kind="files",
        official=document.official,
        clause=document.clause,
        required=document.required,
        max_files=document.max_files,
        document=document.kind,
        valid_days=document.valid_days,
        texts=f"document-{document.id}",
    )
