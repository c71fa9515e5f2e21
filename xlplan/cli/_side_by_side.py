"""Many files at once, each in a process of its own kind: the answers come in the order of the files.

Terms:
    work: what is done with a file; a value that can be sent to another process.
    worker: a process that does the work for one file after the other.

Every worker is started anew (`spawn`), as Windows does it, and gets one file at a time. When it dies, only that file
has no answer; another worker takes its place. Workers do not hear Ctrl-C: they end the file in hand when nobody listens
any more, so that no workbook is left half-written.
"""

import contextlib
import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Generic, TypeVar, cast

Answer = TypeVar("Answer")

_MOST = 60
"""Workers: Windows cannot wait for more than 63 things at once."""

_PATIENCE = 10.0
"""Seconds that a worker gets to end the file in hand."""


def side_by_side(
    work: Callable[[Path], Answer], files: Sequence[Path], jobs: int, crashed: Callable[[Path], Answer]
) -> Iterator[Answer]:
    """Yield the answer for each file, in the order of the files.

    Args:
        work: what is done with a file.
        files: the files.
        jobs: how many are worked on at once; 0 for as many as there are processors.
        crashed: the answer for a file whose worker died.
    """
    count = min(jobs or _processors(), len(files), _MOST)
    if count < 2:
        yield from map(work, files)
        return
    with contextlib.closing(_Crew(work, files, count, crashed)) as crew:
        yield from crew.answers()


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Crew(Generic[Answer]):
    """The workers of one run, what each of them has in hand, and the answers so far."""

    def __init__(
        self, work: Callable[[Path], Answer], files: Sequence[Path], count: int, crashed: Callable[[Path], Answer]
    ) -> None:
        self._work, self._files, self._crashed = work, files, crashed
        self._next = 0
        self._answers: dict[int, Answer] = {}
        self._workers: dict[Connection, multiprocessing.process.BaseProcess] = {}
        self._in_hand: dict[Connection, int] = {}
        for _ in range(count):
            self._start()

    def answers(self) -> Iterator[Answer]:
        """Yield the answers in the order of the files, each as soon as it and those before it are there."""
        for index, file in enumerate(self._files):
            while index not in self._answers:
                if not self._workers:  # none could be started: this process does the work itself
                    self._answers[index] = self._work(file)
                    self._next = max(self._next, index + 1)
                    continue
                self._listen()
            yield self._answers.pop(index)

    def close(self) -> None:
        """Let the workers go: each ends the file in hand first."""
        for pipe in self._workers:
            pipe.close()
        for process in self._workers.values():
            process.join(_PATIENCE)
            if process.is_alive():
                process.terminate()
                process.join()
        self._workers.clear()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._work), daemon=True)
        with _deaf_to_interrupts():
            process.start()
        theirs.close()
        self._workers[ours] = process

    def _listen(self) -> None:
        """Take what the workers have to say, and give each of them the next file."""
        for pipe in cast("list[Connection]", wait(list(self._workers))):
            try:
                told = pipe.recv()
            except (EOFError, OSError):
                self._bury(pipe)
                continue
            if pipe in self._in_hand:
                self._answers[self._in_hand.pop(pipe)] = told
            self._give(pipe)

    def _give(self, pipe: Connection) -> None:
        if self._next == len(self._files):
            return
        index = self._next
        self._next += 1
        self._in_hand[pipe] = index
        try:
            pipe.send(self._files[index])
        except OSError:
            self._bury(pipe)

    def _bury(self, pipe: Connection) -> None:
        """A worker has died: its file has no answer; one that died before it got any would die again."""
        self._workers.pop(pipe).join()
        pipe.close()
        if pipe not in self._in_hand:
            return
        index = self._in_hand.pop(pipe)
        self._answers[index] = self._crashed(self._files[index])
        if self._next < len(self._files):
            self._start()


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Start a process that does not hear Ctrl-C from its first moment on, where a process inherits that."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not the main thread: there is nothing to inherit
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: Connection, work: Callable[[Path], object]) -> None:
    """Do the work for every file that comes, until nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # as in the process of the command line: what is made for one file goes with it
    with contextlib.suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            pipe.send(work(pipe.recv()))
