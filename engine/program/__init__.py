"""The typed program in the middle: what is left of the policies once their text is checked.

`types` and `values` say what an author can speak of and how each value is written for
people; `nodes` are expressions; `program` holds decisions, rows, flags, settings and the
stretches of a scheme; `normal` is a condition's normal form. Everything here is frozen
data: the front end makes it, the back-ends read it, and neither imports the other.
"""
