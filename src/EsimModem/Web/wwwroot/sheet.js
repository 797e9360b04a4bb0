// One SIM opened: its figures, what can be done, its orders with evidence and receipts, and its timeline.

import { $, h, icon, keep, keyed, prose, say, shown } from './dom.js';
import { get, all, post } from './api.js';
import { badge, makeLeft, nextWords, orderBadge, setLeft, standingBadges, standingKey, when } from './parts.js';
import { actsOf, taskOf, titleOf } from './attention.js';
import { doing, hold, sure, toast } from './deeds.js';
import { write } from './letter.js';
import { readAgain } from './reader.js';
import { messageView } from './messages.js';
import { mayAct, nameOf, sims } from './store.js';
import * as clock from './clock.js';
import { KINDS, VIA, WAYS, capital, carriersTime, clockTime, dayOf, money, spaced, total } from './words.js';

const SIGNS = {
  reading: 'talk', text: 'talk', sms: 'talk', decision: 'clock', state: 'chip', order: 'money', hold: 'pause', release: 'play', modem: 'chip', card: 'chip', alert: 'flag', started: 'play', book: 'chip',
};

/** A glance at the newest; the others are a button away. */
const FEW = 5;

let open = null;
let parts = null;
let rows = new Map();
let next = null;
let soon = null;
let letters = null;

export const openedSim = () => open;

export function prepare() {
  const sheet = $('sheet');
  sheet.addEventListener('close', () => {
    open = null;
    if (location.hash.startsWith('#/sims/')) history.replaceState(null, '', location.pathname);
  });
  sheet.addEventListener('click', event => {
    if (event.target === sheet) sheet.close();
  });
}

/** Opens the SIM that the address names, or closes what is open. */
export async function follow() {
  const iccid = location.hash.startsWith('#/sims/') ? decodeURIComponent(location.hash.slice(7)) : null;
  if (!iccid || !sims.has(iccid)) {
    if (open) $('sheet').close();
    return;
  }
  if (iccid === open) return;
  open = iccid;
  build();
  draw();
  if (!$('sheet').open) $('sheet').showModal();
  $('sheet').scrollTop = 0;
  await refresh();
}

function build() {
  letters = messageView(open, FEW);
  parts = {
    title: h('h2', { id: 'sheet-title', tabindex: '-1' }), sub: h('p.muted'), badges: h('div.badges'),
    left: makeLeft(), balance: h('strong.big'), reach: h('span.sub'), step: h('strong'), why: h('p.sheet-why'), facts: h('dl.facts'),
    acts: h('div.sheet-acts'), answer: h('div.answer', { 'aria-live': 'polite' }), words: h('div'), orders: h('div.orders'), timeline: h('ol.timeline'),
    more: h('button.quiet', { type: 'button', onclick: () => older() }, 'Show older'),
  };
  const section = (title, ...children) => h('section', {}, h('h3', {}, title), ...children);
  $('sheet').replaceChildren(
    h('header.sheet-head', {}, h('div', {}, parts.title, parts.sub),
      h('button.quiet.close', { type: 'button', 'aria-label': 'Close', onclick: () => $('sheet').close() }, icon('cross'))),
    h('div.sheet-body', {},
      parts.badges,
      h('div.pair', {}, h('div.card', {}, h('span.label', {}, 'Time left'), parts.left), h('div.card', {}, h('span.label', {}, 'Balance'), parts.balance, parts.reach)),
      h('div.card.next', {}, h('span.label', {}, 'Next step'), parts.step, parts.why),
      parts.acts, parts.answer,
      section('The carrier’s last words', parts.words), section('Orders', parts.orders), section('Messages', letters.element), section('Facts', parts.facts),
      section('Timeline', parts.timeline, parts.more)));
  rows = new Map();
  next = null;
  shown(parts.more, false);
}

/** Reads orders and timeline anew. */
export async function refresh() {
  const iccid = open;
  if (!iccid) return;
  try {
    const [orders, history] = await Promise.all([all(`/orders?iccid=${iccid}&limit=50`, 50), get(`/sims/${iccid}/history?limit=50`), letters.refresh()]);
    if (iccid !== open) return;
    drawOrders(orders);
    const isFirst = rows.size === 0;
    for (const row of history.items) rows.set(row.id, row);
    if (isFirst) next = history.next;
    drawTimeline();
  } catch (problem) {
    toast(problem.message, 'bad');
  }
}

/** The same, once for many changes that come together. */
export function refreshSoon() {
  soon ??= setTimeout(() => {
    soon = null;
    refresh();
  }, 800);
}

export const take = item => letters?.take(item);

