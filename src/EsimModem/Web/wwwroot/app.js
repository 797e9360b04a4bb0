// The dashboard: reads the bank once, then lives on its events.

import { $, h, icon, keep, keyed, say, shown, tone } from './dom.js';
import { onTokenWanted, token } from './api.js';
import { listen } from './live.js';
import * as attention from './attention.js';
import * as board from './board.js';
import * as clock from './clock.js';
import * as messages from './messages.js';
import * as modems from './modems.js';
import * as reader from './reader.js';
import * as sheet from './sheet.js';
import { bank, isLost, mayAct, readAll, readBank, readModems, sims, standing, take } from './store.js';
import { freshen } from './parts.js';
import { holdAll, sure } from './deeds.js';
import { clockTime, dayOf } from './words.js';

const CLOCK_EVERY = 10_000;
let waiting = false;
let rereading = null;

function redraw() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
  });
}

function draw() {
  const asking = attention.draw();
  board.draw(asking);
  modems.draw();
  messages.draw();
  reader.draw();
  sheet.draw();
  drawBar();
  drawBanners();
}

function drawBar() {
  say($('bank'), bank.name);
  say($('link'), !standing.loaded ? 'connecting…' : isLost() ? 'not connected' : 'live');
  tone($('link'), !standing.loaded ? 'dim' : isLost() ? 'bad' : 'good');
  document.body.classList.toggle('is-lost', isLost());
  shown($('clock'), clock.isApart());
  if (clock.isApart()) {
    const now = clock.now();
    const fast = clock.isKnown() && clock.speed() > 1.5 ? `, about ${Number(clock.speed().toPrecision(2))}× faster` : '';
    say($('clock'), `Bank’s clock: ${dayOf(now, now)}, ${clockTime(now)}${fast}`);
  }
  const red = $('red');
  shown(red, standing.loaded && mayAct());
  keep(red, bank.hold ? 'held' : 'free', () => (bank.hold ? [icon('play'), 'Release all'] : [icon('stop'), 'Stop all spending']));
  shown($('interface'), !token());
  red.classList.toggle('is-held', Boolean(bank.hold));
}

function drawBanners() {
  const banners = [];
  if (isLost()) banners.push(['lost', 'bad', 'alert', 'Not connected: what is shown may be old. Is esim-modem running? Trying again…']);
  if (bank.hold) banners.push(['hold', 'bad', 'stop', `Nothing is spent: ${bank.hold.why}${bank.hold.ends ? ` (${bank.hold.ends})` : ''}`]);
  if (standing.loaded && bank.trouble) banners.push(['trouble', 'bad', 'alert', bank.trouble]);
  else if (standing.loaded && sims.size > 0 && [...sims.values()].every(sim => sim.renewals === 'observe')) {
    banners.push(['observe', 'info', 'clock', 'This bank observes: it tells what it would do, and spends nothing by itself.']);
  }
  if (standing.loaded && !bank.ready) banners.push(['starting', 'info', 'sync', 'The bank is looking at its ports for the first time.']);
  keyed($('banners'), banners, ([id]) => id, ([, colour, sign]) => h('p.banner', { 'data-tone': colour }, icon(sign), h('span')),
    (element, [, , , words]) => say(element.lastElementChild, words));
}

/** Reads everything; calls that come meanwhile wait for the same reading. */
function reread() {
  rereading ??= Promise.all([readAll(), messages.refresh()])
    .then(() => { standing.live = true; })
    .catch(() => { standing.live = false; })
    .finally(() => {
      rereading = null;
      redraw();
      sheet.follow();
    });
  return rereading;
}

function event(kind, item) {
  if (kind === 'sms') {
    messages.take(item);
    sheet.take(item);
  } else if (!take(kind, item)) return;
  if (kind === 'sim') board.light(item.iccid);
  if (item.iccid && item.iccid === sheet.openedSim() && ['sim', 'order', 'task'].includes(kind)) sheet.refreshSoon();
  redraw();
}

async function hearClock() {
  if (document.hidden) return;
  try {
    await Promise.all([readBank(), readModems()]);
    redraw();
  } catch {
    // The stream tells when the line is lost.
  }
}

onTokenWanted(async wrong => {
  for (;;) {
    const typed = await sure({
      title: 'A token, please', body: [wrong ?? 'This bank shows itself only to those who hold a token. It is kept until you close this tab.'],
      yes: 'Open', field: 'Token', kind: 'password',
    });
    if (typed) return typed;
  }
});

board.prepare(redraw);
messages.prepare();
reader.prepare();
sheet.prepare();
addEventListener('hashchange', () => sheet.follow());
$('red').addEventListener('click', async event => {
  if (await holdAll(event.currentTarget)) await hearClock();
});
setInterval(() => {
  if (document.hidden) return;
  document.querySelectorAll('time[data-form]').forEach(freshen);
  redraw();
}, 1000);
setInterval(hearClock, CLOCK_EVERY);
setTimeout(hearClock, 2500);

listen({
  opened: () => { reread(); },
  event,
  lost: () => {
    if (standing.live) standing.lost = Date.now();
    standing.live = false;
    redraw();
  },
});

