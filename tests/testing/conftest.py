from __future__ import annotations

from tests.documents.conftest import toys

__all__ = ["toys"]
