"""A form filled from a file of answers, through the same engine and readers as a chat."""
