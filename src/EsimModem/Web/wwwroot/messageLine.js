// One message as a line: who wrote to whom, what, when, and what became of it.

import { h, icon, keep, say, shown } from './dom.js';
import { badge, setWhen, when } from './parts.js';
import { mayAct, nameOf } from './store.js';
import { DELIVERIES, MESSAGE_STATES, capital, count, money } from './words.js';
import { resolve } from './deeds.js';

/** Longer texts are folded, so that one message does not push all others off the page. */
const LONG = 480;
const MANY_LINES = 8;

/** @param named whether the line must say of which SIM it is. */
export function makeLine(message, named) {
  const isSent = message.direction === 'out';
  const parts = {
    way: h('span.sms-way'), at: when(message.at, 'moment'), badges: h('span.badges'), size: h('span.muted'), text: h('p.sms-text', { dir: 'auto' }),
    fold: h('button.quiet.sms-fold', { type: 'button', hidden: true, 'aria-expanded': 'false' }), doubt: h('p.sms-doubt', { hidden: true }), acts: h('div.ask-acts'),
  };
  parts.fold.addEventListener('click', () => fold(parts, parts.fold.getAttribute('aria-expanded') !== 'true'));
  const line = h('li.sms', { 'data-direction': message.direction },
    h('span.sms-sign', { title: isSent ? 'sent' : 'received' }, icon(isSent ? 'out' : 'in')),
    h('div.sms-body', {}, h('p.sms-line', {}, parts.way, h('span.muted', {}, parts.at), parts.badges, parts.size), parts.text, parts.fold, parts.doubt, parts.acts));
  keep(parts.way, 'way', () => way(message, named));
  line.parts = parts;
  return line;
}

export function updateLine(line, message, named) {
  const p = line.parts;
  keep(p.way, `${nameOf(message.iccid)}`, () => way(message, named));
  setWhen(p.at, message.at, 'moment');
  keep(p.badges, `${message.state}|${message.delivery}`, () => badgesOf(message));
  say(p.size, [message.parts > 1 && count(message.parts, 'part'), money(message.price)].filter(Boolean).join(' · '));
  drawText(p, message.text);
  shown(p.doubt, message.state === 'unknown');
  say(p.doubt, 'Nobody can tell yet whether it went out, so it is not sent again, and no other leaves this card. A report of its delivery would settle it. Ask whoever should have it, and say what you know.');
  keep(p.acts, `${message.state}|${mayAct()}`, () => (mayAct() ? actsOf(message) : []));
}

function way(message, named) {
  const other = h('bdi.sms-party', {}, (message.direction === 'out' ? message.to : message.from) ?? 'nobody named');
  const own = named && h('a', { href: `#/sims/${encodeURIComponent(message.iccid)}` }, nameOf(message.iccid));
  return message.direction === 'out' ? [own, own ? ' to ' : 'To ', other] : own ? [other, ' to ', own] : ['From ', other];
}

function badgesOf({ direction, state, delivery }) {
  if (direction !== 'out') return [];
  return [
    badge(capital(state), MESSAGE_STATES[state] ?? ['dots', 'dim', null]),
    delivery && badge(capital(delivery), DELIVERIES[delivery] ?? ['dots', 'dim', null]),
  ];
}

function drawText(p, text) {
  const isShown = text !== null && text !== undefined;
  p.text.classList.toggle('muted', !isShown);
  say(p.text, isShown ? text : mayAct() ? 'The text is no longer kept.' : 'The text is not shown to a viewer.');
  const isLong = isShown && (text.length > LONG || text.split('\n').length > MANY_LINES);
  if (p.fold.hidden !== isLong) return;
  shown(p.fold, isLong);
  fold(p, !isLong);
}

function fold(p, isOpen) {
  p.text.classList.toggle('is-folded', !isOpen);
  p.fold.setAttribute('aria-expanded', String(isOpen));
  say(p.fold, isOpen ? 'Show less' : 'Show all of it');
}

/** What a person can say of an order that has not ended; the words are those of `resolve`. */
function actsOf(message) {
  const order = { id: message.order, iccid: message.iccid, kind: 'message', way: 'sms', state: message.state };
  const button = (kind, sign, words, outcome) => h(`button${kind}`, { type: 'button', onclick: event => resolve(order, outcome, event.currentTarget) }, sign && icon(sign), words);
  if (message.state === 'planned') return [button('.quiet', 'cross', 'Do not send', 'abandoned')];
  if (message.state !== 'unknown') return [];
  return [button('', 'check', 'It went out', 'happened'), button('', 'cross', 'It did not', 'didNotHappen'), button('.quiet', null, 'Nobody will know', 'abandoned')];
}
