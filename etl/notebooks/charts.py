"""How the charts of the notebooks look: a font with Chinese glyphs, few colours."""

import sys

import matplotlib.pyplot as plt
from matplotlib import font_manager
from matplotlib.ticker import FuncFormatter

# Safe for readers who see no red or no green; grey is for what is only there to compare with.
BLUE, ORANGE, GREY, LIGHT = "#1f5a94", "#d8702a", "#8a8f98", "#d5d9df"

FONTS = [
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "Droid Sans Fallback", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "SimHei",
]


def _font():
    present = {font.name for font in font_manager.fontManager.ttflist}
    for name in FONTS:
        if name in present:
            return name
    sys.exit(
        "No font with Chinese glyphs was found, labels would be boxes: install one (Debian: fonts-noto-cjk or "
        "fonts-wqy-zenhei), delete ~/.cache/matplotlib and start the kernel again"
    )


plt.rcParams.update({
    "font.sans-serif": [_font(), "DejaVu Sans"],
    "font.family": "sans-serif",
    "axes.unicode_minus": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 12,
    "axes.titlepad": 12,
    "font.size": 10,
    "figure.figsize": (9, 4),
    "figure.constrained_layout.use": True,
    "figure.dpi": 110,
})

PERCENT = FuncFormatter(lambda share, _: f"{share:.0%}")


def numbers(column):
    """Decimals of a data frame as numbers to draw; tables keep the exact ones."""
    return column.astype(float)


def place_colours(names):
    """A colour for each region, the same in every chart of the same regions; from the fifth on they share grey."""
    strong = [BLUE, ORANGE, "#5a9a5a", "#7b5ea7"]
    regions = sorted(set(names))
    return {region: strong[place] if place < len(strong) else GREY for place, region in enumerate(regions)}
