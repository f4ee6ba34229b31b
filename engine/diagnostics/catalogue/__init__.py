"""Every finding there is: one constructor for each code, in files by what they are about.

`docs/codes.md` has a heading for each code, with a bad and a good example.
"""
