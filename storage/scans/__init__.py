"""Files that people send as documents: what they really are, and photos made into one PDF."""
