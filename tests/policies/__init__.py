"""What the shipped policies hold to, whatever a case says."""
