"""From a service's list of documents: the form in which they are sent as files."""

from flows.catalogue import Document, Service, uploads
from flows.compiling.version import versioned
from flows.model import Form, Pack, Question, Section

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
            form = _form(pack, service, files)
            forms[form.id] = form
            services.append(service.model_copy(update={"forms": (*service.forms, form.id)}))
        else:
            services.append(service)
    return pack.model_copy(update={"forms": forms, "services": tuple(services)})


def _form(pack: Pack, service: Service, files: tuple[Document, ...]) -> Form:
    section = Section(
        id=TEXTS, clause=service.clause, questions=tuple(_question(one) for one in files)
    )
    return versioned(
        Form(
            pack=pack.id,
            id=documents_form(service),
            clause=service.clause,
            official=service.official,
            sections=(section,),
            texts=TEXTS,
        )
    )


def _question(document: Document) -> Question:
    return Question(
        id=document.id,
        kind="files",
        official=document.official,
        clause=document.clause,
        required=document.required,
        max_files=document.max_files,
        texts=f"document-{document.id}",
    )
