"""What python-docx puts into every file and no printed form needs: it costs time at each print."""

from docx.document import Document
from docx.oxml.ns import qn

STYLES = {"Normal", "Table Grid", "Normal Table", "Default Paragraph Font", "No List"}
"""Those that are used, and those that Word wants."""

PARTS = ("stylesWithEffects", "customXml", "thumbnail", "numbering")
"""What the last part of a relation's type says."""

LANGUAGE = "ru-RU"
"""Else Word takes every word for a misspelt English one."""


def slim(document: Document) -> None:
    """Take out of a new file what it does not use, and say that it is in Russian."""
    for style in list(document.styles):
        if style.name not in STYLES:
            style.delete()
    for relations in (document.part.rels, document.part.package.rels):
        for id_, relation in list(relations.items()):
            if relation.reltype.rsplit("/", 1)[-1] in PARTS:
                del relations[id_]
    for link in list(document.styles.element.iter(qn("w:link"))):
        link.getparent().remove(link)  # its style has gone
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    properties = document.core_properties
    properties.author = properties.comments = ""
