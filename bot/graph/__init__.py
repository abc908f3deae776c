"""Forms and status machines drawn, so that a person can read them whole."""
