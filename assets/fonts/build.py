#!/usr/bin/env python3
"""Builds the bundled fonts. Needed only to change them, e.g. to add an icon to ICONS.

    npm install source-serif@4.5.1 source-sans@3.52.0 lucide-static@1.62.0
    pip install fonttools
    python assets/fonts/build.py path/to/node_modules
"""
import json, sys
from pathlib import Path
from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.ttProgram import Program
from fontTools.varLib.instancer import instantiateVariableFont

NPM, OUT = Path(sys.argv[1]), Path(__file__).parent

# Latin, Latin-1, Extended-A/B and Additional, IPA, modifiers, combining marks, Greek, Cyrillic, punctuation,
# super- and subscripts, currency, letterlike, fractions, arrows, maths, technical, box, shapes, symbols, ligatures.
TEXT = [(0x20, 0x7E), (0xA0, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x23FF), (0x2500, 0x27BF), (0xFB00, 0xFB06), (0xFFFD, 0xFFFD)]

# Units per em 940 rather than 1000: the interface face is drawn 6 % larger, so that 13 points read well. Ascent minus
# descent equals the height of a capital, so capitals sit in the middle of a row, a button or a line height.
SERIF = dict(family="Mening Serif", upem=1000, ascent=985, descent=-315)
SANS = dict(family="Mening Sans", upem=940, ascent=921, descent=-261)
VF = {"serif": "source-serif/VAR/SourceSerif4Variable-Roman.ttf", "serif-it": "source-serif/VAR/SourceSerif4Variable-Italic.ttf",
      "sans": "source-sans/VF/SourceSans3VF-Upright.ttf", "sans-it": "source-sans/VF/SourceSans3VF-Italic.ttf"}
FACES = [
    ("MeningSerif-Regular", "serif", dict(opsz=12, wght=400), SERIF, "Regular"),
    ("MeningSerif-Italic", "serif-it", dict(opsz=12, wght=400), SERIF, "Italic"),
    ("MeningSerif-Bold", "serif", dict(opsz=12, wght=640), SERIF, "Bold"),
    ("MeningSerif-Title", "serif", dict(opsz=28, wght=500), SERIF, "Title"),
    ("MeningSans-Regular", "sans", dict(wght=400), SANS, "Regular"),
    ("MeningSans-Italic", "sans-it", dict(wght=400), SANS, "Italic"),
    ("MeningSans-Semibold", "sans", dict(wght=600), SANS, "Semibold"),
]

ICONS = """
inbox folder-input import tag tags highlighter list-collapse fold-vertical funnel table table-2 layout-grid columns-2
columns-3 git-compare git-compare-arrows scale clipboard-check list-checks file-text file-output search undo redo undo-2
redo-2 plus x check chevron-up chevron-down chevron-left chevron-right chevrons-up-down arrow-left arrow-right arrow-up
arrow-down settings settings-2 sliders-horizontal sun moon sun-moon languages globe ellipsis ellipsis-vertical pencil
trash trash-2 merge split link unlink link-2 link-2-off eye eye-off pin pin-off file file-plus file-check file-x
file-search file-spreadsheet folder folder-open folder-plus folder-output upload download copy copy-plus quote
text-quote message-square message-square-text sticky-note notebook-pen notebook-text user user-plus user-x user-round
users users-round map-pin building building-2 house book-open book-open-text book-marked bookmark bookmark-plus palette
filter funnel-x list-filter arrow-up-down arrow-down-a-z arrow-down-wide-narrow arrow-left-right history info
alert-triangle triangle-alert circle-alert circle-help circle-question-mark message-circle-question-mark lock lock-open
shield shield-check key-round grip-vertical maximize maximize-2 minimize-2 rows-2 rows-3 list list-tree list-plus
text-select text-search text-cursor pilcrow brackets spell-check type a-large-small a-arrow-up a-arrow-down
case-sensitive whole-word regex corner-down-right corner-down-left external-link play circle circle-dot circle-check
circle-dashed circle-slash square square-check square-dashed square-pen minus keyboard command calendar clock hash
percent panel-left panel-right replace scissors archive star flag layers group ungroup network lightbulb move-right
rotate-ccw loader-circle zoom-in zoom-out contrast printer eraser
""".split()


def rename(font, family, style):
    """Both faces reserve the name 'Source' (OFL 1.1, condition 3), and these are modified versions."""
    n = font["name"]
    for record in list(n.names):
        if record.nameID not in (0, 8, 9, 11, 12, 13, 14):  # copyright, makers and licence stay
            n.removeNames(nameID=record.nameID)
    linked = style in ("Regular", "Italic", "Bold")
    full = family if style == "Regular" else f"{family} {style}"
    strings = {1: family if linked else full, 2: style if linked else "Regular", 3: f"{full};mening 1", 4: full, 5: "Version 1.000",
               6: full.replace(" ", "") if style == "Regular" else f"{family.replace(' ', '')}-{style}", 16: family, 17: style}
    for i, s in strings.items():
        n.setName(s, i, 3, 1, 0x409)


