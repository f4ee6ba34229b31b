"""What a program means: the set of answers still possible, exact, with its trace."""
