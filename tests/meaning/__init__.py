"""What every construct means, piece by piece."""