def metrics(font, upem, ascent, descent):
    font["head"].unitsPerEm = upem
    h, o = font["hhea"], font["OS/2"]
    h.ascent, h.descent, h.lineGap = ascent, descent, 0
    o.sTypoAscender, o.sTypoDescender, o.sTypoLineGap = ascent, descent, 0
    o.usWinAscent, o.usWinDescent = max(o.usWinAscent, ascent), max(o.usWinDescent, -descent)
    o.fsSelection |= 1 << 7


def add_exchange_arrow(font):
    """U+21C4 from the face's own arrows, one above the other."""
    cmap = font.getBestCmap()
    if 0x21C4 in cmap or not {0x2190, 0x2192} <= cmap.keys():
        return
    pen = TTGlyphPen(None)
    for code, dy in ((0x2192, 345), (0x2190, -15)):
        rec = DecomposingRecordingPen(font.getGlyphSet())
        font.getGlyphSet()[cmap[code]].draw(rec)
        rec.replay(TransformPen(pen, (1, 0, 0, 0.5, 0, dy)))
    name = "uni21C4"
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (font["hmtx"][cmap[0x2192]][0], font["hmtx"][cmap[0x2192]][1])
    for t in font["cmap"].tables:
        if t.isUnicode():
            t.cmap[0x21C4] = name


def cut(font, unicodes, features):
    o = subset.Options()
    o.layout_features, o.name_IDs, o.notdef_outline, o.hinting = features, ["*"], True, False
    o.recalc_bounds, o.recalc_average_width, o.drop_tables = True, True, o.drop_tables + ["DSIG", "BASE", "STAT", "MVAR", "gasp"]
    s = subset.Subsetter(o)
    s.populate(unicodes=unicodes)
    s.subset(font)


def text_face(file, source, axes, look, style):
    font = instantiateVariableFont(TTFont(NPM / VF[source]), axes)
    add_exchange_arrow(font)
    # No hinting tables are kept: the renderer then fits heights with its own auto-hinter.
    cut(font, [c for a, b in TEXT for c in range(a, b + 1)], ["*"])
    rename(font, look["family"], style)
    metrics(font, look["upem"], look["ascent"], look["descent"])
    font["OS/2"].usWeightClass = 700 if style == "Bold" else axes["wght"]
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0b1100001 | {"Italic": 1, "Bold": 32}.get(style, 64)
    font["head"].macStyle = {"Bold": 1, "Italic": 2}.get(style, 0)
    font.save(OUT / f"{file}.ttf")


def icons():
    points = json.loads((NPM / "lucide-static/font/codepoints.json").read_text())
    font = TTFont(NPM / "lucide-static/font/lucide.ttf")
    cut(font, sorted({points[i] for i in ICONS}), [])
    del font["GSUB"]  # names as ligatures; the program uses code points
    # The middle of an icon onto the middle of a capital of Mening Sans, with the same ascent and descent.
    dy = round(0.5 * 660 / 940 * 1000) - 500
    glyf = font["glyf"]
    for g in set(font.getBestCmap().values()):
        pen = TTGlyphPen(None)
        font.getGlyphSet()[g].draw(TransformPen(pen, (1, 0, 0, 1, 0, dy)))
        glyf[g] = pen.glyph()
        glyf[g].recalcBounds(glyf)
        font["hmtx"][g] = (font["hmtx"][g][0], glyf[g].xMin)
    metrics(font, 1000, round(921 / 0.94), round(-261 / 0.94))
    # A program that does nothing keeps the renderer's auto-hinter away from the icons.
    font["prep"] = newTable("prep")
    font["prep"].program = Program()
    font["prep"].program.fromBytecode(bytes([0xB8, 0x01, 0xFF, 0x85, 0xB0, 0x04, 0x8D]))
    font["name"].names = []
    for i, s in {0: "Copyright (c) 2026 Lucide Icons and Contributors; parts (c) 2013-present Cole Bemis", 1: "Mening Icons", 2: "Regular",
                 3: "Mening Icons;mening 1", 4: "Mening Icons", 5: "Version 1.000", 6: "MeningIcons", 13: "ISC and MIT, see ISC-Lucide.txt"}.items():
        font["name"].setName(s, i, 3, 1, 0x409)
    font.save(OUT / "MeningIcons.ttf")
    (OUT / "icons.tsv").write_text("".join(f"{i}\t{points[i]:04X}\n" for i in sorted(set(ICONS))))


for face in FACES:
    text_face(*face)
icons()
