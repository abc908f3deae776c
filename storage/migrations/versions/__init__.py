"""One file a revision, never edited once it is released."""
