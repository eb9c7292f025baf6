/*
 * Keeps a page current: server-sent events say that something changed, then one htmx request
 * fetches the page again and replaces its parts. At most two refreshes a second; one at a time.
 * What a service does not answer for keeps its last figures, marked as old.
 */
const MIN_GAP_MS = 500;
const LEAVING_MS = 15000;

let busy = false;
let wanted = false;
let lastStart = 0;
let timer = 0;
let leftAt = -LEAVING_MS;

export function startLive(events) {
  connect(events);
  document.addEventListener('htmx:oobBeforeSwap', beforeSwap);
  document.addEventListener('htmx:oobAfterSwap', afterSwap);
  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.elt && event.detail.elt.id === 'refresh') {
      busy = false;
      announcePending();
      if (wanted) {
        schedule();
      }
    }
  });
  document.addEventListener('htmx:responseError', (event) => {
    if (event.detail.xhr.status === 499 || event.detail.xhr.status === 401) {
      loginAgain();
    } else {
      banner('ALVH Desk answered with an error; figures as of ' + asOf() + '.');
    }
  });
  window.addEventListener('beforeunload', () => {
    leftAt = performance.now();
  });
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:timeout', lost);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && wanted) {
      schedule();
    }
  });
}

function connect(events) {
  const source = new EventSource('/live');
  for (const name of events) {
    source.addEventListener(name, schedule);
  }
  source.addEventListener('heartbeat', (event) => {
    // A refresh on every beat: whatever was missed is caught up within one.
    schedule();
    if (JSON.parse(event.data).facts) {
      banner('');
    } else {
      banner('The message broker does not answer: this page follows every 15 seconds only.');
    }
  });
  source.onerror = async () => {
    try {
      const answer = await fetch('/live/session', { headers: { 'X-Requested-With': 'JavaScript' } });
      if (answer.status === 499 || answer.status === 401) {
        loginAgain();
      } else if (source.readyState === EventSource.CLOSED) {
        setTimeout(() => connect(events), 3000);
      }
    } catch {
      lost();
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(() => connect(events), 3000);
      }
    }
  };
}

/*
 * The session has ended: loading the page again leads to the login. Not while the page is being left:
 * the way to a second factor ends the session too, and loading again would call it back.
 */
function loginAgain() {
  const left = leftAt + LEAVING_MS - performance.now();
  if (left > 0) {
    setTimeout(loginAgain, left);
  } else {
    location.reload();
  }
}

function schedule() {
  wanted = true;
  if (busy || timer || document.hidden) {
    return;
  }
  const wait = Math.max(0, lastStart + MIN_GAP_MS - Date.now());
  timer = setTimeout(() => {
    timer = 0;
    wanted = false;
    busy = true;
    lastStart = Date.now();
    document.body.dispatchEvent(new CustomEvent('alvh:refresh'));
  }, wait);
}

/* Decides, part by part, whether the new one may replace the one people look at. */
function beforeSwap(event) {
  const old = event.detail.target;
  const fresh = event.detail.fragment.firstElementChild;
  if (!old || !fresh) {
    return;
  }
  if (fresh.dataset.available === 'false' && old.dataset.available === 'true') {
    markOld(old);
    event.detail.shouldSwap = false;
    return;
  }
  const typed = [...old.querySelectorAll('textarea')].some((t) => t.value !== t.defaultValue);
  const writing = old.contains(document.activeElement) && document.activeElement.matches('textarea');
  if (typed || writing) {
    event.detail.shouldSwap = false;
    if (old.dataset.content !== fresh.dataset.content) {
      note(old, 'This proposal has changed while you were writing. Reload the page before you decide.');
    }
    return;
  }
  keepKeys(old, fresh);
  if (old.outerHTML === fresh.outerHTML) {
    event.detail.shouldSwap = false;
    return;
  }
  keepState(old, fresh);
}

/* Each rendering brings a new idempotency key; that alone must not replace a button being pressed. */
function keepKeys(old, fresh) {
  if (old.dataset.content && old.dataset.content === fresh.dataset.content) {
    const keys = old.querySelectorAll('input[name="key"]');
    fresh.querySelectorAll('input[name="key"]').forEach((input, i) => {
      if (keys[i]) {
        input.setAttribute('value', keys[i].getAttribute('value'));
      }
    });
  }
}

let focusId = '';

/* Open details and the focus survive the replacement. */
function keepState(old, fresh) {
  for (const details of old.querySelectorAll('details[open][id]')) {
    const same = fresh.querySelector('#' + CSS.escape(details.id));
    if (same) {
      same.open = true;
    }
  }
  const active = document.activeElement;
  focusId = old.contains(active) && active.id ? active.id : '';
}

function afterSwap() {
  if (focusId) {
    const element = document.getElementById(focusId);
    if (element && document.activeElement !== element) {
      element.focus({ preventScroll: true });
    }
    focusId = '';
  }
}

function markOld(part) {
  part.classList.add('old');
  note(part, part.dataset.source + ' does not answer. Figures as of ' + (part.dataset.asof || 'before') + '.');
}

function note(part, text) {
  let p = part.querySelector(':scope > .old-note');
  if (!p) {
    p = document.createElement('p');
    p.className = 'old-note';
    part.prepend(p);
  }
  if (p.textContent !== text) {
    p.textContent = text;
  }
}

function lost() {
  banner('The connection to ALVH Desk is lost; figures as of ' + asOf() + '. Trying again.');
}

function asOf() {
  const time = document.getElementById('market-time');
  return time ? time.textContent : 'the last answer';
}

function banner(text) {
  const p = document.getElementById('feed-banner');
  if (p && p.textContent !== text) {
    p.textContent = text;
    p.hidden = !text;
  }
}

let lastPending = null;

/* Counts are announced to screen readers; figures are not. */
function announcePending() {
  const part = document.querySelector('[data-pending]');
  if (!part) {
    return;
  }
  const count = part.dataset.pending;
  if (lastPending !== null && lastPending !== count) {
    document.getElementById('announcer').textContent = count + ' open proposals';
  }
  lastPending = count;
}
