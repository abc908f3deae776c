"""The words people read, in Russian and English, with a typed look-up."""
