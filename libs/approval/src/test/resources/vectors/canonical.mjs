// A second renderer of canonical JSON (RFC 8785), on nothing but what ECMAScript itself defines:
// the RFC takes its numbers, its escapes and its order of names from there. Reads every *.in.json
// of the folder it is in and prints, as sha256sum does, the hash of what it makes of it.
//   node canonical.mjs            prints; the same as SHA256SUMS when both renderers agree
//   node canonical.mjs --write    also writes the *.canonical.json
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const names = Object.keys(value).sort(); // by UTF-16 code units
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const utf8 = new TextDecoder('utf-8', { fatal: true });
for (const file of readdirSync(folder).filter((name) => name.endsWith('.in.json')).sort()) {
  const bytes = new TextEncoder().encode(canonical(JSON.parse(utf8.decode(readFileSync(folder + file)))));
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  const name = file.replace('.in.json', '.canonical.json');
  if (process.argv.includes('--write')) {
    writeFileSync(folder + name, bytes);
  }
  console.log(`${hash}  ${name}`);
}
