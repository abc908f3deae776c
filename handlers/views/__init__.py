"""Pure: an object and the texts become a screen of text and buttons."""
