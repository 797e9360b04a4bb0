// The stream of events. It is read by fetch, because EventSource cannot carry a token.

import { ROOT, headers, token, wantToken } from './api.js';

/** Longer than two heartbeats: then the line is dead though it looks alive. */
const SILENCE = 40_000;
const LONGEST_WAIT = 15_000;

/**
 * Listens for as long as the page is open. `opened` is told each time the line stands,
 * `event` each event, `lost` each time it broke.
 */
export async function listen({ opened, event, lost }) {
  let last = null;
  let wait = 1000;
  for (;;) {
    const stop = new AbortController();
    let watch;
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => stop.abort(), SILENCE);
    };
    try {
      alive();
      const held = token();
      const answer = await fetch(`${ROOT}/events`, {
        headers: headers({ Accept: 'text/event-stream', ...(last ? { 'Last-Event-ID': last } : {}) }),
        cache: 'no-store', signal: stop.signal,
      });
      if (answer.status === 401) {
        clearTimeout(watch);
        if (held === token()) await wantToken('That token is not one of those that the configuration lists.');
        continue;
      }
      if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}`);
      wait = 1000;
      opened();
      await read(answer.body, alive, message => {
        if (message.id) last = message.id;
        event(message.event, message.data);
      });
    } catch {
      // Told below like an end of the stream.
    }
    clearTimeout(watch);
    lost();
    await new Promise(resolve => setTimeout(resolve, wait * (0.8 + Math.random() * 0.4)));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

async function read(body, alive, take) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    alive();
    rest += value;
    const blocks = rest.split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const message = parse(block);
      if (message) take(message);
    }
  }
}

function parse(block) {
  const message = { event: 'message', data: '', id: null };
  for (const line of block.split('\n')) {
    const at = line.indexOf(':');
    if (at <= 0) continue;
    const field = line.slice(0, at);
    const value = line.slice(line[at + 1] === ' ' ? at + 2 : at + 1);
    if (field === 'data') message.data += value;
    else if (field === 'event' || field === 'id') message[field] = value;
  }
  if (!message.data) return null;
  try {
    return { ...message, data: JSON.parse(message.data) };
  } catch {
    return null;
  }
}
