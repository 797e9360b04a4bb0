// One SIM opened: its figures, what can be done, its orders with evidence and receipts, and its timeline.

import { $, h, icon, keep, say, shown, tone } from './dom.js';
import { get, all, post } from './api.js';
import { badge, makeLeft, orderBadge, setLeft, setWhen, standingBadges, standingKey, when } from './parts.js';
import { actsOf, titleOf } from './attention.js';
import { doing, hold, sure, toast } from './deeds.js';
import { isAsking, mayAct, nameOf, sims } from './store.js';
import * as clock from './clock.js';
import { KINDS, STEPS, WAYS, capital, carriersTime, clockTime, dayOf, money, spaced, total } from './words.js';

const SIGNS = {
  reading: 'talk', text: 'talk', decision: 'clock', state: 'chip', order: 'money', hold: 'pause', release: 'play', modem: 'chip', card: 'chip', alert: 'flag', started: 'play',
};

let open = null;
let parts = null;
let oldest = null;

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
      section('The carrier’s last words', parts.words), section('Orders', parts.orders), section('Facts', parts.facts),
      section('Timeline', parts.timeline, parts.more)));
  oldest = null;
  shown(parts.more, false);
}

/** Reads orders and timeline anew. */
export async function refresh() {
  const iccid = open;
  if (!iccid) return;
  try {
    const [orders, history] = await Promise.all([all(`/orders?iccid=${iccid}&limit=50`, 50), get(`/sims/${iccid}/history?limit=50`)]);
    if (iccid !== open) return;
    drawOrders(orders);
    parts.timeline.replaceChildren();
    add(history);
  } catch (problem) {
    toast(problem.message, 'bad');
  }
}

export function draw() {
  const sim = open && sims.get(open);
  if (!sim) return;
  say(parts.title, nameOf(sim.iccid));
  say(parts.sub, [sim.carrierName ?? sim.carrier, sim.plan, sim.number].filter(Boolean).join(' · '));
  keep(parts.badges, standingKey(sim), () => standingBadges(sim));
  setLeft(parts.left, sim);
  say(parts.balance, money(sim.balance) ?? 'not known');
  say(parts.reach, sim.price ? `the plan costs ${money(sim.price)}` : '');
  say(parts.step, STEPS[sim.next?.step] ? STEPS[sim.next.step] + (sim.next.way ? ` ${WAYS[sim.next.way] ?? ''}` : '') : '–');
  say(parts.why, [sim.hold && `${capital(sim.hold.why)}; ${sim.hold.ends}.`, sim.next?.why && `${capital(sim.next.why)}.`].filter(Boolean).join(' ').replace('..', '.'));
  keep(parts.words, `${sim.lastReading?.at}`, () => (sim.lastReading?.text
    ? h('figure.words', {}, h('blockquote', {}, sim.lastReading.text), h('figcaption.muted', {}, `by ${sim.lastReading.via === 'ussd' ? 'USSD' : 'SMS'}, `, when(sim.lastReading.at, 'moment')))
    : h('p.muted', {}, sim.lastReading ? 'Not shown to a viewer.' : 'Nothing has been heard yet.')));
  drawFacts(sim);
  keep(parts.acts, `${mayAct()}|${sim.hold?.kind}|${sim.present}`, () => acts(sim));
}

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
    h('button', { type: 'button', disabled: !sim.present, onclick: event => ask(sim.iccid, event.currentTarget) }, icon('talk'), 'Ask the carrier'),
    h('button', { type: 'button', disabled: !sim.present, onclick: event => renew(sim.iccid, event.currentTarget) }, icon('sync'), 'Renew…'),
    h('button', { type: 'button', onclick: event => hold(sims.get(sim.iccid) ?? sim, event.currentTarget) },
      icon(sim.hold?.kind === 'person' ? 'play' : 'pause'), sim.hold?.kind === 'person' ? 'Release…' : 'Hold…'),
  ];
}

async function ask(iccid, button, code = null, replies = []) {
  parts.answer.replaceChildren(h('p.muted.waiting', {}, 'The carrier is asked; this may take a minute…'));
  const answer = await doing(button, () => post(`/sims/${iccid}/ask`, { ...(code ? { code } : {}), ...(replies.length ? { replies } : {}) }));
  if (iccid !== open) return;
  parts.answer.replaceChildren();
  if (!answer) return;
  const reading = answer.reading ?? {};
  const found = [['Balance', money(reading.balance)], ['Valid until', reading.validUntil && [reading.validUntil, reading.validTime].filter(Boolean).join(' ')], ['Data left', reading.dataLeftMb && `${reading.dataLeftMb} MB`]]
    .filter(([, value]) => value);
  parts.answer.append(h('figure.words', {}, h('blockquote', {}, answer.text || '(no words)'),
    h('figcaption', {}, badge(capital(spaced(reading.kind ?? 'unreadable')), reading.kind && reading.kind !== 'unreadable' ? ['check', 'good', reading.why] : ['question', 'warn', reading.why]),
      found.map(([name, value]) => h('span.found', {}, `${name}: `, h('b', {}, value))))));
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
    yes: price ? `Renew for ${price}` : 'Renew',
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
  return h('details.order', { 'data-id': String(order.id), open: isOpen || isAsking(order) },
    h('summary', {}, h('span.order-title', {}, titleOf(order)), h('span.order-when.muted', {}, when(order.startedAt, 'moment')), orderBadge(order.state)),
    order.why && h('p.muted', {}, `${capital(order.why)}.`),
    h('ol.evidence', {}, (order.evidence ?? []).map(one => h('li', {},
      h('span.evidence-at.muted', {}, clockTime(new Date(one.at))), h('span.evidence-what', {}, spaced(one.what)), h('span.evidence-text', {}, one.text)))),
    order.receipt && receipt(order.receipt),
    mayAct() && isAsking(order) && h('div.ask-acts', {}, actsOf(order)));
}

function receipt(one) {
  const line = (name, value) => value && h('div', {}, h('dt', {}, name), h('dd', {}, value));
  const day = iso => (iso ? iso.slice(0, 16).replace('T', ' ') : null);
  const arrow = (before, after) => (before && after ? `${before} → ${after}` : after ?? before);
  return h('section.receipt', {}, h('h4', {}, icon('receipt'), `Receipt ${one.id}`),
    h('dl', {}, line('Paid', money(one.paid)), line('Balance', arrow(money(one.balanceBefore), money(one.balanceAfter))), line('Valid', arrow(day(one.validBefore), day(one.validAfter)))),
    one.words && h('blockquote', {}, one.words));
}

function add(page) {
  for (const row of page.items) {
    const at = new Date(row.at);
    const last = parts.timeline.lastElementChild?.dataset.day;
    const day = at.toDateString();
    if (last !== day) parts.timeline.append(h('li.day', { 'data-day': day }, dayOf(at, clock.now())));
    parts.timeline.append(h('li.moment', { 'data-day': day, 'data-what': row.what },
      h('span.moment-sign', {}, icon(SIGNS[row.what] ?? 'dots')), h('time.moment-at', { datetime: row.at, title: carriersTime(row.at) }, clockTime(at)),
      h('div', {}, h('p', {}, row.text), row.words && h('blockquote', {}, row.words))));
    oldest = row.id;
  }
  shown(parts.more, page.next !== null);
  parts.more.dataset.next = page.next ?? '';
}

async function older() {
  const iccid = open;
  const page = await doing(parts.more, () => get(`/sims/${iccid}/history?limit=50&after=${parts.more.dataset.next}`));
  if (page && iccid === open) add(page);
}

