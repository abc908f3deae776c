"""What can be done, one verb a file; the outside is reached through ports."""
