// The first look: is all well, what wants a person, and one line per SIM.

import { $, flash, h, hint, icon, keep, keyed, prose, say, shown, tone } from './dom.js';
import * as clock from './clock.js';
import { makeLeft, nextWords, setLeft, setSignal, setWhen, standingBadges, standingKey, when } from './parts.js';
import { bank, endOf, isLost, modems, nameOf, sims, sorted, standing, verdict } from './store.js';
import { VIA, capital, clockTime, count, length, money, total } from './words.js';

const TILES = [
  ['all', 'All SIMs', 'chip', 'plain'],
  ['well', 'All well', 'check', 'good'],
  ['you', 'Need you', 'hand', 'warn'],
  ['trouble', 'In trouble', 'alert', 'bad'],
  ['unread', 'Being read', 'dots', 'dim'],
];

let shownTile = 'all';
let wanted = '';
const lit = new Set();

export function prepare(redraw) {
  $('find').addEventListener('input', event => {
    wanted = event.target.value.trim().toLowerCase();
    redraw();
  });
  $('tiles').addEventListener('click', event => {
    const tile = event.target.closest('button');
    if (!tile) return;
    shownTile = shownTile === tile.dataset.id ? 'all' : tile.dataset.id;
    redraw();
  });
}

/** Lets the line of a SIM light up at the next drawing. */
export const light = iccid => lit.add(iccid);

export function draw(asking) {
  const counts = { all: sims.size, well: 0, you: 0, trouble: 0, unread: 0 };
  for (const sim of sims.values()) counts[verdict(sim)]++;
  drawHero(counts, asking);
  drawTiles(counts);
  drawRows();
}

function drawHero(counts, asking) {
  const wrong = counts.trouble + counts.you;
  const colour = !standing.loaded || isLost() ? 'dim' : counts.trouble ? 'bad' : wrong || asking ? 'warn' : counts.all === 0 || counts.well === 0 ? 'dim' : 'good';
  const sign = isLost() ? 'question' : { bad: 'alert', warn: 'hand', good: 'check', dim: 'dots' }[colour];
  tone($('seal'), colour);
  keep($('seal'), sign, () => icon(sign));
  const words = headline(counts, asking);
  say($('headline'), isLost() ? `Not connected since ${clockTime(new Date(standing.lost ?? Date.now()))}.` : words);
  say($('summary'), !standing.loaded ? '' : isLost() ? `When last seen: ${words}` : summary());
  document.title = `${wrong ? `(${wrong}) ` : ''}${bank.name} – EsimModem`;
}

function headline(counts, asking) {
  if (!standing.loaded) return 'Looking at the bank…';
  if (counts.all === 0) return 'No SIM is known yet.';
  const parts = [];
  if (counts.trouble) parts.push(`${count(counts.trouble, 'SIM')} in trouble`);
  if (counts.you) parts.push(`${counts.trouble ? counts.you : count(counts.you, 'SIM')} ${counts.you === 1 ? 'needs' : 'need'} you`);
  if (parts.length) return `${parts.join(', ')}.`;
  if (asking) return `${count(asking, 'order')} ${asking === 1 ? 'waits' : 'wait'} for you.`;
  if (counts.unread === counts.all) return `${count(counts.all, 'SIM')} found, being read.`;
  return counts.all === 1 ? 'The SIM is well.' : `All ${counts.all} SIMs are well.`;
}

function summary() {
  const list = [...sims.values()];
  const next = list.filter(sim => endOf(sim) > clock.now()).sort((a, b) => endOf(a) - endOf(b))[0];
  const balance = total(list.map(sim => sim.balance));
  const spent = total(list.flatMap(sim => sim.spent30d ?? []));
  return [
    next && `The next plan ends in ${length(endOf(next) - clock.now())}: ${nameOf(next.iccid)}.`,
    balance && `On all cards: ${balance}.`,
    `Spent in 30 days: ${spent || 'nothing'}.`,
  ].filter(Boolean).join(' ');
}

function drawTiles(counts) {
  const tiles = TILES.filter(([id]) => id !== 'unread' || counts.unread > 0 || shownTile === id);
  keyed($('tiles'), tiles, ([id]) => id,
    ([, words, sign, colour]) => h('button.tile', { type: 'button', 'data-tone': colour }, icon(sign), h('b'), h('span', {}, words)),
    (tile, [id]) => {
      say(tile.querySelector('b'), String(counts[id]));
      tile.setAttribute('aria-pressed', String(shownTile === id));
      tile.toggleAttribute('data-none', counts[id] === 0);
    });
}

