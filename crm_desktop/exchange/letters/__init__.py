"""Letters: Word templates read once, filled for many people.

A template is foreign: it is taken apart in the child process with limits (`compiling`), which hands over plain values
(`template.Template`); the program itself only joins strings (`rendering`, `documents`) and never reads foreign XML.
"""
