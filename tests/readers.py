"""Opens a .qdpx with two readers that know nothing of Mening, and compares the quotes they find with ours.

    pip install pyrefiqda qdapy
    mening demo study.mening
    mening export study.mening --format qdpx --output study.qdpx
    mening export study.mening --table excerpts --format csv --output excerpts.csv
    python3 tests/readers.py study.qdpx excerpts.csv
"""

import csv
import sys
import tempfile
import warnings
from collections import Counter

import pyrefiqda
import qdapy

warnings.simplefilter("ignore")


def flat(text):
    return " ".join(text.split())


def ours(path):
    """Document, code and words of every coding whose words may leave as a quote."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return Counter((row["document"], row["code"], flat(row["text"])) for row in rows if "[" not in row["text"])


def by_qdapy(path):
    table = qdapy.read_qdpx(path).fragments
    rows = zip(table["title"], table["code"], table["text"])
    return Counter((title, code.split("/")[-1], flat(text)) for title, code, text in rows)


def by_pyrefiqda(path):
    folder = tempfile.mkdtemp()
    project = pyrefiqda.RefiProject.load(path, folder)
    names = {}
    waiting = list(project.code_book.codes.code)
    while waiting:
        code = waiting.pop()
        names[code.guid] = code.name
        waiting.extend(code.code or [])
    found = Counter()
    for source in project.sources.text_source:
        place = pyrefiqda.RefiProject.resolve_source_path(source.plain_text_path, folder)
        text = open(place, encoding="utf-8", newline="").read()
        for selection in source.plain_text_selection:
            words = flat(text[selection.start_position:selection.end_position])
            for coding in selection.coding:
                found[(source.name, names[coding.code_ref.target_guid], words)] += 1
    return found


def main():
    wanted = ours(sys.argv[2])
    for reader in (by_qdapy, by_pyrefiqda):
        missing = wanted - reader(sys.argv[1])
        print(f"{reader.__name__}: {sum(wanted.values()) - sum(missing.values())} of {sum(wanted.values())} quotes the same")
        if missing:
            sys.exit(1)


main()
