"""What everybody would be written when nobody reacts: the real planner and sender, a fast clock."""
