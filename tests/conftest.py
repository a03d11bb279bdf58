"""The project's own folder on the path, so that tests find Node and the browser as the set-up does."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
