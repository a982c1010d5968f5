"""What an app has registered, for a while: so that a test leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from careerkit.declaration import extensions
from careerkit.documents import kinds

__all__ = ["registrations"]


def __dir__() -> list[str]:
    return __all__


@contextmanager
def registrations() -> Iterator[None]:
    """Forget at the end of a block which kinds and extensions were registered in it.

    It is for the tests of an app. What is registered is the same for all threads.

    Examples:
        >>> import careerkit
        >>> with registrations():
        ...     careerkit.register_kind("org-example-course", "example_app.courses:Course")
        ...     print("org-example-course" in careerkit.kinds())
        True
        >>> "org-example-course" in careerkit.kinds()
        False
    """
    with kinds.kept(), extensions.kept():
        yield
