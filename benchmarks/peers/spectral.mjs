// node spectral.mjs RULESET LIST [REASON]   prints a line of JSON for each document that the file LIST names; with a
// reason, the first of them is one that the process before could not get past.
// Answers are kept by ruleset, document and version, because Spectral takes a second for each document.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { requirePeer, target, versionOf, write } from './peers.mjs';

const [ruleset, list, reason] = process.argv.slice(2);
const version = versionOf('@stoplight/spectral-cli');
const whole = textOf(path.resolve(ruleset));
let loaded;

for (const [i, file] of fs.readFileSync(list, 'utf8').split('\n').filter(Boolean).entries()) {
  const text = fs.readFileSync(file, 'utf8');
  const key = createHash('sha256').update([version, whole, file, text].join('\0')).digest('hex');
  const kept = path.join(target, 'spectral', key.slice(0, 2), `${key}.json`);
  if (!fs.existsSync(kept)) write(kept, JSON.stringify(i === 0 && reason ? { file, error: reason } : await run(file, text)));
  console.log(fs.readFileSync(kept, 'utf8'));
}

/** Joins a ruleset with what it extends. */
function textOf(file) {
  const text = fs.readFileSync(file, 'utf8');
  const names = [JSON.parse(text).extends ?? []].flat(2).filter(name => String(name).endsWith('.json'));
  return [text, ...names.map(name => textOf(path.resolve(path.dirname(file), name)))].join('\0');
}

async function run(file, text) {
  const said = error => String(error.errors?.join('; ') ?? error.message ?? error);
  try {
    loaded ??= load();
    await loaded;
  } catch (error) {
    return { file, refusal: said(error) };
  }
  try {
    return { file, results: await (await loaded)(file, text) };
  } catch (error) {
    return { file, error: said(error) };
  }
}

async function load() {
  const { Spectral, Document } = requirePeer('@stoplight/spectral-core');
  const { Yaml } = requirePeer('@stoplight/spectral-parsers');
  const { Resolver } = requirePeer('@stoplight/spectral-ref-resolver');
  const { resolveFile } = requirePeer('@stoplight/json-ref-readers');
  const { bundleAndLoadRuleset } = requirePeer('@stoplight/spectral-ruleset-bundler/with-loader');
  const fetch = async address => { throw new Error(`no network: ${address}`); };
  const resolver = new Resolver({ resolvers: { file: { resolve: resolveFile } } });
  const rules = await bundleAndLoadRuleset(path.resolve(ruleset), { fs, fetch });
  return async (file, text) => {
    const spectral = new Spectral({ resolver });
    spectral.setRuleset(rules);
    const results = await spectral.run(new Document(text, Yaml, file), { ignoreUnknownFormat: true });
    return results.map(({ code, severity, message, path, source, range }) => ({ code, severity, message, path, source, range }));
  };
}
