"""What a decision is made into: its record, its reasons, the questions that still matter."""
