"""What the blocks of a policy declare: their names, types, values and rows, made and checked."""
