"""A store that keeps two documents."""

import pytest

from tests.workspace.documents import BRIDGE, HARBOUR
from workspace.store import Store


@pytest.fixture
def store():
    store = Store()
    store.add(HARBOUR)
    store.add(BRIDGE, sample=True)
    return store
