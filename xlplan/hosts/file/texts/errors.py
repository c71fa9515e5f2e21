"""Why the words of a text could not be changed."""

from xlplan.errors import XlplanError


class WordsGone(XlplanError):
    """Something else stands there than was read."""

    def __init__(self, at: str) -> None:
        super().__init__(f"Текст «{at}» уже не тот, что был прочитан, поэтому книга не изменена. Повторите команду.")


class WordsStuck(XlplanError):
    """The words stand in a place where they cannot be changed without harm.

    Attributes:
        at: the address of the text.
        reason: why it cannot be changed, in Russian.
    """

    def __init__(self, at: str, reason: str, advice: str = "Измените его в Excel.") -> None:
        self.at, self.reason = at, reason
        super().__init__(f"Текст «{at}» не изменить: {reason}. Книга осталась прежней. {advice}")
