"""A PDF by hand: lines of Helvetica at given places, a page a list of lines."""

import zlib

WIDE = frozenset("mwMW@")
NARROW = frozenset("iljtfIr.,:;'!|()[] ")


def pdf(pages, *, info=None, size=(612, 792), compress=False):
    """``pages`` hold lines ``(x, y, text)`` or ``(x, y, text, points)``, or ``(matrix, text)``."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"", b""]
    kids = []
    for lines in pages:
        stream = b"\n".join(map(_drawn, lines))
        packing = b""
        if compress:
            stream, packing = zlib.compress(stream, 9), b" /Filter /FlateDecode"
        content = len(objects) + 1
        objects.append(
            b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(stream), packing, stream)
        )
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (*size, content)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
        len(kids),
        b" ".join(b"%d 0 R" % kid for kid in kids),
    )
    objects[2] = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    entries = b" ".join(b"/%s (%s)" % (k.encode(), _text(v)) for k, v in (info or {}).items())
    objects[3] = b"<< %s >>" % entries
    return _file(objects)


def paragraph(text, x, y, width, points=10, leading=12):
    """``text`` broken into lines of ``width`` points, and the height below them."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if _width(longer, points) > width and line:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    placed = [(x, y - number * leading, each, points) for number, each in enumerate(lines)]
    return placed, y - len(lines) * leading


def _width(text, points):
    return sum(0.8 if s in WIDE else 0.28 if s in NARROW else 0.54 for s in text) * points


def _drawn(line):
    if len(line) == 2:
        return b"BT /F1 10 Tf %s Tm (%s) Tj ET" % (line[0].encode(), _text(line[1]))
    x, y, text, points = (*line, 10)[:4]
    return b"BT /F1 %.1f Tf %.1f %.1f Td (%s) Tj ET" % (points, x, y, _text(text))


def _text(text):
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return escaped.encode("cp1252")


def _file(objects):
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        start,
    )
    return bytes(out)
