// Calls to the bank. A refused call throws a Problem whose message is the bank's own sentence.

const ROOT = '/api/v1';
const KEY = 'esim-modem-token';

export class Problem extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

let askForToken = null;
let asking = null;

/** Tells what to do when the bank wants a token; it resolves once one was typed. */
export function onTokenWanted(ask) {
  askForToken = ask;
}

export const token = () => sessionStorage.getItem(KEY);

export function headers(more) {
  const held = token();
  return { ...(held ? { Authorization: `Bearer ${held}` } : {}), ...more };
}

/** Waits until a person typed a token; many calls that need one wait for the same question. */
export function wantToken(sentence) {
  const again = token() !== null;
  sessionStorage.removeItem(KEY);
  asking ??= askForToken(again ? sentence : null)
    .then(typed => sessionStorage.setItem(KEY, typed))
    .finally(() => { asking = null; });
  return asking;
}

async function call(path, options) {
  for (;;) {
    let answer;
    const held = token();
    try {
      answer = await fetch(ROOT + path, { ...options, headers: headers(options.headers), cache: 'no-store' });
    } catch {
      throw new Problem(0, 'The bank cannot be reached from here. Is esim-modem running?');
    }
    if (answer.status === 401) {
      if (held === token()) await wantToken('That token is not one of those that the configuration lists.');
      continue;
    }
    if (answer.ok) return answer;
    throw await problemOf(answer);
  }
}

async function problemOf(answer) {
  try {
    const problem = await answer.json();
    return new Problem(answer.status, problem.detail ?? problem.title);
  } catch {
    return new Problem(answer.status, `The bank answered ${answer.status}.`);
  }
}

export const get = async path => (await call(path, {})).json();

/** Every item of a list, page after page. */
export async function all(path, most = 2000) {
  const items = [];
  let next = null;
  do {
    const mark = path.includes('?') ? '&' : '?';
    const page = await get(next === null ? path : `${path}${mark}after=${encodeURIComponent(next)}`);
    items.push(...page.items);
    next = page.next;
  } while (next !== null && items.length < most);
  return items;
}

export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** Does something, once: whatever repeats the request carries the same key, on its way or by its caller. */
export async function post(path, body = {}, key = newKey()) {
  const answer = await call(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

export { ROOT };
