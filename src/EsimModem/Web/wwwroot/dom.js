// Small tools to build and change the page. Words of others only ever become text nodes.

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 4l9 16H3zM12 10v4.5M12 17.4v.1',
  hand: 'M12 3v9M8.5 5v8M15.5 5v8M19 8v7a6 6 0 0 1-6 6h-1.5a6 6 0 0 1-4.7-2.3L4 14.5a1.6 1.6 0 0 1 2.5-2l2 2',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7.5V12l3 2',
  sync: 'M4 12a8 8 0 0 1 13.7-5.6L20 8.5M20 4v4.5h-4.5M20 12a8 8 0 0 1-13.7 5.6L4 15.5M4 20v-4.5h4.5',
  question: 'M9 9.3a3 3 0 1 1 4.3 2.7c-.9.4-1.3 1-1.3 2M12 17.4v.1M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  pause: 'M9 6v12M15 6v12',
  cross: 'M6 6l12 12M18 6L6 18',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  absent: 'M4 4l16 16M8 4h6l5 5v6M19 19.5a1.5 1.5 0 0 1-1 .5H7a2 2 0 0 1-2-2V8',
  dots: 'M6 12v.1M12 12v.1M18 12v.1',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9h6v6H9z',
  play: 'M8 5l11 7-11 7z',
  receipt: 'M6 3v18l2-1.5 2 1.5 2-1.5 2 1.5 2-1.5 2 1.5V3l-2 1.5L14 3l-2 1.5L10 3 8 4.5zM9.5 9h5M9.5 13h5',
  talk: 'M4 5h16v11H9l-5 4z',
  money: 'M3 7h18v10H3zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM6 10v.1M18 14v.1',
  chip: 'M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4',
  in: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  out: 'M12 16V5M7.5 9L12 4.5 16.5 9M5 20h14',
  flag: 'M6 21V4h11l-2 4 2 4H6',
};

/** Makes an element: h('a.link', {href: '#'}, 'words', other). */
export function h(what, attributes, ...children) {
  const [tag, ...classes] = what.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== 'string') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name] ?? PATHS.dots);
  svg.append(path);
  return svg;
}

export const $ = id => document.getElementById(id);

/** Sets the text only where it differs, so that a reader's selection and a screen reader stay undisturbed. */
export function say(element, words) {
  const text = words ?? '';
  if (element.textContent !== text) element.textContent = text;
  return element;
}

export function hint(element, words) {
  if (words) {
    if (element.title !== words) element.title = words;
  } else element.removeAttribute('title');
  return element;
}

export function tone(element, name) {
  if (element.dataset.tone !== name) element.dataset.tone = name;
  return element;
}

export function shown(element, yes) {
  if (element.hidden === Boolean(yes)) element.hidden = !yes;
  return element;
}

/** Shows what `build` makes, anew only when `key` changed. */
export function keep(element, key, build) {
  if (element.dataset.key === key) return element;
  element.dataset.key = key;
  element.replaceChildren(...[build()].flat().filter(Boolean));
  return element;
}

/** Lets the children of `parent` be one per item, in order, kept by key. */
export function keyed(parent, items, keyOf, make, update) {
  const old = new Map([...parent.children].map(child => [child.dataset.id, child]));
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    let child = old.get(key);
    if (child) old.delete(key);
    else {
      child = make(item);
      child.dataset.id = key;
    }
    update?.(child, item);
    if (child === place) place = place.nextElementSibling;
    else parent.insertBefore(child, place);
  }
  for (const child of old.values()) child.remove();
}

/** Our own sentences with what a person may type set apart; words stay words. */
export function prose(element, words) {
  const text = words ?? '';
  return keep(element, text, () => text.split('`').map((part, place) => (place % 2 ? h('code', {}, part) : part)));
}

/** Lights a thing up for a moment. */
export function flash(element) {
  element.classList.remove('flash');
  void element.offsetWidth;
  element.classList.add('flash');
}
