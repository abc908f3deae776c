"""Reference data the domain needs: countries, regions, the calendar of working days."""
