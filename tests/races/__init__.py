"""Two who act on one application at the same moment: one wins, the other is told."""
