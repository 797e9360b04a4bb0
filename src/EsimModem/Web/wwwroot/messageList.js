// One list of messages, of a SIM or of all: its pages, newest first, and what comes while it is shown.

import { get } from './api.js';

/** The longest page that the bank gives. */
const LONGEST = 1000;

export function messageList(iccid, page) {
  const items = new Map();
  let wanted = page;
  let next = null;
  let loaded = false;
  let reading = null;
  let meanwhile = [];

  const oldest = () => Math.min(...items.keys());
  const read = (limit, after) => get(`/sms?limit=${limit}${iccid ? `&iccid=${encodeURIComponent(iccid)}` : ''}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`);

  function put(item) {
    // What belongs to a page that was not read yet would hide that others are missing before it.
    if (!items.has(item.id) && next !== null && item.id < oldest()) return false;
    items.set(item.id, item);
    // A page stays open for months on a wall; what falls off here is on the next page.
    while (items.size > wanted) {
      items.delete(oldest());
      next = String(oldest());
    }
    return true;
  }

  return {
    sorted: () => [...items.values()].sort((a, b) => b.id - a.id),
    isLoaded: () => loaded,
    hasOlder: () => next !== null,

    /** As much as is shown, anew; what was told meanwhile is newer than the answer. */
    refresh() {
      reading ??= read(Math.min(wanted, LONGEST), null).then(answer => {
        items.clear();
        next = answer.next;
        for (const item of answer.items) items.set(item.id, item);
        loaded = true;
        meanwhile.forEach(put);
      }).finally(() => {
        reading = null;
        meanwhile = [];
      });
      return reading;
    },

    async older() {
      wanted += page;
      try {
        const answer = await read(page, next);
        for (const item of answer.items) items.set(item.id, item);
        next = answer.next;
      } catch (problem) {
        wanted -= page;
        throw problem;
      }
    },

    /** Takes an event in; false when it is not of this list. */
    take(item) {
      if (iccid && item.iccid !== iccid) return false;
      if (reading) meanwhile.push(item);
      return loaded && put(item);
    },
  };
}
