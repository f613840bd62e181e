// Where the peers and the built classes are; prepare.sh sets the variables.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

export const target = process.env.INTERLOCK_TARGET;
export const peers = process.env.INTERLOCK_PEERS;
export const data = process.env.INTERLOCK_DATA;
export const classPath = process.env.INTERLOCK_CLASS_PATH;

/** Requires what npm installed, wherever that is. */
export const requirePeer = peers ? createRequire(path.join(peers, 'package.json')) : undefined;

export const inPeers = (...parts) => path.join(peers, 'node_modules', ...parts);

export const versionOf = name => JSON.parse(fs.readFileSync(inPeers(name, 'package.json'), 'utf8')).version;

export function filesBelow(folder) {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

export function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

/** Writes the rows as a table in Markdown. */
export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n') + '\n';
