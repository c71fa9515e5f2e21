"""What stops us, as exceptions that write their own Russian sentence.

What is wrong with a plan is a `Finding`, never an exception. An exception means that the run cannot go on:
the file cannot be read, there is no plan in it, it may not be written. Each class takes facts and says, in one
sentence or two, what happened and what the person can do next. Nobody raises `XlplanError` itself.
"""


class XlplanError(Exception):
    """The base of everything that stops xlplan; `str(error)` is a sentence in Russian for the user."""