export function draw() {
  const sim = open && sims.get(open);
  if (!sim) return;
  say(parts.title, nameOf(sim.iccid));
  say(parts.sub, [sim.carrierName ?? sim.carrier, sim.plan, sim.number].filter(Boolean).join(' · '));
  keep(parts.badges, standingKey(sim), () => standingBadges(sim));
  setLeft(parts.left, sim);
  say(parts.balance, money(sim.balance) ?? 'not known');
  say(parts.reach, sim.price ? `the plan costs ${money(sim.price)}` : '');
  say(parts.step, nextWords(sim));
  prose(parts.why, [sim.hold && `${capital(sim.hold.why)}; ${sim.hold.ends}.`, sim.next?.why && `${capital(sim.next.why)}.`].filter(Boolean).join(' ').replace('..', '.'));
  keep(parts.words, `${sim.lastReading?.at}|${sim.carrier}|${mayAct()}`, () => (sim.lastReading?.text
    ? h('figure.words', {}, h('blockquote', {}, sim.lastReading.text),
      h('figcaption.muted', {}, h('span', {}, `by ${VIA[sim.lastReading.via]}, `, when(sim.lastReading.at, 'moment')), howRead({ ...sim.lastReading, carrier: sim.carrier, carrierName: sim.carrierName })))
    : h('p.muted', {}, sim.lastReading ? 'Not shown to a viewer.' : 'Nothing has been heard yet.')));
  letters.draw();
  drawFacts(sim);
  keep(parts.acts, `${mayAct()}|${sim.hold?.kind}|${sim.present}`, () => acts(sim));
}

// Every step of the reader on these words, and the draft of a rule where it did not understand them.
const howRead = words => mayAct() && h('button.quiet', { type: 'button', onclick: event => readAgain(words, event.currentTarget) }, 'How was it read?');

