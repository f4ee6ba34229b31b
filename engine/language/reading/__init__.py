"""From a document whose shape has been checked to the policy, scheme or case as written.

What the shape check has reported is passed over here: a text that should be there has a
stand-in, an expression is `Bad`, and what cannot be made sense of at all is left out and
its name kept among the failed.
"""
