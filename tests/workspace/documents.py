"""Two documents, and a field of a decision, for the tests of what is kept."""

from analysis.models import Document

HARBOUR = Document("harbour.txt", "The harbour reopens.\nShare this page", "text")
BRIDGE = Document("bridge.txt", "The bridge stays shut.", "text", {"outlet": "Ledger"}, ("A note",))


SPEAKER = "quote:4-11.3fa29c:speaker"
