"""What a check says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line for people, and what to do; `action` is empty exactly where all is in order.

    Both are Russian sentences.
    """

    line: str
    action: str = ""

    @property
    def fine(self) -> bool:
        """Whether there is nothing to do."""
        return not self.action
