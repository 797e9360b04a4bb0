// Pieces that several views show alike: badges, moments, time left, signal.

import { h, hint, icon, keep, say, tone } from './dom.js';
import * as clock from './clock.js';
import { MODEM_STATES, ORDER_STATES, STATES, STEPS, WAYS, ago, capital, carriersTime, dayOf, inTime, length, moment } from './words.js';

export function badge(word, [sign, colour, meaning]) {
  return h('span.badge', { 'data-tone': colour, title: meaning }, icon(sign), h('span', {}, word));
}

export const stateBadge = state => badge(capital(state), STATES[state] ?? ['dots', 'dim', null]);
export const orderBadge = state => badge(capital(state), ORDER_STATES[state] ?? ['dots', 'dim', null]);
export const modemBadge = state => badge(capital(state), MODEM_STATES[state] ?? ['dots', 'dim']);

/** The state of a SIM and the facts beside it. */
export function standingBadges(sim) {
  return [
    stateBadge(sim.state),
    sim.hold && badge('Held', ['pause', 'warn', sim.hold.why]),
    sim.lock && badge(`Locked: ${sim.lock.toUpperCase()}`, ['lock', 'bad', 'The card wants its code before it can be used.']),
    !sim.present && badge('Absent', ['absent', 'bad', 'The card is in no modem.']),
    sim.present && sim.roaming && badge('Roams', ['alert', 'warn', 'The card is in a network that is not its own.']),
  ].filter(Boolean);
}

export const standingKey = sim => [sim.state, sim.hold?.why, sim.lock, sim.present, sim.roaming].join('|');

/** A moment that says its length from now, and on hover the day and the carrier's clock. */
export function when(iso, form = 'ago') {
  const element = h('time', { datetime: iso });
  element.dataset.form = form;
  return freshen(element);
}

/** Writes a `when` anew as time passes. */
export function freshen(element) {
  const iso = element.getAttribute('datetime');
  const at = new Date(iso);
  const now = clock.now();
  const form = element.dataset.form;
  say(element, form === 'ago' ? ago(at, now) : form === 'in' ? inTime(at, now) : moment(at, now));
  hint(element, [moment(at, now), carriersTime(iso)].filter(Boolean).join('\n'));
  return element;
}

export function setWhen(element, iso, form) {
  element.setAttribute('datetime', iso);
  element.dataset.form = form;
  return freshen(element);
}

/** What is left of a plan: words, a bar, and the end. */
export function makeLeft() {
  const words = h('strong.left-words');
  const fill = h('span.left-fill');
  const until = h('span.left-until');
  const element = h('div.left', {}, words, h('span.left-bar', { 'aria-hidden': 'true' }, fill), until);
  element.parts = { words, fill, until };
  return element;
}

export function setLeft(element, sim) {
  const { words, fill, until } = element.parts;
  const now = clock.now();
  if (!sim.endsAt) {
    say(words, sim.period === 'open' ? 'No end' : 'Not known');
    say(until, sim.period === 'open' ? 'credit is kept' : sim.state === 'unread' ? 'not read yet' : 'the carrier does not say');
    fill.style.width = '0';
    tone(element, 'dim');
    return;
  }
  const end = new Date(sim.endsAt);
  const left = end - now;
  const dayOnly = sim.validUntil?.length === 10;
  say(words, left > 0 ? length(left) : `${length(left)} ago`);
  say(until, `${left > 0 ? 'until' : 'ended'} ${dayOnly ? dayOf(new Date(`${sim.validUntil}T12:00`), now) : moment(end, now)}`);
  hint(until, carriersTime(sim.validUntil));
  const whole = sim.periodHours ? sim.periodHours * 3_600_000 : 30 * 86_400_000;
  fill.style.width = `${left <= 0 ? 100 : Math.max(4, Math.min(100, (left / whole) * 100))}%`;
  tone(element, left <= 0 ? 'bad' : ['expiring', 'doubtful'].includes(sim.state) || left < 12 * 3_600_000 ? 'warn' : ['renewing', 'confirming'].includes(sim.state) ? 'info' : 'good');
}

/** What comes next for a SIM, and when. */
export function nextWords({ next }) {
  if (!next) return '–';
  const way = next.way && ['renew', 'remind', 'topUp'].includes(next.step) ? ` ${WAYS[next.way] ?? ''}` : '';
  if (['hold', 'approve', 'remind'].includes(next.step)) return STEPS[next.step] + way;
  const left = next.at ? new Date(next.at) - clock.now() : null;
  const soon = left === null ? '' : left > 1000 ? ` in ${length(left)}` : ' now';
  return next.step === 'wait' ? `Looks again${soon}` : `${STEPS[next.step] ?? next.step}${way}${soon}`;
}

const QUALITY = [[-110, 'none'], [-100, 'weak'], [-90, 'fair'], [-75, 'good'], [0, 'strong']];

/** Four bars and the figure; null where the modem says nothing. */
export function signal(dbm) {
  if (dbm === null || dbm === undefined) return h('span.muted', {}, '–');
  const level = QUALITY.findIndex(([most]) => dbm <= most);
  const name = QUALITY[Math.max(0, level)][1];
  return h('span.signal', { title: `${name} signal` },
    h('span.bars', { 'aria-hidden': 'true', 'data-level': String(level) }, [1, 2, 3, 4].map(() => h('i'))),
    h('span', {}, `\u2212${Math.abs(dbm)} dBm`), h('span.hear', {}, `, ${name}`));
}

export const setSignal = (element, dbm) => keep(element, `s${dbm}`, () => signal(dbm));
