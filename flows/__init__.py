"""The domain: forms, sessions, scoring, statuses and terms. Standard library and pydantic."""
