# A third renderer of canonical JSON (RFC 8785), on nothing but Python's own: it writes the numbers
# by the rules of ECMAScript itself, so it shares neither code nor runtime with the other two. Reads
# every *.in.json of the folder it is in and prints, as sha256sum does, the hash of what it makes.
#   python3 canonical.py            prints; the same as SHA256SUMS when the renderers agree
#   python3 canonical.py --write    also writes the *.canonical.json that are not there yet
import hashlib
import json
import pathlib
import sys
from decimal import Decimal

ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def text(value):
    return '"' + "".join(ESCAPES.get(c, f"\\u{ord(c):04x}" if c < " " else c) for c in value) + '"'


def number(value):
    """Number::toString of ECMAScript; repr has had the fewest digits since Python 3.1."""
    value = float(value)
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).as_tuple()
    digits = "".join(map(str, digits))
    point = len(digits) + exponent  # where it stands, counted from the first digit
    digits = digits.rstrip("0")
    if 0 < point <= 21:
        plain = digits.ljust(point, "0")
        plain = plain if len(digits) <= point else f"{digits[:point]}.{digits[point:]}"
    elif -6 < point <= 0:
        plain = "0." + "0" * -point + digits
    else:
        fraction = f".{digits[1:]}" if len(digits) > 1 else ""
        plain = f"{digits[0]}{fraction}e{'+' if point > 0 else '-'}{abs(point - 1)}"
    return ("-" if sign else "") + plain


def canonical(value):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return text(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(f"{text(name)}:{canonical(value[name])}" for name in names) + "}"
    return number(value)


folder = pathlib.Path(__file__).parent
for given in sorted(folder.glob("*.in.json")):
    form = canonical(json.loads(given.read_bytes().decode("utf-8"))).encode("utf-8")
    target = folder / given.name.replace(".in.json", ".canonical.json")
    if "--write" in sys.argv and not target.exists():
        target.write_bytes(form)
    print(f"{hashlib.sha256(form).hexdigest()}  {target.name}")
