// What the page knows of the bank, and the verdict that it draws for a person.

import { all, get } from './api.js';
import * as clock from './clock.js';

export const bank = { name: 'EsimModem', ready: false, trouble: null, hold: null, you: null };
export const sims = new Map();
export const modems = new Map();
export const orders = new Map();
export const tasks = new Map();
export const alerts = new Map();
export const standing = { loaded: false, live: false, lost: null };

/** A line that breaks and stands again at once is no news. */
const BLINK = 3000;

/** Whether what is shown may be old. */
export const isLost = () => standing.loaded && !standing.live && (!standing.lost || Date.now() - standing.lost > BLINK);

const isOpen = order => !['confirmed', 'refused', 'abandoned'].includes(order.state);

export const mayAct = () => bank.you?.role === 'operator';

export async function readBank() {
  const answer = await get('/bank');
  clock.heard(answer.now);
  Object.assign(bank, answer);
}

/** Everything anew; what vanished meanwhile vanishes here. */
export async function readAll() {
  const [, simList, modemList, orderList, taskList, alertList] = await Promise.all([
    readBank(), all('/sims?limit=1000'), all('/modems?limit=1000'), all('/orders?state=open&limit=1000'), all('/tasks?limit=1000'), all('/alerts?limit=1000'),
  ]);
  fill(sims, simList);
  fill(modems, modemList);
  fill(orders, orderList);
  fill(tasks, taskList);
  fill(alerts, alertList.filter(alert => !alert.ended));
  standing.loaded = true;
}

function fill(map, items) {
  map.clear();
  for (const item of items) map.set(String(item.id), item);
}

/** Takes one event in; answers whether it is of a kind that is shown. */
export function take(kind, item) {
  const id = String(item.id);
  if (kind === 'sim') sims.set(id, item);
  else if (kind === 'modem') {
    // One that was a modem stays for a day; of one that never named itself nothing is left.
    if (item.state === 'absent' && !item.imei) modems.delete(id);
    else modems.set(id, item);
  } else if (kind === 'order') {
    if (isOpen(item)) orders.set(id, item);
    else orders.delete(id);
  } else if (kind === 'task') {
    if (item.ended) tasks.delete(id);
    else tasks.set(id, item);
  } else if (kind === 'alert') {
    if (item.ended) alerts.delete(id);
    else alerts.set(id, item);
  } else return false;
  return true;
}

export const nameOf = iccid => {
  const sim = sims.get(iccid);
  return sim?.label ?? sim?.number ?? (iccid ? `…${iccid.slice(-6)}` : 'a SIM');
};

/** When each was last heard goes on without an event. */
export async function readModems() {
  fill(modems, await all('/modems?limit=1000'));
}

/** What nobody has taken first, then the nearest deadline. */
export const sortedTasks = () => [...tasks.values()]
  .sort((a, b) => (a.state !== 'open') - (b.state !== 'open') || (a.deadline ? Date.parse(a.deadline) : Infinity) - (b.deadline ? Date.parse(b.deadline) : Infinity) || compare(a.id, b.id));

export const endOf = sim => (sim.endsAt ? new Date(sim.endsAt) : null);

const TROUBLED = ['doubtful', 'expired', 'blocked', 'closed'];
const WANTING = ['remind', 'approve', 'hold'];

/** well, you, trouble or unread: which of the tiles a SIM is under. */
export function verdict(sim) {
  if (TROUBLED.includes(sim.state) || !sim.present || sim.lock) return 'trouble';
  if (sim.hold || WANTING.includes(sim.next?.step)) return 'you';
  if ([...tasks.values()].some(task => task.iccid === sim.iccid)) return 'you';
  return sim.state === 'unread' ? 'unread' : 'well';
}

/** Trouble before what wants a person, then what is under way, then what nobody knows yet, and the quiet ones last. */
function urgency(sim) {
  const found = verdict(sim);
  return found === 'trouble' ? 0 : found === 'you' ? 1 : found === 'unread' ? 3 : sim.state === 'active' ? 4 : 2;
}

/** By what people call them: 2 before 10. */
export const { compare } = new Intl.Collator('en', { numeric: true });

/** The most urgent first, then the nearest end, then by name. */
export function sorted() {
  const list = [...sims.values()].map(sim => ({ sim, rank: urgency(sim), end: endOf(sim)?.getTime() ?? Infinity }));
  list.sort((a, b) => a.rank - b.rank || (a.rank < 3 && a.end !== b.end ? a.end - b.end : 0) || compare(nameOf(a.sim.iccid), nameOf(b.sim.iccid)));
  return list.map(entry => entry.sim);
}