function drawFacts(sim) {
  const facts = [
    ['ICCID', sim.iccid], ['Number', sim.number], ['Plan', [sim.plan, sim.period].filter(Boolean).join(', ')], ['Price', money(sim.price)],
    ['Other pots', (sim.pots ?? []).map(pot => `${pot.name} ${pot.amount} ${pot.unit}`).join(', ')],
    ['Data left', sim.dataLeftMb === null || sim.dataLeftMb === undefined ? null : `${sim.dataLeftMb} MB`],
    ['Spent in 30 days', total(sim.spent30d ?? [])], ['Renewals', { on: 'by itself', approve: 'after a yes', observe: 'observed only, nothing is sent' }[sim.renewals]],
    ['Modem', sim.present ? sim.modem : 'in none'], ['Slot', sim.slot], ['Valid', sim.validUntil && carriersTime(sim.validUntil)],
  ].filter(([, value]) => value);
  keep(parts.facts, JSON.stringify(facts), () => facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

function acts(sim) {
  if (!mayAct()) return [];
  return [
    sim.present && askForm(sim.iccid),
    h('button', { type: 'button', disabled: !sim.present, onclick: event => renew(sim.iccid, event.currentTarget) }, icon('sync'), 'Renew…'),
    h('button', { type: 'button', onclick: () => write({ iccid: sim.iccid }) }, icon('out'), 'Write…'),
    h('button', { type: 'button', onclick: event => hold(sims.get(sim.iccid) ?? sim, event.currentTarget) },
      icon(sim.hold?.kind === 'person' ? 'play' : 'pause'), sim.hold?.kind === 'person' ? 'Release…' : 'Hold…'),
  ];
}

function askForm(iccid) {
  const code = h('input', { type: 'text', inputmode: 'tel', placeholder: 'the carrier’s first question', 'aria-label': 'Code to dial', autocomplete: 'off', spellcheck: 'false', maxlength: '60' });
  const form = h('form.ask-form', {}, code, h('button', { type: 'submit' }, icon('talk'), 'Ask the carrier'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    ask(iccid, form.querySelector('button'), code.value.trim() || null);
  });
  return form;
}

async function ask(iccid, button, code, replies = []) {
  parts.answer.replaceChildren(h('p.muted.waiting', {}, 'The carrier is asked; this may take a minute…'));
  const answer = await doing(button, () => post(`/sims/${iccid}/ask`, { ...(code ? { code } : {}), ...(replies.length ? { replies } : {}) }));
  if (iccid !== open) return;
  parts.answer.replaceChildren();
  if (!answer) return;
  const reading = answer.reading ?? {};
  const understood = reading.kind && reading.kind !== 'unreadable';
  const found = [['Balance', money(reading.balance)], ['Valid until', reading.validUntil && [reading.validUntil, reading.validTime].filter(Boolean).join(' ')], ['Data left', reading.dataLeftMb && `${reading.dataLeftMb} MB`]]
    .filter(([, value]) => value);
  const choices = answer.session === 'waiting' && code ? reading.options ?? [] : [];
  parts.answer.append(h('figure.words', {}, h('blockquote', {}, answer.text || '(no words)'),
    h('figcaption', {}, badge(capital(spaced(reading.kind ?? 'unreadable')), [understood ? 'check' : 'question', understood ? 'good' : 'warn', reading.why]),
      found.map(([name, value]) => h('span.found', {}, `${name}: `, h('b', {}, value))),
      choices.map(option => h('button', { type: 'button', onclick: event => ask(iccid, event.currentTarget, code, [...replies, option.reply]) }, `${option.reply}: ${option.text}`)))));
}

async function renew(iccid, button) {
  const preview = await doing(button, () => post(`/sims/${iccid}/renew`));
  if (!preview || iccid !== open) return;
  const price = money(preview.price);
  const yes = await sure({
    title: `${KINDS[preview.kind] ?? 'Renew'} ${WAYS[preview.way] ?? ''}?`,
    body: [
      h('p.price', {}, price ? h('strong', {}, price) : 'The price is not known', price && h('span.muted', {}, ' at most')),
      h('p', {}, `${nameOf(iccid)}${preview.plan ? `, plan ${preview.plan}` : ''}.`), preview.why && h('p.muted', {}, capital(preview.why)),
    ],
    yes: preview.way === 'person' ? 'Ask a person' : price ? `${preview.kind === 'topUp' ? 'Top up' : 'Renew'} for ${price}` : 'Renew',
  });
  if (yes === null) return;
  const order = await doing(button, () => post(`/sims/${iccid}/renew`, { confirm: true }));
  if (order) toast(`Order ${order.id ?? ''} is in the book. It counts as done only when a reading proves it.`);
  await refresh();
}

function drawOrders(orders) {
  const expanded = new Set([...parts.orders.querySelectorAll('details[open]')].map(one => one.dataset.id));
  parts.orders.replaceChildren(...orders.map(order => drawOrder(order, expanded.has(String(order.id)))));
  if (orders.length === 0) parts.orders.append(h('p.muted', {}, 'No order was ever given for this SIM.'));
}

function drawOrder(order, isOpen) {
  return h('details.order', { 'data-id': String(order.id), open: isOpen || Boolean(taskOf(order)) },
    h('summary', {}, h('span.order-title', {}, titleOf(order)), h('span.order-when.muted', {}, when(order.startedAt, 'moment')), orderBadge(order.state)),
    order.why && prose(h('p.muted'), `${capital(order.why)}.`),
    h('ol.evidence', {}, (order.evidence ?? []).map(one => h('li', {},
      h('span.evidence-at.muted', {}, clockTime(new Date(one.at))), h('span.evidence-what', {}, spaced(one.what)), h('span.evidence-text', {}, one.text)))),
    order.receipt && receipt(order.receipt),
    mayAct() && taskOf(order) && h('div.ask-acts', {}, actsOf(taskOf(order))));
}

function receipt(one) {
  const line = (name, value) => value && h('div', {}, h('dt', {}, name), h('dd', {}, value));
  const day = iso => (iso ? iso.slice(0, 16).replace('T', ' ') : null);
  const arrow = (before, after) => (before && after ? `${before} → ${after}` : after ?? before);
  return h('section.receipt', {}, h('h4', {}, icon('receipt'), `Receipt ${one.id}`),
    h('dl', {}, line('Paid', money(one.paid)), line('Balance', arrow(money(one.balanceBefore), money(one.balanceAfter))), line('Valid', arrow(day(one.validBefore), day(one.validAfter)))),
    one.words && h('blockquote', {}, one.words));
}

function drawTimeline() {
  const list = [...rows.values()].sort((a, b) => b.id - a.id);
  const lines = [];
  for (const row of list) {
    const day = new Date(row.at).toDateString();
    if (lines.at(-1)?.day !== day) lines.push({ key: `day ${day} ${row.id}`, day, words: dayOf(new Date(row.at), clock.now()) });
    lines.push({ key: `row ${row.id}`, day, row });
  }
  keyed(parts.timeline, lines, line => line.key, line => (line.row ? moment(line.row) : h('li.day', {}, line.words)));
  shown(parts.more, next !== null);
}

function moment(row) {
  return h('li.moment', { 'data-what': row.what },
    h('span.moment-sign', {}, icon(SIGNS[row.what] ?? 'dots')), h('time.moment-at', { datetime: row.at, title: carriersTime(row.at) }, clockTime(new Date(row.at))),
    h('div', {}, prose(h('p'), capital(row.text)), row.words && h('blockquote', {}, row.words)));
}

async function older() {
  const iccid = open;
  const page = await doing(parts.more, () => get(`/sims/${iccid}/history?limit=50&after=${next}`));
  if (!page || iccid !== open) return;
  for (const row of page.items) rows.set(row.id, row);
  next = page.next;
  drawTimeline();
}
