# Writes a content as somebody else might: members in another order, other white space, other escapes
# and other notations of the same numbers. The *.in.json of 31 and on are made so, from the bytes that
# a desk signed; the same seed gives the same bytes.
#   python3 vary.py SEED < signed.json > NN-name.in.json
import json
import random
import sys
from decimal import Decimal

chance = random.Random(int(sys.argv[1]))


def space():
    return chance.choice(["", "", " ", "\n  ", "\t"])


def text(value):
    out = []
    for c in value:
        if chance.random() < 0.03:
            units = c.encode("utf-16-be")
            out.extend(f"\\u{units[i:i + 2].hex()}" for i in range(0, len(units), 2))
        else:
            out.append(json.dumps(c, ensure_ascii=False)[1:-1])
    return '"' + "".join(out) + '"'


def number(value):
    plain = format(value, "f")
    form = chance.randrange(4)
    if form == 0:
        return format(value, "e").replace("e", chance.choice(["e", "E"]))
    if form == 1:
        return plain + (".0" if "." not in plain else "00")
    return plain


def write(value):
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, str):
        return text(value)
    if isinstance(value, list):
        return "[" + space() + ("," + space()).join(map(write, value)) + space() + "]"
    if isinstance(value, dict):
        members = list(value.items())
        chance.shuffle(members)
        parts = [f"{text(name)}{space()}:{space()}{write(member)}" for name, member in members]
        return "{" + space() + ("," + space()).join(parts) + space() + "}"
    return number(value)


signed = sys.stdin.buffer.read().decode("utf-8")
sys.stdout.buffer.write(
    (write(json.loads(signed, parse_int=Decimal, parse_float=Decimal)) + "\n").encode("utf-8")
)
