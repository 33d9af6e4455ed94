// @ts-check
// Finds the place for the panel: pure functions of rectangles.

const EDGE = 8; // from the edge of what can be seen
const GAP = 8; // from what the panel stands beside
const MARGIN = 4; // around what must not be covered
const DETOUR = 100; // how much farther the usual side, the right one, may be than the others
const FAR = 200; // from the box: what lies farther away is no pill's neighbour
const ASTRIDE = 150; // how much farther a pill may be for not standing on the dialog's edge

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Area */

/**
 * Beside the dialog if there is room, else above or below it, else in a free spot within: always
 * as little as possible over the dialog, then as near as possible to the box.
 *
 * @param {{ width: number, height: number }} size Of the panel.
 * @param {Area} view What can be seen.
 * @param {Area} box
 * @param {Area} dialog The box itself where there is no dialog.
 * @param {Area[]} keep What must stay uncovered, the box among it.
 * @returns {{ left: number, top: number } | null} Nothing where there is no room.
 */
function place(size, view, box, dialog, keep) {
  const lowest = view.bottom - EDGE - size.height;
  const rightmost = view.right - EDGE - size.width;
  const lefts = edgesWithin(view.left + EDGE, rightmost, [
    dialog.right + GAP,
    dialog.left - GAP - size.width,
    ...[box, dialog].flatMap(({ left, right }) => [left, right - size.width]),
    ...keep.flatMap(({ left, right }) => [right + GAP, left - GAP - size.width]),
    view.left + EDGE,
    rightmost,
  ]);
  const tops = edgesWithin(view.top + EDGE, lowest, [
    box.top,
    box.bottom - size.height,
    dialog.bottom + GAP,
    dialog.top - GAP - size.height,
    ...keep.flatMap(({ top, bottom }) => [bottom + GAP, top - GAP - size.height]),
    view.top + EDGE,
    lowest,
  ]);
  let best = null;
  let least = Infinity;
  for (const left of lefts) {
    for (const top of tops) {
      const panel = { left, top, right: left + size.width, bottom: top + size.height };
      const over = overlap(panel, dialog);
      // Beside means beside: with a gap.
      if (over === 0 && overlap(grown(panel, GAP - 1), dialog) > 0) continue;
      const detour = left >= dialog.right ? 0 : DETOUR;
      const cost = over * 1000 + distance(panel, box) + detour;
      if (cost >= least) continue;
      const wide = grown(panel, MARGIN);
      if (keep.some((area) => overlap(wide, area) > 0)) continue;
      least = cost;
      best = { left, top };
    }
  }
  return best;
}

/**
 * For the pill: at the edge of the box, best below the corner where its lines end.
 *
 * @param {{ width: number, height: number }} size Of the pill.
 * @param {Area} view What can be seen.
 * @param {Area} box
 * @param {Area} dialog The box itself where there is no dialog.
 * @param {Area[]} keep What must stay uncovered: the box first, the controls, whatever is written.
 * @param {boolean} leftwards The page is read from right to left.
 * @returns {{ left: number, top: number } | null} Nothing where there is no room.
 */
function placeAtEdge(size, view, box, dialog, keep, leftwards) {
  const beside = [dialog, ...keep.filter((area) => distance(area, box) < FAR)];
  const lefts = edgesWithin(
    view.left + MARGIN,
    view.right - MARGIN - size.width,
    beside.flatMap(({ left, right }) => [left, right - size.width, right + GAP, left - GAP - size.width]),
  );
  const tops = edgesWithin(
    view.top + MARGIN,
    view.bottom - MARGIN - size.height,
    beside.flatMap(({ top, bottom }) => [top, bottom - size.height, bottom + GAP, top - GAP - size.height]),
  );
  let best = null;
  let least = Infinity;
  for (const left of lefts) {
    for (const top of tops) {
      const pill = { left, top, right: left + size.width, bottom: top + size.height };
      const over = overlap(pill, dialog);
      const isWithin = over > size.width * size.height - 1;
      const astride = !isWithin && overlap(grown(pill, GAP - 1), dialog) > 0 ? ASTRIDE : 0;
      // In line with one of the box's sides it stays where it is when its words get more or fewer.
      const [near, far] = [Math.abs(pill.right - box.right), Math.abs(left - box.left)];
      const aside = Math.min(near + (leftwards ? GAP : 0), far + (leftwards ? 0 : GAP)) / 2;
      const above = pill.bottom <= box.top ? GAP : 0;
      const cost = distance(pill, box) + aside + above + astride;
      if (cost >= least) continue;
      const wide = grown(pill, MARGIN);
      if (keep.some((area) => overlap(wide, area) > 0)) continue;
      least = cost;
      best = { left, top };
    }
  }
  return best;
}

/**
 * Those that there is room for, once each: what stands in a list or a column has its edges in common.
 * @param {number} least
 * @param {number} most
 * @param {number[]} edges
 */
function edgesWithin(least, most, edges) {
  return [...new Set(edges)].filter((edge) => edge >= least && edge <= most);
}

/**
 * @param {Area} area
 * @param {number} by
 * @returns {Area}
 */
function grown({ left, top, right, bottom }, by) {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/**
 * How much of one lies over the other.
 * @param {Area} one
 * @param {Area} other
 */
function overlap(one, other) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}

/**
 * From edge to edge.
 * @param {Area} one
 * @param {Area} other
 */
function distance(one, other) {
  const across = Math.max(0, other.left - one.right, one.left - other.right);
  const down = Math.max(0, other.top - one.bottom, one.top - other.bottom);
  return Math.hypot(across, down);
}

/**
 * The smallest area around all of them.
 * @param {Area[]} areas
 * @returns {Area}
 */
function around(areas) {
  return {
    left: Math.min(...areas.map((area) => area.left)),
    top: Math.min(...areas.map((area) => area.top)),
    right: Math.max(...areas.map((area) => area.right)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
  };
}

/**
 * @param {Area} one
 * @param {Area} other
 * @returns {Area}
 */
function common(one, other) {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
