// Orders that wait for a person, and open alerts, on top of all else.

import { $, h, hint, icon, keep, keyed, prose, say, shown } from './dom.js';
import { orderBadge, setWhen, when } from './parts.js';
import { alerts, askingOrders, mayAct, modems, nameOf, sims } from './store.js';
import { KINDS, WAYS, capital, money, spaced } from './words.js';
import { approve, resolve } from './deeds.js';

const SEVERITY = { critical: 0, warning: 1, info: 2 };

export function draw() {
  const asking = askingOrders().map(order => ({ id: `o${order.id}`, order }));
  const open = [...alerts.values()]
    .sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity] || (a.since < b.since ? -1 : 1))
    .map(alert => ({ id: `a${alert.id}`, alert }));
  const items = [...asking, ...open];
  shown($('attention'), items.length > 0);
  say($('attention-title'), asking.length ? 'Needs you' : 'To know');
  keyed($('attention-list'), items, item => item.id, () => h('li.ask'), (element, item) => (item.order ? drawOrder(element, item.order) : drawAlert(element, item.alert)));
  return asking.length;
}

/** What an order is, in one line. */
export function titleOf(order) {
  const price = money(order.price);
  return `${KINDS[order.kind] ?? order.kind} ${WAYS[order.way] ?? order.way}${price ? ` for ${price}` : ''}`;
}

function question(order) {
  if (order.state === 'approving') return 'May it be done?';
  if (order.state === 'unknown') return 'Whether it happened could not be read yet. The account is still looked at, and nothing is sent twice. If you know, say so.';
  return order.kind === 'topUp'
    ? `Please put ${money(order.price) ?? 'money'} on the card. A reading of the account closes this by itself.`
    : 'Please do it, in the carrier’s app or shop. A reading of the account closes this by itself.';
}

function drawOrder(element, order) {
  keep(element, `${order.state}|${mayAct()}`, () => {
    const parts = {
      title: h('a.ask-title', { href: `#/sims/${encodeURIComponent(order.iccid)}` }),
      what: h('span.ask-what'), why: h('p.ask-why.muted'), since: when(order.startedAt),
    };
    element.parts = parts;
    element.dataset.tone = order.state === 'unknown' ? 'bad' : 'warn';
    return [
      h('span.ask-sign', {}, icon(order.state === 'unknown' ? 'question' : order.way === 'person' ? 'money' : 'hand')),
      h('div.ask-body', {},
        h('p.ask-line', {}, parts.title, parts.what, orderBadge(order.state), h('span.ask-since.muted', {}, `order ${order.id}, `, parts.since)),
        h('p.ask-question', {}, question(order)), parts.why),
      mayAct() && h('div.ask-acts', {}, actsOf(order)),
    ];
  });
  const { title, what, why, since } = element.parts;
  say(title, nameOf(order.iccid));
  say(what, titleOf(order));
  prose(why, order.why ? `Why: ${order.why}.` : '');
  setWhen(since, order.startedAt, 'ago');
}

/** The buttons by which a person answers an order. */
export function actsOf(order) {
  if (order.state === 'approving') {
    return [
      h('button.go', { type: 'button', onclick: event => approve(order, event.currentTarget) }, icon('check'), `Yes, ${money(order.price) ? `spend ${money(order.price)}` : 'do it'}`),
      h('button', { type: 'button', onclick: event => resolve(order, 'abandoned', event.currentTarget) }, 'No, drop it'),
    ];
  }
  return [
    h('button', { type: 'button', onclick: event => resolve(order, 'happened', event.currentTarget) }, icon('check'), order.way === 'person' ? 'I did it' : 'It happened'),
    h('button', { type: 'button', onclick: event => resolve(order, 'didNotHappen', event.currentTarget) }, icon('cross'), order.way === 'person' ? 'I cannot' : 'It did not'),
    h('button.quiet', { type: 'button', onclick: event => resolve(order, 'abandoned', event.currentTarget) }, 'Drop it'),
  ];
}

function drawAlert(element, alert) {
  keep(element, 'alert', () => {
    const parts = { title: h('span.ask-title'), remedy: h('p.ask-question'), since: when(alert.since) };
    element.parts = parts;
    return [
      h('span.ask-sign', {}, icon('flag')),
      h('div.ask-body', {}, h('p.ask-line', {}, parts.title, h('span.ask-since.muted', {}, parts.since)), parts.remedy),
    ];
  });
  const { title, remedy, since } = element.parts;
  element.dataset.tone = alert.severity === 'critical' ? 'bad' : alert.severity === 'warning' ? 'warn' : 'info';
  const about = sims.has(alert.iccid) ? nameOf(alert.iccid) : modems.get(alert.modem)?.model ?? alert.modem;
  say(title, [about, capital(spaced(alert.what))].filter(Boolean).join(': '));
  prose(remedy, capital(alert.remedy));
  hint(title, alert.modem ?? alert.iccid);
  setWhen(since, alert.since, 'ago');
}
