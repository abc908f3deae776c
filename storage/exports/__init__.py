"""The data on its way out: tables and printed forms."""
