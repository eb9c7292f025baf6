/*
 * Computes the hash of the signed bytes here, in the browser of who decides, and compares it with
 * the one that the page shows and the buttons send. The page works without it.
 */
export function startVerifying() {
  const report = document.getElementById('browser-hash');
  if (!report) {
    return;
  }
  let checked = '';
  const check = () => {
    const shown = document.getElementById('content-hash').dataset.hash;
    if (shown !== checked) {
      checked = shown;
      verify(report, shown);
    }
  };
  check();
  // Another revision came while the page was open.
  document.addEventListener('htmx:oobAfterSwap', check);
}

async function verify(report, shown) {
  if (!globalThis.crypto || !crypto.subtle) {
    say(report, 'unknown', 'This browser computes no hashes here: it does so on HTTPS and on this machine only.');
    return;
  }
  try {
    const answer = await fetch(report.dataset.content, { headers: { 'X-Requested-With': 'JavaScript' } });
    if (!answer.ok) {
      say(report, 'unknown', 'The signed bytes could not be fetched (' + answer.status + '): nothing was compared.');
      return;
    }
    const bytes = await answer.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const computed = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (computed === shown) {
      say(report, 'same', 'Your browser computed the same hash from the ' + bytes.byteLength + ' signed bytes.');
    } else {
      say(report, 'other', 'Your browser computed ANOTHER hash from the signed bytes: ' + computed + '. Decide nothing; tell an admin.');
    }
  } catch {
    say(report, 'unknown', 'The signed bytes could not be fetched: nothing was compared.');
  }
}

function say(report, result, text) {
  report.dataset.result = result;
  report.textContent = text;
  report.hidden = false;
}