function isWanted(sim) {
  if (shownTile !== 'all' && verdict(sim) !== shownTile) return false;
  return !wanted || [sim.label, sim.number, sim.iccid, sim.carrierName, sim.carrier, sim.slot, sim.state, sim.plan]
    .some(text => text?.toLowerCase().includes(wanted));
}

function drawRows() {
  const list = sorted().filter(isWanted);
  keyed($('rows'), list, sim => sim.iccid, makeRow, updateRow);
  lit.clear();
  shown($('sims'), list.length > 0);
  shown($('none'), standing.loaded && list.length === 0);
  say($('none'), sims.size === 0
    ? 'No SIM is known yet. Plug in a modem with a card: it is found by itself, read, and shown here.'
    : 'No SIM matches. Clear the search, or choose another tile.');
}

const cell = (name, label, ...children) => h(`td.${name}`, { role: 'cell', 'data-label': label }, ...children);

function makeRow(sim) {
  const p = {
    name: h('a.row-name', { href: `#/sims/${encodeURIComponent(sim.iccid)}` }),
    sub: h('span.sub'),
    left: makeLeft(),
    balance: h('strong.amount'),
    reach: h('span.sub'),
    badges: h('div.badges'),
    step: h('strong.step'),
    why: h('span.why'),
    proof: h('span'),
    way: h('span.sub'),
    modem: h('span.row-modem'),
    slot: h('span.sub'),
    signal: h('span.row-signal'),
  };
  const row = h('tr.row', { role: 'row' },
    cell('c-sim', 'SIM', p.name, p.sub), cell('c-left', 'Time left', p.left), cell('c-balance.num', 'Balance', p.balance, p.reach),
    cell('c-state', 'State', p.badges), cell('c-next', 'Next', p.step, p.why), cell('c-proof', 'Last proof', p.proof, p.way),
    cell('c-modem', 'Modem', p.modem, p.slot, p.signal));
  row.addEventListener('click', event => {
    if (!event.target.closest('a, button') && !String(getSelection())) location.hash = p.name.hash;
  });
  row.parts = p;
  return row;
}

function updateRow(row, sim) {
  const p = row.parts;
  say(p.name, nameOf(sim.iccid));
  say(p.sub, [sim.carrierName ?? sim.carrier ?? 'carrier not known yet', sim.label && sim.number ? sim.number : `…${sim.iccid.slice(-6)}`].join(' · '));
  setLeft(p.left, sim);
  say(p.balance, money(sim.balance) ?? 'not known');
  tone(p.balance, sim.balance ? 'plain' : 'dim');
  say(p.reach, reach(sim));
  p.reach.classList.toggle('lacks', p.reach.textContent.startsWith('plan costs'));
  keep(p.badges, standingKey(sim), () => standingBadges(sim));
  drawNext(p, sim);
  drawProof(p, sim);
  const modem = sim.modem ? [...modems.values()].find(one => one.iccid === sim.iccid) : null;
  say(p.modem, sim.present ? modem?.model ?? shortPort(sim.modem) ?? '–' : 'in no modem');
  say(p.slot, sim.slot ? `slot ${sim.slot}` : '');
  if (sim.present && modem) setSignal(p.signal, modem.signalDbm);
  else p.signal.replaceChildren();
  row.dataset.verdict = verdict(sim);
  if (lit.has(sim.iccid)) flash(row);
}

function drawNext(p, sim) {
  say(p.step, nextWords(sim));
  prose(p.why, capital(sim.hold ? sim.hold.why : sim.next?.why ?? ''));
  hint(p.why, p.why.textContent);
}

function drawProof(p, sim) {
  const at = sim.lastProofAt;
  if (!at) {
    keep(p.proof, 'never', () => h('span.muted', {}, 'never read'));
    say(p.way, sim.lastReading ? 'not understood yet' : '');
    return;
  }
  keep(p.proof, 'time', () => when(at));
  setWhen(p.proof.firstElementChild, at, 'ago');
  say(p.way, sim.misses > 0 ? `${count(sim.misses, 'question')} since` : sim.lastReading ? `by ${VIA[sim.lastReading.via]}` : '');
}

/** Whether the money on the card reaches for the next renewal. */
function reach(sim) {
  if (!sim.price || !sim.balance || sim.price.currency !== sim.balance.currency) return '';
  const times = Math.floor(Number(sim.balance.amount) / Number(sim.price.amount));
  return times < 1 ? `plan costs ${money(sim.price)}` : times === 1 ? 'enough for 1 renewal' : `enough for ${Math.min(times, 99)} renewals`;
}

export const shortPort = port => (port ? port.replace(/^\/dev\/(serial\/by-(path|id)\/)?/, '') : null);
