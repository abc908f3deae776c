"""What is wrong with the files of a set."""

from flows.errors import FlowError


class RegisterFault(FlowError):
    """A set that can't be imported; what is in force stays in force.

    Codes: register.no_file, register.broken_zip, register.no_parts, register.too_large,
    register.broken_xml, register.forbidden_xml, register.wrong_schema, register.empty,
    register.unusable, register.older, register.busy,
    register.storage.
    """
