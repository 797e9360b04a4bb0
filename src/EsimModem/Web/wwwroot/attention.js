// What waits for a person, with the buttons that answer it, and open alerts, on top of all else.

import { $, h, hint, icon, keep, keyed, prose, say, shown, tone } from './dom.js';
import * as clock from './clock.js';
import { badge, setWhen, when } from './parts.js';
import { alerts, mayAct, modems, nameOf, orders, sims, sortedTasks, tasks } from './store.js';
import { KINDS, TASK_STATES, TASKS, WAYS, capital, money, spaced } from './words.js';
import { acknowledge, approve, done, resolve, takeOn } from './deeds.js';

const SEVERITY = { critical: 0, warning: 1, info: 2 };

/** What these alerts say a task says too, and says what to do. */
const SAID_BY_TASKS = ['attention', 'doubt', 'wording'];

/** So near a deadline is urgent. */
const URGENT = 6 * 3_600_000;

export function draw() {
  const asked = sortedTasks();
  const told = new Set(asked.map(task => task.iccid));
  const open = [...alerts.values()]
    .filter(alert => !(told.has(alert.iccid) && SAID_BY_TASKS.includes(alert.what)) && !(alert.what === 'message' && asked.some(task => task.iccid === alert.iccid && isOfMessage(task))))
    .sort((a, b) => a.acknowledged - b.acknowledged || SEVERITY[a.severity] - SEVERITY[b.severity] || (a.since < b.since ? -1 : 1));
  const items = [...asked.map(task => ({ id: `t${task.id}`, task })), ...open.map(alert => ({ id: `a${alert.id}`, alert }))];
  shown($('attention'), items.length > 0);
  say($('attention-title'), asked.length ? 'Needs you' : 'To know');
  keyed($('attention-list'), items, item => item.id, () => h('li.ask'), (element, item) => (item.task ? drawTask(element, item.task) : drawAlert(element, item.alert)));
  return asked.length;
}

const isOfMessage = task => orders.get(String(task.order))?.kind === 'message';

/** What an order is, in one line. */
export function titleOf(order) {
  const price = money(order.price);
  return `${KINDS[order.kind] ?? order.kind} ${WAYS[order.way] ?? order.way}${price ? ` for ${price}` : ''}`;
}

function drawTask(element, task) {
  const order = orders.get(String(task.order));
  keep(element, `${task.state}|${task.kind}|${order?.state}|${mayAct()}`, () => {
    const [sign, what] = TASKS[task.kind] ?? TASKS.look;
    element.parts = {
      title: h('a.ask-title', { href: `#/sims/${encodeURIComponent(task.iccid)}` }), what: h('span.ask-what', {}, what),
      before: h('span.ask-before', { title: 'The moment up to which it can still be saved' }, 'ends ', h('time', { datetime: task.deadline ?? '' })), text: h('p.ask-question'), said: h('p.ask-why.muted'),
    };
    const { title, what: whatPart, before, text, said } = element.parts;
    return [
      h('span.ask-sign', {}, icon(sign)),
      h('div.ask-body', {}, h('p.ask-line', {}, title, whatPart, task.state !== 'open' && badge(capital(task.state), TASK_STATES[task.state]), before), text, said),
      mayAct() && h('div.ask-acts', {}, actsOf(task)),
    ];
  });
  const { title, before, text, said } = element.parts;
  const left = task.deadline ? new Date(task.deadline) - clock.now() : null;
  tone(element, task.state !== 'open' ? 'info' : left !== null && left < URGENT ? 'bad' : 'warn');
  say(title, nameOf(task.iccid));
  shown(before, left !== null);
  if (left !== null) setWhen(before.lastElementChild, task.deadline, 'in');
  prose(text, task.text);
  shown(said, Boolean(task.said));
  prose(said, task.said ? `${capital(task.said)}.` : '');
}

/** The buttons by which a person answers a task; what costs carries its price. */
export function actsOf(task) {
  const order = orders.get(String(task.order)) ?? { id: task.order, iccid: task.iccid, kind: task.kind === 'topUp' ? 'topUp' : 'renewal', way: task.kind === 'look' ? 'ussd' : 'person', state: 'unknown' };
  const button = (kind, sign, words, deed) => h(`button${kind}`, { type: 'button', onclick: event => deed(event.currentTarget) }, sign && icon(sign), words);
  const price = money(task.price);
  if (task.kind === 'approve') {
    return [
      button('.go', 'check', price ? `Yes, spend ${price}` : 'Yes, do it', pressed => approve(task, pressed)),
      button('', null, 'No, drop it', pressed => resolve(order, 'abandoned', pressed)),
    ];
  }
  const taking = task.state === 'open' && button('', 'hand', 'I take it', pressed => takeOn(task, pressed));
  if (task.kind === 'look' && task.order) {
    return [
      button('', 'check', order.kind === 'message' ? 'It went out' : 'It happened', pressed => resolve(order, 'happened', pressed)),
      button('', 'cross', 'It did not', pressed => resolve(order, 'didNotHappen', pressed)),
      taking, order.kind !== 'message' && button('.quiet', null, 'I renewed it myself', pressed => done(task, pressed)),
    ];
  }
  return [
    taking,
    task.state !== 'done' && button('.go', 'check', 'It is done', pressed => done(task, pressed)),
    task.order && button('.quiet', null, 'I cannot', pressed => resolve(order, 'didNotHappen', pressed)),
  ];
}

/** The task that an order waits for, if it waits for a person. */
export const taskOf = order => tasks.get(String(order.id));

function drawAlert(element, alert) {
  keep(element, `alert|${alert.acknowledged}|${mayAct()}`, () => {
    const parts = { title: h('span.ask-title'), remedy: h('p.ask-question'), since: when(alert.since) };
    element.parts = parts;
    return [
      h('span.ask-sign', {}, icon('flag')),
      h('div.ask-body', {},
        h('p.ask-line', {}, parts.title, h('span.ask-since.muted', {}, parts.since, alert.acknowledged ? `, seen by ${alert.acknowledgedBy ?? 'somebody'}` : '')), parts.remedy),
      mayAct() && !alert.acknowledged && h('div.ask-acts', {}, h('button.quiet', { type: 'button', onclick: event => acknowledge(alert, event.currentTarget) }, 'I have seen it')),
    ];
  });
  const { title, remedy, since } = element.parts;
  tone(element, alert.acknowledged ? 'dim' : alert.severity === 'critical' ? 'bad' : alert.severity === 'warning' ? 'warn' : 'info');
  const about = sims.has(alert.iccid) ? nameOf(alert.iccid) : modems.get(alert.modem)?.model ?? alert.modem;
  say(title, [about, capital(spaced(alert.what))].filter(Boolean).join(': '));
  prose(remedy, capital(alert.remedy));
  hint(title, alert.modem ?? alert.iccid);
  setWhen(since, alert.since, 'ago');
}
