"""What a picture of the stage, or of the cards, would show to be wrong with it, whatever the instrument."""

from __future__ import annotations

from playwright.sync_api import Page

# Of the zones: too small to be hit, a name that is broken within a word, or that sticks out of its zone; and names, of
# whatever is on the stage, that lie over each other. What says how the instrument is played, or what comes next, lies
# over all of it, and goes.
FLAWS = """() => {
  const SMALLEST = 24, ROUNDING = 0.5, TOUCHING = 1.5;
  const flaws = [];
  const outlineOf = (zone) => {
    const { left, top, width, height } = zone.getBoundingClientRect();
    const cut = getComputedStyle(zone).clipPath.match(/[-\\d.]+%? [-\\d.]+%?/g) ?? ['0 0', '100 0', '100 100', '0 100'];
    return cut.map((corner) => corner.split(' ').map(parseFloat))
      .map(([x, y]) => [left + x / 100 * width, top + y / 100 * height]);
  };
  const isInside = ([x, y], outline) => outline.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = outline.at(index - 1);
    return (y1 > y) !== (y2 > y) && x < x1 + (y - y1) / (y2 - y1) * (x2 - x1) ? !inside : inside;
  }, false);
  const textsOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    return texts;
  };
  const boxesOf = (text, from = 0, to = text.length) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  };
  // Letters and digits of a line have boxes of their own where they are written from different sides.
  const linesOf = (text, { index, 0: word }) => {
    const isTurned = getComputedStyle(text.parentElement).writingMode.startsWith('vertical');
    const places = boxesOf(text, index, index + word.length).map(({ left, top }) => (isTurned ? left : top));
    return new Set(places.map((at) => Math.round(at / 4))).size;
  };
  // After a hyphen is no place within a word.
  const isBroken = (text) => [...text.data.matchAll(/[^\\s-]+/g)].some((word) => linesOf(text, word) > 1);
  for (const card of document.querySelectorAll('[data-instrument] .instrument-name')) {
    if (textsOf(card).some(isBroken)) flaws.push(`${card.textContent} is broken`);
  }
  for (const zone of document.querySelectorAll('play-stage .zone')) {
    const { width, height } = zone.getBoundingClientRect();
    const called = `${zone.dataset.zone} ${zone.querySelector('.zone-name').textContent}`;
    if (Math.min(width, height) < SMALLEST - ROUNDING) flaws.push(`${called} is ${width} x ${height}`);
    const outline = outlineOf(zone);
    for (const text of textsOf(zone.querySelector('.zone-name'))) {
      if (isBroken(text)) flaws.push(`${called} is broken`);
      for (const box of boxesOf(text)) {
        // Letters have less than the whole height of their line.
        const [x, y] = [0.03, 0.15].map((part) => part * Math.min(box.width, box.height));
        const corners = [box.left + x, box.right - x].flatMap((at) => [[at, box.top + y], [at, box.bottom - y]]);
        if (!corners.every((corner) => isInside(corner, outline))) flaws.push(`${called} sticks out`);
      }
    }
  }
  const stage = document.querySelector('#stage');
  const seen = textsOf(stage).map((text) => [text, text.parentElement])
    .filter(([, each]) => each.checkVisibility() && !each.closest('.visually-hidden, .stage-how, stage-prompt'));
  const placed = seen.flatMap(([text, each]) => boxesOf(text).map((box) => ({ text: text.data.trim(), each, box })));
  placed.forEach((one, index) => placed.slice(index + 1).forEach((other) => {
    if (one.each.parentElement === other.each.parentElement) return;
    const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    if (across > TOUCHING && down > TOUCHING) flaws.push(`${one.text} lies over ${other.text}`);
  }));
  for (const name of stage.querySelectorAll('.lane-name')) {
    if (name.scrollHeight > name.clientHeight + 1 || name.scrollWidth > name.clientWidth + 1) {
      flaws.push(`${name.textContent.trim()} is cut off`);
    }
  }
  return flaws;
}"""


def flaws(page: Page) -> list[str]:
    return list(page.evaluate(FLAWS))
